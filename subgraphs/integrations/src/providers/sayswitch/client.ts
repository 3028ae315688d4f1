import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http } from '../shared/http.ts'
import { saysFalse } from '../shared/payments.ts'
import { SAYSWITCH_API, type SaySwitchConfig } from './config-schema.ts'

export const NAME = 'SaySwitch'

/** @param retries 0 where a person waits. */
export function saySwitchHttp({ secretKey, baseUrl }: SaySwitchConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? SAYSWITCH_API,
      headers: { authorization: `Bearer ${secretKey}` },
      // What says of itself that it did not succeed, whatever the status.
      reasonOf: (status, body) => (status === 200 && saysFalse(body, 'success') ? 'REFUSED' : null),
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

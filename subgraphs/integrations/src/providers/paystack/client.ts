import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http } from '../shared/http.ts'
import type { MoneyList } from '../shared/money-lists.ts'
import { saysFalse } from '../shared/payments.ts'
import { reader } from '../shared/reader.ts'
import { PAYSTACK_API, type PaystackConfig } from './config-schema.ts'
import { factOf, type PaystackObject } from './objects.ts'

export const NAME = 'Paystack'
const PAGE = 100

/** @param retries 0 where a person waits. */
export function paystackHttp({ secretKey, baseUrl }: PaystackConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? PAYSTACK_API,
      headers: { authorization: `Bearer ${secretKey}` },
      statusPage: 'status.paystack.com',
      // What says of itself that it did not succeed, whatever the status.
      reasonOf: (status, body) => (status === 200 && saysFalse(body, 'status') ? 'REFUSED' : null),
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

/** A list of the API, by pages. */
export function listOf(
  http: Http,
  name: string,
  path: string,
  of: PaystackObject,
  more: Partial<MoneyList> = {},
): MoneyList {
  return {
    name,
    ...more,
    async read(page, since) {
      const answer = reader(await http.get(path, { page, perPage: PAGE, from: since?.toISOString() }))
      const items = answer.list('data')
      const pages = answer.number('meta.pageCount')
      return {
        facts: items.flatMap((item) => factOf(of, item) ?? []),
        count: items.length,
        isLast: pages === null ? items.length < PAGE : page >= pages,
      }
    },
  }
}

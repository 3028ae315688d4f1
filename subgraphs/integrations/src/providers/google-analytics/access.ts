import { createPrivateKey } from 'node:crypto'
import type { ProviderCall } from '../provider.ts'
import { parseObject } from '../shared/delivery.ts'
import { createHttp, type FailureReason, SetupProblem } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { type GoogleAnalyticsConfig, TOKEN_ADDRESS } from './config-schema.ts'

export const NAME = 'Google Analytics'

const SCOPE = 'https://www.googleapis.com/auth/analytics.readonly'
const INVALID =
  'This is not the key file of a service account. Paste the whole JSON file, with client_email and private_key in it.'

export interface ServiceAccount {
  email: string
  privateKey: string
}

/** @throws SetupProblem that says what to paste. */
export function serviceAccountOf(text: string): ServiceAccount {
  const key = reader(parseObject(text))
  const [email, privateKey] = [key.text('client_email', 320), key.value('private_key')]
  if (email === null || typeof privateKey !== 'string' || !isPrivateKey(privateKey)) throw new SetupProblem(INVALID)
  return { email, privateKey }
}

function isPrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}

/**
 * Exchanges the key for access that is good for an hour. Google's library signs; what it sends goes by our own fetch, to the
 * configured address. @param retries 0 where a person waits.
 */
export async function accessToken(
  { serviceAccountKey, tokenUrl = TOKEN_ADDRESS }: GoogleAnalyticsConfig,
  call: ProviderCall,
  retries?: number,
): Promise<string> {
  const { email, privateKey } = serviceAccountOf(serviceAccountKey)
  const [, base = '', path = ''] = /^(.*)\/([^/]*)$/.exec(tokenUrl.replace(/\/+$/, '')) ?? []
  const options = { name: NAME, baseUrl: base, headers: {}, reasonOf, ...(retries !== undefined && { retries }) }
  const http = createHttp(options, call)
  const { JWT } = await import('google-auth-library')
  const request = async ({ data }: { data?: unknown }) => ({ data: await http.post(path, data as URLSearchParams) })
  const client = new JWT({
    email,
    key: privateKey,
    scopes: [SCOPE],
    // All that it uses of its own way to the network.
    transporter: { request } as never,
    useAuthRequestParameters: false,
  })
  const { token } = await client.getAccessToken()
  if (!token) throw new SetupProblem('Google gave no access for this key. Create a new one and enter it here.')
  return token
}

/** A key that was deleted, or never was one of this account. */
function reasonOf(status: number, body: unknown): FailureReason | null {
  const code = reader(body).text('error', 60) ?? ''
  return status < 500 && /^(invalid_grant|invalid_client|unauthorized_client)$/.test(code) ? 'ACCESS_LOST' : null
}

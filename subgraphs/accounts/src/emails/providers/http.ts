import { MailFailure } from './provider.ts'

const TIMEOUT_MS = 15_000
const LONGEST_ANSWER = 2000

/** Errors of a connection that was never made: nothing was sent over it. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

interface Posting {
  /** Who is posted to, for messages. */
  provider: string
  signal: AbortSignal
  timeoutMs?: number
}

/** Posts JSON to a provider. @throws MailFailure for everything but a 2xx answer. */
export function postJson(
  url: string,
  headers: Record<string, string>,
  body: object,
  posting: Posting,
): Promise<Response> {
  return post(url, { ...headers, 'content-type': 'application/json' }, JSON.stringify(body), posting)
}

/** Posts a form to a provider; a key may come several times. @throws MailFailure for everything but a 2xx answer. */
export function postForm(
  url: string,
  headers: Record<string, string>,
  fields: readonly (readonly [name: string, value: string])[],
  posting: Posting,
): Promise<Response> {
  return post(url, headers, new URLSearchParams(fields.map(([name, value]) => [name, value])), posting)
}

async function post(
  url: string,
  headers: Record<string, string>,
  body: string | URLSearchParams,
  { provider, signal, timeoutMs = TIMEOUT_MS }: Posting,
): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, accept: 'application/json' },
      body,
      // The key goes to the configured address and nowhere else.
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    })
  } catch (error) {
    throw lostConnection(error, provider)
  }
  if (response.ok) return response
  throw await refusal(response, provider)
}

function lostConnection(error: unknown, provider: string): MailFailure {
  const code = ((error as Error).cause as { code?: string } | undefined)?.code
  if (code && NOT_CONNECTED.has(code)) {
    return new MailFailure('again', `${provider} cannot be reached (${code}).`, { cause: error })
  }
  return new MailFailure('unknown', `${provider} did not answer.`, { cause: error })
}

async function refusal(response: Response, provider: string): Promise<MailFailure> {
  const { status } = response
  const said = await wordsOf(response)
  const message = `${provider} answered ${status}${said ? `: ${said}` : '.'}`
  if (status === 429) return new MailFailure('again', message, { retryAfterMs: retryAfter(response) })
  // 501 and the like are no passing trouble, but trying again is harmless and ends by itself.
  if (status >= 500 || status === 408) return new MailFailure('again', message, { retryAfterMs: retryAfter(response) })
  if (status === 401 || status === 403) {
    return new MailFailure('never', `${message} Check the API key and the sender in the settings of the mail provider.`)
  }
  return new MailFailure('never', message)
}

async function wordsOf(response: Response): Promise<string> {
  const text = (await response.text().catch(() => '')).slice(0, LONGEST_ANSWER)
  try {
    const { message, code, errors } = JSON.parse(text) as { message?: unknown; code?: unknown; errors?: unknown }
    // SendGrid gives a list of what is wrong; MailerSend an object of fields beside its message.
    const listed = Array.isArray(errors) ? errors.map((error: { message?: unknown } | null) => error?.message) : []
    return [message, code, ...listed].filter((part) => typeof part === 'string').join(' ')
  } catch {
    return ''
  }
}

/** Seconds or a date. */
function retryAfter(response: Response): number | null {
  const value = response.headers.get('retry-after')
  if (!value) return null
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(ms) && ms > 0 ? ms : null
}

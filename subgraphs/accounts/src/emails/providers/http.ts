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

/** Posts JSON to a provider. @throws MailFailure for everything but a 2xx answer. */
export async function postJson(
  url: string,
  headers: Record<string, string>,
  body: object,
  { provider, signal, timeoutMs = TIMEOUT_MS }: { provider: string; signal: AbortSignal; timeoutMs?: number },
): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
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
    const { message, code } = JSON.parse(text) as { message?: unknown; code?: unknown }
    return [message, code].filter((part) => typeof part === 'string').join(' ')
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

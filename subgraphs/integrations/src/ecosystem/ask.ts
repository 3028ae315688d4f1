import { readAnswer, type ProjectAnswer, UnreadableAnswerError } from './answer.ts'

/** A check as a whole may take this long. */
export const CHECK_TIMEOUT_MS = 5_000
const MOST_BYTES = 1_000_000
/** What a project asks us to wait is believed up to here. */
const LONGEST_RETRY_AFTER_SECONDS = 900

export interface EcosystemConfig {
  baseUrl: string
  token?: string
}

export type Check =
  | { ok: true; answer: ProjectAnswer; tookMs: number }
  | { ok: false; reason: string; retryAfter: number | null; tookMs: number }

/** Asks a project how it is: `GET {baseUrl}/metrics`. Never throws for what a project may answer. */
export async function askProject(
  { baseUrl, token }: EcosystemConfig,
  call: { fetch: typeof globalThis.fetch; signal?: AbortSignal; timeoutMs?: number },
): Promise<Check> {
  const started = performance.now()
  const took = () => Math.round(performance.now() - started)
  const timeout = AbortSignal.timeout(call.timeoutMs ?? CHECK_TIMEOUT_MS)
  const failed = (reason: string, retryAfter: number | null = null): Check => {
    return { ok: false, reason, retryAfter, tookMs: took() }
  }
  try {
    const response = await call.fetch(`${baseUrl.replace(/\/+$/, '')}/metrics`, {
      headers: {
        accept: 'application/json, text/plain;version=0.0.4;q=0.8',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
    })
    if (!response.ok) {
      await response.body?.cancel()
      return failed(reasonOf(response.status), retryAfterOf(response.headers.get('retry-after')))
    }
    const text = await readBounded(response)
    const tookMs = took()
    return { ok: true, answer: readAnswer(text, response.headers.get('content-type') ?? '', new Date()), tookMs }
  } catch (error) {
    if (error instanceof UnreadableAnswerError) return failed(error.message)
    if (timeout.aborted) return failed('It did not answer in time.')
    return failed('It cannot be reached.')
  }
}

function reasonOf(status: number): string {
  if (status === 401 || status === 403) return `It does not accept the token (status ${status}). Enter a new one.`
  if (status === 404) return 'It has no /metrics at this address (status 404). Check the address.'
  if (status === 429) return 'It is asked too often (status 429).'
  return `It answered with status ${status}.`
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > MOST_BYTES) throw new UnreadableAnswerError('Its answer is larger than 1 MB.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Seconds, from a number of seconds or a date. */
function retryAfterOf(header: string | null): number | null {
  if (header === null) return null
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.min(LONGEST_RETRY_AFTER_SECONDS, Math.max(0, Math.ceil(seconds))) : null
}

import { RefusedAddressError } from '@atrium/kit/outbound'
import { readRetryAfter } from './retries.ts'

/** For connection and answer together. */
const PATIENCE_MS = 15_000
const EXCERPT_LENGTH = 1000
const EXCERPT_BYTES = 4096

/** What came of one attempt. */
export interface Answer {
  isOk: boolean
  /** Null when no answer came. */
  statusCode: number | null
  error: string | null
  excerpt: string | null
  durationMs: number
  /** Milliseconds that the receiver asked us to wait. */
  retryAfter: number | null
}

/** Posts once. Whatever happens is an answer: nothing is thrown. Redirects are not followed, as an answer to the wrong place. */
export async function sendOnce(
  fetch: typeof globalThis.fetch,
  url: string,
  body: string,
  headers: Record<string, string>,
  signal?: AbortSignal,
): Promise<Answer> {
  const began = performance.now()
  const took = () => Math.round(performance.now() - began)
  const deadline = AbortSignal.timeout(PATIENCE_MS)
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Atrium-Webhooks/1' },
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    })
    const excerpt = await excerptOf(response)
    const { status } = response
    return {
      isOk: status >= 200 && status < 300,
      statusCode: status,
      error: status >= 200 && status < 300 ? null : refusalOf(status),
      excerpt,
      durationMs: took(),
      retryAfter: readRetryAfter(response.headers.get('retry-after'), new Date()),
    }
  } catch (error) {
    const message = deadline.aborted ? `No answer within ${PATIENCE_MS / 1000} seconds.` : reasonOf(error)
    return { isOk: false, statusCode: null, error: message, excerpt: null, durationMs: took(), retryAfter: null }
  }
}

function refusalOf(status: number): string {
  if (status === 410) return 'Answered 410: the receiver wants no webhooks any more.'
  if (status >= 300 && status < 400)
    return `Answered ${status}: redirects are not followed. Enter the address it leads to.`
  return `Answered ${status}. Only 200 to 299 count as received.`
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  if (cause instanceof RefusedAddressError) return 'The address leads into a private network, which is not called.'
  const code = (cause as { code?: string }).code
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'The name of the host is not known.'
  if (code === 'ECONNREFUSED') return 'The host refused the connection.'
  if (code?.startsWith('ERR_TLS') || code?.includes('CERT')) return `The certificate is not good (${code}).`
  return `The receiver could not be reached${code ? ` (${code})` : ''}.`
}

async function excerptOf(response: Response): Promise<string | null> {
  if (!response.body) return null
  const reader = response.body.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    while (size < EXCERPT_BYTES) {
      const { done, value } = await reader.read()
      if (done) break
      parts.push(value)
      size += value.byteLength
    }
  } catch {
    // What came so far will do: the status is what counts.
  } finally {
    void reader.cancel().catch(() => undefined)
  }
  // PostgreSQL stores no U+0000.
  const text = Buffer.concat(parts).toString('utf8').replaceAll('\0', '').slice(0, EXCERPT_LENGTH)
  return text === '' ? null : text
}

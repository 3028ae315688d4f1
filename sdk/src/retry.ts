import { AtriumError } from './errors.ts'

const FIRST_WAIT_MS = 250
const LONGEST_BACKOFF_MS = 15_000
/** Who is told to wait for longer should know, not hang. */
const LONGEST_WAIT_MS = 120_000

/**
 * Milliseconds before the next try, or null when there is none: what the server asks for; else at random up to a bound that doubles
 * with each failure, so that clients who failed together do not come back together.
 * @param failures tries that failed so far, from 1.
 */
export function waitBefore(error: unknown, failures: number): number | null {
  if (!(error instanceof AtriumError) || !error.isTransient) return null
  const bound = Math.min(LONGEST_BACKOFF_MS, FIRST_WAIT_MS * 2 ** failures)
  const wait = error.retryAfter === null ? Math.random() * bound : error.retryAfter * 1000
  return wait <= LONGEST_WAIT_MS ? wait : null
}

/** Tries again, at most `retries` times, after what may pass. */
export async function withRetries<T>(
  work: () => Promise<T>,
  { retries, signal }: { retries: number; signal?: AbortSignal | undefined },
): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await work()
    } catch (error) {
      const wait = failures <= retries ? waitBefore(error, failures) : null
      if (wait === null) throw error
      await sleep(wait, signal)
    }
  }
}

/** @throws the signal's reason when it ends first. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error)
    const end = () => {
      clearTimeout(timer)
      reject(signal!.reason as Error)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end)
      resolve()
    }, ms)
    signal?.addEventListener('abort', end, { once: true })
  })
}

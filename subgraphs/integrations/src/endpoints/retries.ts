const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Waiting times after each failed attempt, as Standard Webhooks recommends: some 27 hours in all. */
export const WAITING_MS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  10 * HOUR,
]

/** How long every attempt may fail before an endpoint is switched off. */
export const DISABLED_AFTER_MS = 120 * HOUR

/** What a receiver may ask us to wait at most. */
const LONGEST_WISH_MS = 24 * HOUR

/**
 * When a message is sent again.
 * @param tries attempts so far, this one included. @param wish of the receiver (`Retry-After`), in milliseconds.
 * @returns null when it is given up.
 */
export function nextAttempt(tries: number, now: Date, wish: number | null = null): Date | null {
  const wait = WAITING_MS[tries - 1]
  if (wait === undefined) return null
  return new Date(now.getTime() + Math.max(wait, Math.min(wish ?? 0, LONGEST_WISH_MS)))
}

/** `Retry-After` in milliseconds: seconds or a date; null when it says nothing of use. */
export function readRetryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * SECOND : Date.parse(header) - now.getTime()
  return Number.isFinite(ms) && ms > 0 ? ms : null
}

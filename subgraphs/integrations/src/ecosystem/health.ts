import type { EcosystemHealth } from './project.entity.ts'

/** Failed checks in a row from which a project is degraded, and from which it is down. One alone may be chance. */
export const DEGRADED_AFTER = 2
export const DOWN_AFTER = 4

/** Longest wait between checks of a project that does not answer, in seconds. Short, so that its return is noticed. */
const LONGEST_WAIT_SECONDS = 60

/** How a project is after a check. `said` is its own word, where it answered. */
export function healthAfter(
  before: EcosystemHealth,
  check: { failures: number; said: EcosystemHealth | null },
): EcosystemHealth {
  if (check.failures === 0) return check.said ?? 'HEALTHY'
  if (check.failures >= DOWN_AFTER) return 'DOWN'
  if (check.failures < DEGRADED_AFTER) return before
  return before === 'DOWN' ? 'DOWN' : 'DEGRADED'
}

/**
 * Seconds until the next check. While a project fails it is asked less and less often, whichever process asks: what a circuit breaker
 * does, kept in the database. Each wait is a little different, so that projects do not come to be asked all at once.
 */
export function secondsToNext(
  pollSeconds: number,
  { failures, retryAfter, chance = Math.random() }: { failures: number; retryAfter: number | null; chance?: number },
): number {
  const doubled = pollSeconds * 2 ** Math.min(Math.max(0, failures - 1), 6)
  const wait = failures === 0 ? pollSeconds : Math.max(pollSeconds, Math.min(LONGEST_WAIT_SECONDS, doubled))
  return Math.max(retryAfter ?? 0, wait * (0.95 + 0.1 * chance))
}

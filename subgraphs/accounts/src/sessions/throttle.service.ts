import { createHash } from 'node:crypto'
import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import { rateLimited } from './session-errors.ts'

// Five attempts are free; then each failure locks for twice as long, from 30 seconds up to 15 minutes, which is also
// how long failures are remembered.
const FREE = 5
const FIRST_LOCK_SECONDS = 30
const LONGEST_LOCK_SECONDS = 900
const FORGOTTEN = `interval '15 minutes'`

export function throttleKey(email: string, ip: string): string {
  return createHash('sha256')
    .update(JSON.stringify([email, ip]))
    .digest('hex')
}

/**
 * Counts an attempt as failed before its password is looked at, so that many at once do not get past the count.
 * {@link forgiveAttempts} takes it back. @throws RATE_LIMITED while the pair of addresses is locked.
 */
export async function countAttempt(em: EntityManager, key: string): Promise<void> {
  const counted = await sql(
    em,
    `insert into accounts.sign_in_throttles as t (key, failures, failed_at) values (?, 1, now())
     on conflict (key) do update set
       failures = case when t.failed_at < now() - ${FORGOTTEN} then 1 else t.failures + 1 end,
       failed_at = now(),
       locked_until = case when t.failures + 1 >= ${FREE} and t.failed_at >= now() - ${FORGOTTEN}
         then now() + least(${LONGEST_LOCK_SECONDS}, ${FIRST_LOCK_SECONDS} * 2 ^ (t.failures + 1 - ${FREE})) * interval '1 second' end
     where t.locked_until is null or t.locked_until <= now()
     returning t.key`,
    [key],
  )
  if (counted.length > 0) return
  const [row] = await sql<{ lockedUntil: Date }>(
    em,
    'select locked_until as "lockedUntil" from accounts.sign_in_throttles where key = ?',
    [key],
  )
  throw rateLimited(new Date(row!.lockedUntil))
}

export async function forgiveAttempts(em: EntityManager, key: string): Promise<void> {
  await sql(em, 'delete from accounts.sign_in_throttles where key = ?', [key])
}

import { createHash } from 'node:crypto'
import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import { rateLimited } from './session-errors.ts'

// Some attempts are free; then each locks for twice as long, from 30 seconds up to 15 minutes, which is also how long attempts
// are remembered.
const FIRST_LOCK_SECONDS = 30
const LONGEST_LOCK_SECONDS = 900
const FORGOTTEN = `interval '15 minutes'`

/** What is counted, and how many attempts are free. */
export interface Throttle {
  key: string
  free: number
}

const keyOf = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** Key of sign-ins for an e-mail address from a network address. */
export const throttleKey = (email: string, ip: string): string => keyOf(email, ip)

/** Sign-ins for one e-mail address from one network address. */
export const byPair = (email: string, ip: string): Throttle => ({ key: throttleKey(email, ip), free: 5 })

/** Sign-ins from one network address, whatever the e-mail address: bounds who tries one password with many. An office is one address. */
export const byAddress = (ip: string): Throttle => ({ key: keyOf('address', ip), free: 100 })

/** Anything else that costs, is mailed, or could be guessed. */
export const byPurpose = (purpose: string, subject: string, free: number): Throttle => ({
  key: keyOf(purpose, subject),
  free,
})

/**
 * Counts an attempt as failed before its password is looked at, so that many at once do not get past the count.
 * {@link forgiveAttempts} takes it back. @returns whether it is the one with which the lock begins
 * @throws RATE_LIMITED while it is locked.
 */
export async function countAttempt(em: EntityManager, { key, free }: Throttle): Promise<{ locks: boolean }> {
  const [counted] = await sql<{ failures: number }>(
    em,
    `insert into accounts.sign_in_throttles as t (key, failures, failed_at) values (?, 1, now())
     on conflict (key) do update set
       failures = case when t.failed_at < now() - ${FORGOTTEN} then 1 else t.failures + 1 end,
       failed_at = now(),
       locked_until = case when t.failures + 1 >= ? and t.failed_at >= now() - ${FORGOTTEN}
         then now() + least(${LONGEST_LOCK_SECONDS}, ${FIRST_LOCK_SECONDS} * 2 ^ (t.failures + 1 - ?)) * interval '1 second' end
     where t.locked_until is null or t.locked_until <= now()
     returning t.failures`,
    [key, free, free],
  )
  if (counted) return { locks: counted.failures === free }
  const [row] = await sql<{ lockedUntil: Date }>(
    em,
    'select locked_until as "lockedUntil" from accounts.sign_in_throttles where key = ?',
    [key],
  )
  throw rateLimited(new Date(row!.lockedUntil))
}

/** Forgets what was counted. */
export async function forgiveAttempts(em: EntityManager, key: string): Promise<void> {
  await sql(em, 'delete from accounts.sign_in_throttles where key = ?', [key])
}

/** Takes one attempt back, which was none. What others did meanwhile stays counted. */
export async function takeBackAttempt(em: EntityManager, key: string): Promise<void> {
  await sql(
    em,
    'update accounts.sign_in_throttles set failures = greatest(failures - 1, 0), locked_until = null where key = ?',
    [key],
  )
}

import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'

/** Whether a person (UUID) can sign in. Needs the purpose `signin`, and {@link lockWaysIn} before what may have removed one. */
export async function hasWayIn(em: EntityManager, userId: string): Promise<boolean> {
  const [ways] = await sql<{ has: boolean }>(
    em,
    `select exists (select from accounts.passwords where user_id = ?)
         or exists (select from accounts.passkeys where user_id = ?)
         or exists (select from accounts.identities where user_id = ?) as has`,
    [userId, userId, userId],
  )
  return ways!.has
}

/** Whether a person (UUID) can sign in with two steps. Needs the purpose `signin`. */
export async function hasSecondStep(em: EntityManager, userId: string): Promise<boolean> {
  const [ways] = await sql<{ has: boolean }>(
    em,
    `select exists (select from accounts.totp_secrets where user_id = ? and confirmed_at is not null)
         or exists (select from accounts.passkeys where user_id = ?) as has`,
    [userId, userId],
  )
  return ways!.has
}

/** Has whoever else changes the ways in of this person (UUID) wait until this transaction ends. */
export async function lockWaysIn(em: EntityManager, userId: string): Promise<void> {
  await sql(em, 'select id from accounts.users where id = ? for update', [userId])
}

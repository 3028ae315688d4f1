import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'

/** Sets the hash of a user's (UUID) password. Needs the purpose `signin`. */
export async function storePassword(em: EntityManager, userId: string, hash: string): Promise<void> {
  await sql(
    em,
    `insert into accounts.passwords (user_id, hash) values (?, ?)
     on conflict (user_id) do update set hash = excluded.hash, updated_at = now()`,
    [userId, hash],
  )
}

/** The hash of a user's (UUID) password; null for who has none. Needs the purpose `signin`. */
export async function passwordHashOf(em: EntityManager, userId: string): Promise<string | null> {
  const [row] = await sql<{ hash: string }>(em, 'select hash from accounts.passwords where user_id = ?', [userId])
  return row?.hash ?? null
}

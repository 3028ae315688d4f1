import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'

export interface PlatformCounts {
  users: number
  usersBefore: number
  usersActive: number
  companiesActive: number
}

/** All numbers of accounts in one query, asked once for an operation. Row level security makes them the viewer's own. */
export function platformCountsLoader(em: () => Promise<EntityManager>): () => Promise<PlatformCounts> {
  let counts: Promise<PlatformCounts> | null = null
  return () => (counts ??= em().then(countPlatform))
}

async function countPlatform(em: EntityManager): Promise<PlatformCounts> {
  const [row] = await sql<PlatformCounts>(
    em,
    `select count(*)::int as users,
            count(*) filter (where created_at <= now() - interval '30 days')::int as "usersBefore",
            count(*) filter (where status = 'ACTIVE' and last_sign_in_at > now() - interval '30 days')::int as "usersActive",
            (select count(*)::int from accounts.companies where status = 'ACTIVE') as "companiesActive"
     from accounts.users`,
  )
  return row!
}

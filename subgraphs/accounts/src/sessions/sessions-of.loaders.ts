import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { SessionEntity } from './session.entity.ts'

const MOST = 50

/** The sessions of users (UUIDs) that go on and that the viewer sees, the latest first. */
export function sessionsOfLoader(em: () => Promise<EntityManager>): DataLoader<string, SessionEntity[]> {
  return new DataLoader(async (userIds) => {
    const reading = await em()
    const found = await sql<{ id: string }>(
      reading,
      `select latest.id from unnest(?::uuid[]) as people(id) cross join lateral (
         select session.id from accounts.sessions session
         where session.user_id = people.id and session.revoked_at is null and session.expires_at > now()
         order by session.last_seen_at desc, session.id limit ${MOST}) latest`,
      [`{${userIds.join(',')}}`],
    )
    const rows = await reading.find(
      SessionEntity,
      { id: { $in: found.map(({ id }) => id) } },
      { orderBy: { lastSeenAt: 'desc', id: 'asc' } },
    )
    return userIds.map((id) => rows.filter((row) => row.userId === id))
  })
}

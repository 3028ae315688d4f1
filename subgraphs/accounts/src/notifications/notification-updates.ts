import { type Database, sql } from '@atrium/kit/database'
import { type BusListener, type Changes, watchChanges } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'

const STREAM = 'accounts'

/** Tells this process who (UUID of the user) has new notifications, or has read some. */
export function followNotifications(database: Database, bus: BusListener, log: Logger): Promise<Changes> {
  return watchChanges(database, bus, {
    stream: STREAM,
    log,
    async keysAfter(em, position) {
      const [row] = await sql<{ position: string | null; userIds: string[] | null }>(
        em,
        `select max(event.position)::text as position,
           array_agg(distinct person) filter (where person is not null) as "userIds"
         from bus.events event
         left join lateral jsonb_array_elements_text(event.payload->'userIds') as person
           on event.type in ('notification.created', 'notification.read')
         where event.stream = ? and event.position > ?`,
        [STREAM, position],
      )
      return { position: row?.position ?? position, keys: row?.userIds ?? [] }
    },
  })
}

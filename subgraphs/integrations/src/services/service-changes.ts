import { type Database, sql } from '@atrium/kit/database'
import { type BusListener, type Changes, watchChanges } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'

/** What {@link followChanges} tells of. */
export type ChangeKey = 'services' | 'alerts'

const STREAM = 'integrations'

/** Tells this process when services or alerts have changed, whichever process changed them. */
export function followChanges(database: Database, bus: BusListener, log: Logger): Promise<Changes> {
  return watchChanges(database, bus, {
    stream: STREAM,
    log,
    async keysAfter(em, position) {
      const [row] = await sql<{ position: string | null; services: boolean | null; alerts: boolean | null }>(
        em,
        `select max(position)::text as position,
                bool_or(type in ('service.changed', 'status.changed')) as services, bool_or(type like 'alert.%') as alerts
         from bus.events where stream = ? and position > ?`,
        [STREAM, position],
      )
      const keys: ChangeKey[] = [
        ...(row?.services ? ['services' as const] : []),
        ...(row?.alerts ? ['alerts' as const] : []),
      ]
      return { position: row?.position ?? position, keys }
    },
  })
}

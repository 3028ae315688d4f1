import { type Database, sql } from '@atrium/kit/database'
import { type BusListener, type Changes, watchChanges } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import { NAME } from '../orm.ts'

/** Tells this process which projects (UUID) have changed. */
export function followProjects(database: Database, bus: BusListener, log: Logger): Promise<Changes> {
  return watchChanges(database, bus, {
    stream: NAME,
    log,
    async keysAfter(em, position) {
      const rows = await sql<{ project_id: string | null; position: string }>(
        em,
        `select project_id, max(position)::text as position from bus.events where stream = ? and position > ? group by project_id`,
        [NAME, position],
      )
      const reached = rows.reduce(
        (max, row) => (BigInt(row.position) > max ? BigInt(row.position) : max),
        BigInt(position),
      )
      return { position: reached.toString(), keys: rows.flatMap((row) => row.project_id ?? []) }
    },
  })
}

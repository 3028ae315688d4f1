import { type Database, sql, transaction } from '../database/database.ts'
import { system } from '../database/session.ts'
import type { Logger } from '../logs/index.ts'

/** Days that a published event can be read, and that a consumer remembers what it has acted on. */
export const RETENTION_DAYS = 30

const EVERY_MS = 60 * 60 * 1000
// One statement must not hold its locks for long: what is left is taken an hour later.
const BATCH = 50_000

/** Once an hour forgets what is older than {@link RETENTION_DAYS}: events of this subgraph's stream, and what its consumers have seen. */
export function startRetention(database: Database, log: Logger): { dispose(): Promise<void> } {
  let running = Promise.resolve()
  const run = () => {
    running = forgetOldEvents(database).then(
      ({ events, seen }) => log.debug({ events, seen }, 'Forgot old events'),
      (error: unknown) => log.error({ err: error }, 'Old events could not be forgotten; trying again in an hour'),
    )
  }
  const timer = setInterval(run, EVERY_MS)
  timer.unref()
  return {
    async dispose() {
      clearInterval(timer)
      await running
    },
  }
}

/** @returns how many of each were removed. */
export function forgetOldEvents(database: Database): Promise<{ events: number; seen: number }> {
  const cutoff = `now() - interval '${RETENTION_DAYS} days'`
  return transaction(database, system('relay'), async (em) => {
    const [events] = await sql<{ n: number }>(
      em,
      `with gone as (
         delete from bus.events where (stream, position) in (
           select stream, position from bus.events where stream = ? and published_at < ${cutoff} order by position limit ${BATCH})
         returning 1)
       select count(*)::int as n from gone`,
      [database.name],
    )
    const [seen] = await sql<{ n: number }>(
      em,
      `with gone as (
         delete from "${database.name}".consumer_seen where (consumer, event_id) in (
           select consumer, event_id from "${database.name}".consumer_seen where seen_at < ${cutoff} limit ${BATCH})
         returning 1)
       select count(*)::int as n from gone`,
    )
    return { events: events!.n, seen: seen!.n }
  })
}

import { type Database, sql, transaction } from '../database/database.ts'
import { system } from '../database/session.ts'
import type { Logger } from '../logs/index.ts'
import { BUS_CHANNEL } from './bus.ts'
import { startRetention } from './retention.ts'
import { createSignal, startLoop } from './signal.ts'

const BATCH = 200
const IDLE_MS = 1000

/**
 * Moves a subgraph's committed events from its outbox to the bus and gives each its position. Any number of processes
 * may run one: the stream's row lock lets one write at a time, so positions appear in order and without gaps. Also
 * forgets, once an hour, what is older than the bus keeps.
 */
export function startRelay(database: Database, log: Logger): { dispose(): Promise<void> } {
  const signal = createSignal()
  const stopListening = database.onCommit(() => signal.wake())
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    step: async () => ((await publishBatch(database)) === BATCH ? 'more' : 'idle'),
    onError: (error) => log.error({ err: error, stream: database.name }, 'Events could not be published; trying again'),
  })
  const retention = startRetention(database, log)
  return {
    async dispose() {
      stopListening()
      await loop.dispose()
      await retention.dispose()
    },
  }
}

/** Publishes up to {@link BATCH} events, oldest first. Returns how many. */
export function publishBatch(database: Database): Promise<number> {
  const outbox = `"${database.name}".outbox`
  return transaction(database, system('relay'), async (em) => {
    const waiting = await sql(em, `select 1 from ${outbox} limit 1`)
    if (waiting.length === 0) return 0
    await sql(em, 'select head from bus.streams where stream = ? for update', [database.name])
    const published = await sql<{ id: string }>(
      em,
      `with taken as (
         delete from ${outbox} where id in (select id from ${outbox} order by id limit ${BATCH}) returning *
       ), numbered as (
         -- An event with an id that was published before (work that was done again) is dropped.
         select taken.*, row_number() over (order by id) as n from taken
         where not exists (select 1 from bus.events known where known.id = taken.id)
       )
       insert into bus.events (stream, position, id, type, version, company_id, project_id, actor, payload, activity, occurred_at)
       select ?, (select head from bus.streams where stream = ?) + n, id, type, version, company_id, project_id, actor,
              payload, activity, occurred_at
       from numbered order by n
       returning id`,
      [database.name, database.name],
    )
    await sql(em, 'update bus.streams set head = head + ? where stream = ?', [published.length, database.name])
    await sql(em, 'select pg_notify(?, ?)', [BUS_CHANNEL, database.name])
    return published.length
  })
}

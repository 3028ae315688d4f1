import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { MinuteCount } from './performance-counter.ts'

/** Days for which minutes are kept. */
const KEPT_DAYS = 8
/** Minutes after which a gateway that says nothing any more is forgotten. */
const FORGOTTEN_MINUTES = 10

export interface ProcessState {
  id: string
  startedAt: Date
  connections: number
  subscriptions: number
}

/**
 * Adds counts to those of their minutes, and says how this gateway is, in three statements.
 * @param past the minute that is over, told to the others: what integrations' alerts watch.
 */
export function keepPerformance(
  database: Database,
  { counts, process, past }: { counts: readonly MinuteCount[]; process: ProcessState; past: readonly MinuteCount[] },
): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    // In one order everywhere: two gateways that add to the same rows wait for each other in turn.
    const rows = counts.toSorted((a, b) => (a.minute + a.type < b.minute + b.type ? -1 : 1))
    if (rows.length > 0) await sql(em, ADD, [JSON.stringify(rows)])
    await sql(
      em,
      `insert into gateway.processes (id, started_at, seen_at, connections, subscriptions) values (?, ?, now(), ?, ?)
       on conflict (id) do update set seen_at = excluded.seen_at, connections = excluded.connections,
         subscriptions = excluded.subscriptions`,
      [process.id, process.startedAt, process.connections, process.subscriptions],
    )
    const sum = (of: (count: MinuteCount) => number) => past.reduce((total, count) => total + of(count), 0)
    if (past.length > 0)
      await recordEvent(em, {
        type: 'gateway.load_reported',
        payload: {
          minute: past[0]!.minute,
          requests: sum(({ requests }) => requests),
          errors: sum(({ errors }) => errors),
          unavailable: sum(({ unavailable }) => unavailable),
        },
      })
  })
}

const ADD = `
  insert into gateway.operation_minutes as known (minute, type, requests, errors, unavailable, ms, histogram, events)
  select minute, type, requests, errors, unavailable, ms, histogram, events
  from jsonb_to_recordset(?::jsonb) as counted (minute timestamptz, type text, requests bigint, errors bigint, unavailable bigint,
    ms double precision, histogram bigint[], events bigint)
  on conflict (minute, type) do update set
    requests = known.requests + excluded.requests, errors = known.errors + excluded.errors,
    unavailable = known.unavailable + excluded.unavailable, ms = known.ms + excluded.ms, events = known.events + excluded.events,
    histogram = (select array_agg(a + b order by place)
      from unnest(known.histogram, excluded.histogram) with ordinality as both_of (a, b, place))`

/** Removes old minutes, and gateways that are gone. */
export function forgetOldPerformance(database: Database): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    await sql(em, 'delete from gateway.operation_minutes where minute < now() - make_interval(days => ?)', [KEPT_DAYS])
    await sql(em, 'delete from gateway.processes where seen_at < now() - make_interval(mins => ?)', [FORGOTTEN_MINUTES])
  })
}

/** Takes this gateway off the list when it ends. */
export function removeProcess(database: Database, id: string): Promise<void> {
  return transaction(
    database,
    system('job'),
    async (em) => void (await sql(em, 'delete from gateway.processes where id = ?', [id])),
  )
}

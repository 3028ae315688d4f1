import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, transaction, wakeAfterCommit } from '../database/database.ts'
import { system } from '../database/session.ts'
import type { Logger } from '../logs/index.ts'
import type { BusListener } from './bus.ts'
import type { DomainEvent, EventType, StreamEvent } from './catalogue.ts'
import { isPassing } from './passing.ts'
import { createSignal, type Signal, startLoop } from './signal.ts'

const BATCH = 100
const IDLE_MS = 1000
/** About 25 seconds: an error of the event itself does not pass, and later events wait behind it. */
const MAX_ATTEMPTS = 8
/** About an hour: what the database will not do now it may do when it is itself again. */
const MAX_ATTEMPTS_IF_PASSING = 65
const FIRST_RETRY_MS = 200
const LONGEST_RETRY_MS = 60_000

/** A durable reader of the bus that acts on its own subgraph's schema. */
export interface Consumer {
  /** Stable name: the reader's place is kept under it. */
  name: string
  streams: readonly string[]
  /** Event types to act on; all others are passed over. Leave out for every event. */
  types?: readonly EventType[]
  /**
   * Acts on one event, inside a transaction that also moves the reader's place: it happens once, however often the bus
   * delivers. An event that fails is tried again with growing waits (later ones wait behind it, order is kept), and
   * after {@link MAX_ATTEMPTS} is set aside as a dead event; where the database was in trouble, after {@link MAX_ATTEMPTS_IF_PASSING}.
   */
  handle: (em: EntityManager, event: StreamEvent) => Promise<void>
}

/** Narrows a consumed event to its type. */
export function isEvent<T extends EventType>(event: DomainEvent, type: T): event is DomainEvent<T> & StreamEvent {
  return event.type === type
}

/** Runs a consumer until disposed. Several processes may: an advisory lock lets one work at a time. */
export function startConsumer(
  database: Database,
  bus: BusListener,
  consumer: Consumer,
  log: Logger,
): { dispose(): Promise<void>; wake(): void } {
  const signal = createSignal()
  const stops = consumer.streams.map((stream) => bus.on(stream, () => signal.wake()))
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    step: () => consumeStreams(database, consumer, signal, log),
    onError: (error) => log.error({ err: error, consumer: consumer.name }, 'Consumer failed; trying again'),
  })
  return {
    wake: () => signal.wake(),
    async dispose() {
      for (const stop of stops) stop()
      await loop.dispose()
    },
  }
}

async function consumeStreams(database: Database, consumer: Consumer, signal: Signal, log: Logger) {
  let outcome: 'more' | 'idle' = 'idle'
  for (const stream of consumer.streams) {
    const result = await consumeBatch(database, consumer, stream, log)
    if (result.more) outcome = 'more'
    if (result.retryInMs !== null) setTimeout(() => signal.wake(), result.retryInMs).unref()
  }
  return outcome
}

interface BatchResult {
  more: boolean
  retryInMs: number | null
}

/** Acts on up to {@link BATCH} events of one stream, in order. */
export function consumeBatch(
  database: Database,
  consumer: Consumer,
  stream: string,
  log: Logger,
): Promise<BatchResult> {
  return transaction(database, system('relay'), async (em) => {
    const offset = await lockOffset(em, database.name, consumer.name, stream)
    if (!offset || offset.waitMs > 0) return { more: false, retryInMs: offset?.waitMs ?? null }
    const events = await readEvents(em, stream, offset.position)
    if (events.length === 0) return { more: false, retryInMs: null }
    const more = events.length === BATCH
    const place = { schema: database.name, consumer, stream }
    if (await handleTogether(em, place, events)) {
      await moveOffset(em, place, events.at(-1)!.position)
      return { more, retryInMs: null }
    }
    let reached = offset.position
    for (const event of events) {
      const failure = await handleAlone(em, place, event)
      if (failure) {
        const attempts = (reached === offset.position ? offset.attempts : 0) + 1
        if (reached !== offset.position) await moveOffset(em, place, reached)
        return { more: false, retryInMs: await recordFailure(em, place, event, { attempts, failure, log }) }
      }
      reached = event.position
    }
    await moveOffset(em, place, reached)
    return { more, retryInMs: null }
  })
}

/** A consumer's reading of one stream. */
interface Place {
  schema: string
  consumer: Consumer
  stream: string
}

async function lockOffset(em: EntityManager, schema: string, consumer: string, stream: string) {
  const [lock] = await sql<{ locked: boolean }>(
    em,
    'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as locked',
    [`${schema}.${consumer}.${stream}`],
  )
  if (!lock?.locked) return null
  await sql(
    em,
    `insert into "${schema}".consumer_offsets (consumer, stream, position) values (?, ?, 0) on conflict do nothing`,
    [consumer, stream],
  )
  const [row] = await sql<{ position: string; attempts: number; wait_ms: number }>(
    em,
    `select position, attempts, greatest(0, extract(epoch from retry_at - now()) * 1000)::int as wait_ms
     from "${schema}".consumer_offsets where consumer = ? and stream = ?`,
    [consumer, stream],
  )
  return { position: row!.position, attempts: row!.attempts, waitMs: row!.wait_ms ?? 0 }
}

async function readEvents(em: EntityManager, stream: string, after: string): Promise<StreamEvent[]> {
  return sql<StreamEvent>(
    em,
    `select stream, position::text as position, id, type, version, company_id as "companyId", project_id as "projectId",
            actor, payload, activity, to_char(occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt"
     from bus.events e where stream = ? and e.position > ? order by e.position limit ${BATCH}`,
    [stream, after],
  )
}

/**
 * The usual case, in as few statements as there can be: all go well. Otherwise nothing has happened, and false is returned: then each is
 * handled on its own, to find which one fails.
 */
async function handleTogether(em: EntityManager, { schema, consumer }: Place, events: StreamEvent[]): Promise<boolean> {
  const wanted = events.filter(({ type }) => !consumer.types || consumer.types.includes(type))
  if (wanted.length === 0) return true
  await sql(em, 'savepoint together')
  try {
    const fresh = await markSeen(em, schema, consumer.name, wanted)
    for (const event of wanted) {
      if (!fresh.has(event.id)) continue
      await consumer.handle(em, event)
      await em.flush()
    }
    await sql(em, 'release savepoint together')
  } catch {
    await sql(em, 'rollback to savepoint together')
    em.clear()
    return false
  }
  // What events lead to (new events, new rows of a feed) is waited for by others.
  wakeAfterCommit(em)
  return true
}

/** Returns the error when the event could not be handled; its changes are rolled back, those before it stay. */
async function handleAlone(em: EntityManager, { schema, consumer }: Place, event: StreamEvent): Promise<Error | null> {
  if (consumer.types && !consumer.types.includes(event.type)) return null
  await sql(em, 'savepoint handling')
  try {
    const fresh = await markSeen(em, schema, consumer.name, [event])
    if (fresh.size > 0) await consumer.handle(em, event)
    await em.flush()
    await sql(em, 'release savepoint handling')
  } catch (error) {
    await sql(em, 'rollback to savepoint handling')
    em.clear()
    return error instanceof Error ? error : new Error(String(error))
  }
  wakeAfterCommit(em)
  return null
}

/** Notes that events are acted on. @returns the ids of those that were not before: a bus may deliver twice. */
async function markSeen(
  em: EntityManager,
  schema: string,
  consumer: string,
  events: StreamEvent[],
): Promise<Set<string>> {
  const fresh = await sql<{ event_id: string }>(
    em,
    `insert into "${schema}".consumer_seen (consumer, event_id)
     select ?, event_id from unnest(?::uuid[]) as event_id on conflict do nothing returning event_id`,
    [consumer, `{${events.map(({ id }) => id).join(',')}}`],
  )
  return new Set(fresh.map(({ event_id }) => event_id))
}

async function moveOffset(em: EntityManager, { schema, consumer, stream }: Place, position: string) {
  await sql(
    em,
    `update "${schema}".consumer_offsets set position = ?, attempts = 0, retry_at = null where consumer = ? and stream = ?`,
    [position, consumer.name, stream],
  )
}

async function recordFailure(
  em: EntityManager,
  place: Place,
  event: StreamEvent,
  { attempts, failure, log }: { attempts: number; failure: Error; log: Logger },
): Promise<number> {
  const { schema, consumer } = place
  log.error(
    { err: failure, consumer: consumer.name, eventId: event.id, type: event.type, attempts },
    'An event could not be handled',
  )
  if (attempts >= (isPassing(failure) ? MAX_ATTEMPTS_IF_PASSING : MAX_ATTEMPTS)) {
    await sql(
      em,
      `insert into "${schema}".dead_events (consumer, event_id, stream, position, type, error) values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
      [consumer.name, event.id, event.stream, event.position, event.type, failure.message.slice(0, 2000)],
    )
    await moveOffset(em, place, event.position)
    return 0
  }
  const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1))
  await sql(
    em,
    `update "${schema}".consumer_offsets set attempts = ?, retry_at = now() + ? * interval '1 millisecond' where consumer = ? and stream = ?`,
    [attempts, waitMs, consumer.name, event.stream],
  )
  return waitMs
}

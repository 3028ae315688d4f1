import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { type BusListener, createSignal, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import { Activity } from './activity.entity.ts'
import { FEED_SIGNAL } from './feed.ts'

const BATCH = 500
const IDLE_MS = 1000

export interface HubSubscriber {
  /** Called with each row, in order of position. Must not throw. */
  receive(row: Activity): void
}

/**
 * Reads the feed once for the whole process and hands every new row to all subscribers. Each of them decides whether the
 * row is for its viewer: there is no query for each subscriber.
 */
export interface ActivityHub {
  /** Everything up to here has been handed out. */
  readonly position: bigint
  /** From now on, until the returned function is called. */
  attach(subscriber: HubSubscriber): () => void
  /** The newest position there is, and the one before the oldest that is kept, read from the database. */
  bounds(): Promise<FeedBounds>
  dispose(): Promise<void>
}

/** Positions between which a reader can go on. */
interface FeedBounds {
  head: bigint
  floor: bigint
}

export async function startHub(database: Database, bus: BusListener, log: Logger): Promise<ActivityHub> {
  const subscribers = new Set<HubSubscriber>()
  const signal = createSignal()
  let position = (await readBounds(database)).head

  async function step(): Promise<'more' | 'idle'> {
    const rows = await readAfter(database, position)
    // No await in between: whoever attaches sees either the row or the position after it.
    for (const row of rows) {
      for (const subscriber of subscribers) subscriber.receive(row)
      position = BigInt(row.position)
    }
    return rows.length === BATCH ? 'more' : 'idle'
  }

  const stop = bus.on(FEED_SIGNAL, () => signal.wake())
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    step,
    onError: (error) => log.error({ err: error }, 'The feed could not be read; trying again'),
  })
  return {
    get position() {
      return position
    },
    attach(subscriber) {
      subscribers.add(subscriber)
      return () => void subscribers.delete(subscriber)
    },
    bounds: () => readBounds(database),
    async dispose() {
      stop()
      await loop.dispose()
    },
  }
}

function readBounds(database: Database): Promise<FeedBounds> {
  return transaction(
    database,
    system('relay'),
    async (em) => {
      const [row] = await sql<{ head: string; floor: string }>(
        em,
        `select head.position as head, coalesce((select min(position) - 1 from integrations.activities), head.position) as floor
         from integrations.activity_head head`,
      )
      return { head: BigInt(row!.head), floor: BigInt(row!.floor) }
    },
    { readOnly: true },
  )
}

function readAfter(database: Database, position: bigint): Promise<Activity[]> {
  return transaction(
    database,
    system('relay'),
    (em) =>
      em.find(Activity, { position: { $gt: position.toString() } }, { orderBy: { position: 'asc' }, limit: BATCH }),
    { readOnly: true },
  )
}

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
  /** The newest position there is, read from the database. */
  head(): Promise<bigint>
  dispose(): Promise<void>
}

export async function startHub(database: Database, bus: BusListener, log: Logger): Promise<ActivityHub> {
  const subscribers = new Set<HubSubscriber>()
  const signal = createSignal()
  let position = await readHead(database)

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
    head: () => readHead(database),
    async dispose() {
      stop()
      await loop.dispose()
    },
  }
}

function readHead(database: Database): Promise<bigint> {
  return transaction(
    database,
    system('relay'),
    async (em) => {
      const [row] = await sql<{ position: string }>(em, 'select position from integrations.activity_head')
      return BigInt(row!.position)
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

import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { type BusListener, createSignal, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'

const STREAM = 'integrations'
const IDLE_MS = 1000
const BATCH = 500

/** Tells subscribers, once for the whole process, which connections have changed. */
export interface ConnectionHub {
  /** Calls `changed` after each change of the connection (UUID), until the returned function is called. */
  watch(connectionId: string, changed: () => void): () => void
  dispose(): Promise<void>
}

/** Reads this subgraph's stream while somebody watches: what a provider tells changes its connection's counts too. */
export function startConnectionHub(database: Database, bus: BusListener, log: Logger): ConnectionHub {
  const watchers = new Map<string, Set<() => void>>()
  const signal = createSignal()
  let position: string | null = null

  async function step(): Promise<'more' | 'idle'> {
    if (watchers.size === 0) {
      position = null
      return 'idle'
    }
    const { reached, connectionIds } = await readChanges(database, position)
    // The first reading finds the place; what changed before it is told all the same.
    const changed = position === null ? [...watchers.keys()] : connectionIds
    const isFull = position !== null && reached - BigInt(position) >= BATCH
    position = reached.toString()
    for (const id of changed) watchers.get(id)?.forEach((notify) => notify())
    return isFull ? 'more' : 'idle'
  }

  const stop = bus.on(STREAM, () => watchers.size > 0 && signal.wake())
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    step,
    onError: (error) => log.error({ err: error }, 'Changes of connections could not be read; trying again'),
  })
  return {
    watch(connectionId, changed) {
      const set = watchers.get(connectionId) ?? new Set()
      watchers.set(connectionId, set.add(changed))
      signal.wake()
      return () => {
        set.delete(changed)
        if (set.size === 0 && watchers.get(connectionId) === set) watchers.delete(connectionId)
      }
    },
    async dispose() {
      stop()
      await loop.dispose()
    },
  }
}

function readChanges(database: Database, after: string | null) {
  return transaction(
    database,
    system('relay'),
    async (em) => {
      if (after === null) {
        const [row] = await sql<{ head: string }>(em, 'select head from bus.streams where stream = ?', [STREAM])
        return { reached: BigInt(row!.head), connectionIds: [] }
      }
      const rows = await sql<{ position: string; connectionId: string | null }>(
        em,
        `select position, payload ->> 'connectionId' as "connectionId" from bus.events
         where stream = ? and position > ? order by position limit ${BATCH}`,
        [STREAM, after],
      )
      const ids = new Set(rows.flatMap((row) => row.connectionId ?? []))
      return { reached: BigInt(rows.at(-1)?.position ?? after), connectionIds: [...ids] }
    },
    { readOnly: true },
  )
}

/** One `undefined` for each time the connection may have changed; changes in between are one. */
export function watchConnection(hub: ConnectionHub, connectionId: string): AsyncIterableIterator<undefined> {
  const signal = createSignal()
  let isOver = false
  // The first one is the state at the start, so that nothing lies between a page that was read and its subscription.
  let changed = true
  const stop = hub.watch(connectionId, () => {
    changed = true
    signal.wake()
  })
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      while (!changed && !isOver) await signal.wait(60_000)
      changed = false
      return isOver ? { done: true, value: undefined } : { done: false, value: undefined }
    },
    async return() {
      isOver = true
      stop()
      signal.wake()
      return { done: true, value: undefined }
    },
  }
}

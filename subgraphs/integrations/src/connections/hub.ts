import { setTimeout as delay } from 'node:timers/promises'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { type BusListener, createSignal, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'

const STREAM = 'integrations'
const IDLE_MS = 1000
const BATCH = 500

/** A connection that has changed (UUIDs). */
export interface ConnectionChange {
  connectionId: string
  companyId: string | null
}

/** Tells subscribers, once for the whole process, which connections, and which endpoints of webhooks out, have changed. */
export interface ConnectionHub {
  /** Calls `changed` after each change of the connection or endpoint (UUID), until the returned function is called. */
  watch(id: string, changed: () => void): () => void
  /** The same for changes of any connection, from when this resolves on. */
  watchAll(changed: (changes: readonly ConnectionChange[]) => void): Promise<() => void>
  dispose(): Promise<void>
}

/** Reads this subgraph's stream while somebody watches: what a provider tells changes its connection's counts too. */
export function startConnectionHub(database: Database, bus: BusListener, log: Logger): ConnectionHub {
  const watchers = new Map<string, Set<() => void>>()
  const watchersOfAll = new Set<(changes: readonly ConnectionChange[]) => void>()
  const isWatched = () => watchers.size > 0 || watchersOfAll.size > 0
  const signal = createSignal()
  let position: string | null = null
  const placed: (() => void)[] = []

  async function step(): Promise<'more' | 'idle'> {
    if (!isWatched()) {
      position = null
      return 'idle'
    }
    const { reached, changes, endpointIds } = await readChanges(database, position)
    // The first reading finds the place; what changed before it is told all the same.
    const changed =
      position === null ? [...watchers.keys()] : [...changes.map(({ connectionId }) => connectionId), ...endpointIds]
    const isFull = position !== null && reached - BigInt(position) >= BATCH
    position = reached.toString()
    for (const tell of placed.splice(0)) tell()
    for (const id of changed) watchers.get(id)?.forEach((notify) => notify())
    if (changes.length > 0) for (const notify of watchersOfAll) notify(changes)
    return isFull ? 'more' : 'idle'
  }

  const stop = bus.on(STREAM, () => isWatched() && signal.wake())
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    step,
    onError: (error) => log.error({ err: error }, 'Changes of connections could not be read; trying again'),
  })
  return {
    watch(id, changed) {
      const set = watchers.get(id) ?? new Set()
      watchers.set(id, set.add(changed))
      signal.wake()
      return () => {
        set.delete(changed)
        if (set.size === 0 && watchers.get(id) === set) watchers.delete(id)
      }
    },
    async watchAll(changed) {
      watchersOfAll.add(changed)
      if (position === null) {
        const isPlaced = new Promise<void>((resolve) => placed.push(resolve))
        signal.wake()
        await isPlaced
      }
      return () => void watchersOfAll.delete(changed)
    },
    async dispose() {
      stop()
      for (const tell of placed.splice(0)) tell()
      await loop.dispose()
    },
  }
}

function readChanges(
  database: Database,
  after: string | null,
): Promise<{ reached: bigint; changes: readonly ConnectionChange[]; endpointIds: readonly string[] }> {
  return transaction(
    database,
    system('relay'),
    async (em) => {
      if (after === null) {
        const [row] = await sql<{ head: string }>(em, 'select head from bus.streams where stream = ?', [STREAM])
        return { reached: BigInt(row!.head), changes: [], endpointIds: [] }
      }
      const rows = await sql<{
        position: string
        connectionId: string | null
        endpointId: string | null
        companyId: string | null
      }>(
        em,
        `select position, payload ->> 'connectionId' as "connectionId", payload ->> 'endpointId' as "endpointId",
           company_id as "companyId" from bus.events
         where stream = ? and position > ? order by position limit ${BATCH}`,
        [STREAM, after],
      )
      const changed = new Map<string, ConnectionChange>()
      for (const { connectionId, companyId } of rows) {
        if (connectionId !== null) changed.set(connectionId, { connectionId, companyId })
      }
      const endpointIds = [...new Set(rows.flatMap(({ endpointId }) => endpointId ?? []))]
      return { reached: BigInt(rows.at(-1)?.position ?? after), changes: [...changed.values()], endpointIds }
    },
    { readOnly: true },
  )
}

/** One `undefined` for each time the connection or endpoint may have changed; changes in between are one. */
export function watchConnection(hub: ConnectionHub, id: string): AsyncIterableIterator<undefined> {
  const signal = createSignal()
  let isOver = false
  // The first one is the state at the start, so that nothing lies between a page that was read and its subscription.
  let changed = true
  const stop = hub.watch(id, () => {
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

/** Changes are told at most this often to one subscriber: what changes more often meanwhile is told once. */
const TOLD_EVERY_MS = 250

/** Each connection (UUID) that has changed and that `concerns` the subscriber. */
export async function watchConnections(
  hub: ConnectionHub,
  concerns: (change: ConnectionChange) => boolean,
): Promise<AsyncIterableIterator<string>> {
  const signal = createSignal()
  const pending = new Set<string>()
  let isOver = false
  let toldAt = 0
  const stop = await hub.watchAll((changes) => {
    for (const change of changes) if (concerns(change)) pending.add(change.connectionId)
    if (pending.size > 0) signal.wake()
  })
  const iterator: AsyncIterableIterator<string> = {
    [Symbol.asyncIterator]: () => iterator,
    async next() {
      while (pending.size === 0 && !isOver) await signal.wait(60_000)
      const early = toldAt + TOLD_EVERY_MS - Date.now()
      if (early > 0 && !isOver) await delay(early)
      if (isOver) return { done: true, value: undefined }
      const [id] = pending
      pending.delete(id!)
      toldAt = Date.now()
      return { done: false, value: id! }
    },
    async return() {
      isOver = true
      stop()
      signal.wake()
      return { done: true, value: undefined }
    },
  }
  return iterator
}

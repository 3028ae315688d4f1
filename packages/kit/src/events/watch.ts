import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, transaction } from '../database/database.ts'
import { system } from '../database/session.ts'
import type { Logger } from '../logs/index.ts'
import type { BusListener } from './bus.ts'
import { latest, type Latest } from './latest.ts'
import { createSignal, startLoop } from './signal.ts'

const IDLE_MS = 1000

/** Tells this process what has changed, whichever process changed it. */
export interface Changes {
  /** One item after each change of the thing with this key; changes faster than they are read make one. */
  of(key: string): AsyncIterable<{ key: string }>
  dispose(): Promise<void>
}

/**
 * Follows a stream of the bus from now on, for live fields that show how a thing is rather than what happened to it.
 * @param keysAfter what changed after a position, in one query however many events there are, and the position reached.
 */
export async function watchChanges(
  database: Database,
  bus: BusListener,
  {
    stream,
    keysAfter,
    log,
  }: {
    stream: string
    keysAfter: (em: EntityManager, position: string) => Promise<{ position: string; keys: readonly string[] }>
    log: Logger
  },
): Promise<Changes> {
  const watchers = new Map<string, Set<Latest<{ key: string }>>>()
  const signal = createSignal()
  const stopListening = bus.on(stream, () => signal.wake())
  const reading = { readOnly: true }
  let position = await transaction(database, system('relay'), (em) => head(em, stream), reading)
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    onError: (error) => log.error({ err: error, stream }, 'Changes could not be read; trying again'),
    async step() {
      const changed = await transaction(database, system('relay'), (em) => keysAfter(em, position), reading)
      position = changed.position
      for (const key of changed.keys) watchers.get(key)?.forEach((watcher) => watcher.push({ key }))
      return 'idle'
    },
  })
  return {
    of(key) {
      const watcher = latest<{ key: string }>(() => {
        const set = watchers.get(key)
        set?.delete(watcher)
        if (set?.size === 0) watchers.delete(key)
      })
      watchers.set(key, (watchers.get(key) ?? new Set()).add(watcher))
      return watcher
    },
    async dispose() {
      stopListening()
      await loop.dispose()
      for (const set of watchers.values()) for (const watcher of set) await watcher.return()
    },
  }
}

async function head(em: EntityManager, stream: string): Promise<string> {
  const [row] = await sql<{ head: string }>(em, 'select head::text as head from bus.streams where stream = ?', [stream])
  return row!.head
}

import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { type BusListener, createSignal, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import { NAME } from '../orm.ts'
import { latest, type Latest } from './latest.ts'

const IDLE_MS = 1000

/** Tells this process which projects have changed, whichever process changed them. */
export interface ProjectUpdates {
  /** One item after each change of the project (UUID); changes faster than they are read make one. */
  of(projectId: string): AsyncIterable<{ projectId: string }>
  dispose(): Promise<void>
}

/** Follows the stream that this subgraph publishes, from now on. */
export async function followProjects(database: Database, bus: BusListener, log: Logger): Promise<ProjectUpdates> {
  const watchers = new Map<string, Set<Latest<{ projectId: string }>>>()
  const signal = createSignal()
  const stopListening = bus.on(NAME, () => signal.wake())
  let position = await head(database)
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    onError: (error) => log.error({ err: error }, 'Changes of projects could not be read; trying again'),
    async step() {
      const changes = await changesAfter(database, position)
      position = changes.position
      for (const projectId of changes.projectIds)
        watchers.get(projectId)?.forEach((watcher) => watcher.push({ projectId }))
      return 'idle'
    },
  })
  return {
    of(projectId) {
      const watcher = latest<{ projectId: string }>(() => {
        const set = watchers.get(projectId)
        set?.delete(watcher)
        if (set?.size === 0) watchers.delete(projectId)
      })
      const set = watchers.get(projectId) ?? new Set()
      watchers.set(projectId, set.add(watcher))
      return watcher
    },
    async dispose() {
      stopListening()
      await loop.dispose()
      for (const set of watchers.values()) for (const watcher of set) await watcher.return()
    },
  }
}

async function head(database: Database): Promise<string> {
  return transaction(database, system('relay'), async (em) => {
    const [stream] = await sql<{ head: string }>(em, 'select head::text as head from bus.streams where stream = ?', [
      NAME,
    ])
    return stream!.head
  })
}

// Only which projects changed matters, so however many events there are, one query tells.
function changesAfter(database: Database, position: string): Promise<{ position: string; projectIds: string[] }> {
  return transaction(
    database,
    system('relay'),
    async (em) => {
      const rows = await sql<{ project_id: string | null; position: string }>(
        em,
        `select project_id, max(position)::text as position from bus.events where stream = ? and position > ? group by project_id`,
        [NAME, position],
      )
      const reached = rows.reduce(
        (max, row) => (BigInt(row.position) > max ? BigInt(row.position) : max),
        BigInt(position),
      )
      return { position: reached.toString(), projectIds: rows.flatMap((row) => row.project_id ?? []) }
    },
    { readOnly: true },
  )
}

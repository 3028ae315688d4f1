import { type Database, sql } from '@atrium/kit/database'
import { type BusListener, type Changes, watchChanges } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'

const STREAM = 'integrations'

/** Tells pages which commands have changed. */
export interface CommandUpdates {
  /** At once, and after each change of the command (UUID). */
  ofCommand(id: string): AsyncIterable<unknown>
  /** At once, and after each change of a command for the project (UUID). */
  ofProject(id: string): AsyncIterable<unknown>
  dispose(): Promise<void>
}

export async function followCommands(database: Database, bus: BusListener, log: Logger): Promise<CommandUpdates> {
  const changes: Changes = await watchChanges(database, bus, {
    stream: STREAM,
    log,
    async keysAfter(em, position) {
      const rows = await sql<{ type: string; commandId: string | null; projectId: string | null; position: string }>(
        em,
        `select type, payload->>'commandId' as "commandId", project_id as "projectId", max(position)::text as position
         from bus.events where stream = ? and position > ? group by 1, 2, 3`,
        [STREAM, position],
      )
      const reached = rows.reduce(
        (max, row) => (BigInt(row.position) > max ? BigInt(row.position) : max),
        BigInt(position),
      )
      const changed = rows.filter(({ type }) => type === 'command.changed')
      const keys = changed.flatMap(({ commandId, projectId }) => [commandId, projectId].filter((key) => key !== null))
      return { position: reached.toString(), keys }
    },
  })
  return {
    ofCommand: (id) => startingNow(changes.of(id)),
    ofProject: (id) => startingNow(changes.of(id)),
    dispose: () => changes.dispose(),
  }
}

/** The first item is the state at the start, so that nothing lies between a page that was read and its subscription. */
function startingNow(changes: AsyncIterable<unknown>): AsyncIterableIterator<unknown> {
  const source = changes[Symbol.asyncIterator]()
  let isFirst = true
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      if (!isFirst) return source.next()
      isFirst = false
      return { done: false, value: undefined }
    },
    async return() {
      await source.return?.()
      return { done: true, value: undefined }
    },
  }
}

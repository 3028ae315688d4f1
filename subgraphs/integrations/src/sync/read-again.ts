import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'

/** Stands in place of a cursor: the next run reads everything. One that is under way leaves it there. */
const MARK = JSON.stringify({ readAgain: true })

/** Has everything read from its begin. By hand, so that a person who is editing the connection meets no conflict. */
export async function readAgain(em: EntityManager, connectionId: string): Promise<void> {
  await sql(em, 'update integrations.connections set sync_cursor = ?::jsonb where id = ?', [MARK, connectionId])
}

/** Where a run begins. From here on another wish to read again is seen. */
export async function takeCursor(em: EntityManager, connectionId: string): Promise<object | null> {
  const [row] = await sql<{ cursor: object | null }>(
    em,
    `update integrations.connections set sync_cursor = case when sync_cursor->>'readAgain' is null then sync_cursor end
     where id = ? returning sync_cursor as cursor`,
    [connectionId],
  )
  return row?.cursor ?? null
}

/** Stores how far a run is. @returns whether the connection is there and not paused. */
export async function keepCursor(em: EntityManager, connectionId: string, cursor: object): Promise<boolean> {
  const [row] = await sql<{ status: string }>(
    em,
    `update integrations.connections set sync_cursor = case when sync_cursor->>'readAgain' is null then ?::jsonb else sync_cursor end
     where id = ? returning status`,
    [JSON.stringify(cursor), connectionId],
  )
  return row !== undefined && row.status !== 'PAUSED'
}

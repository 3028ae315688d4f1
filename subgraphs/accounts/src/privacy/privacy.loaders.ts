import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { PrivacyRequestEntity } from './privacy-request.entity.ts'

/** How far a subgraph is with a request. */
export interface PrivacyPartRow {
  source: string
  rows: number
  doneAt: Date | null
}

/** Requests about a person that a page shows. */
const SHOWN = 10

type Read = () => Promise<EntityManager>

/** The latest requests about people (UUIDs). */
export const privacyRequestsLoader = (read: Read) =>
  new DataLoader<string, PrivacyRequestEntity[]>(async (userIds) => {
    const em = await read()
    const ids = await sql<{ id: string }>(
      em,
      `select request.id from jsonb_array_elements_text(?::jsonb) as person cross join lateral (
         select id from accounts.privacy_requests where user_id = person::uuid order by created_at desc, id desc limit ${SHOWN}) request`,
      [JSON.stringify(userIds)],
    )
    const rows = await em.find(
      PrivacyRequestEntity,
      { id: { $in: ids.map(({ id }) => id) } },
      { orderBy: { createdAt: 'desc', id: 'desc' } },
    )
    return userIds.map((userId) => rows.filter((row) => row.userId === userId))
  })

/** The parts of requests (UUIDs). */
export const privacyPartsLoader = (read: Read) =>
  new DataLoader<string, PrivacyPartRow[]>(async (requestIds) => {
    const rows = await sql<Omit<PrivacyPartRow, 'doneAt'> & { requestId: string; doneAt: string | Date | null }>(
      await read(),
      `select request_id as "requestId", source, rows, done_at as "doneAt" from accounts.privacy_parts
       where request_id in (select id::uuid from jsonb_array_elements_text(?::jsonb) as id) order by source`,
      [JSON.stringify(requestIds)],
    )
    return requestIds.map((id) =>
      rows
        .filter((row) => row.requestId === id)
        .map((row) => ({ source: row.source, rows: row.rows, doneAt: row.doneAt ? new Date(row.doneAt) : null })),
    )
  })

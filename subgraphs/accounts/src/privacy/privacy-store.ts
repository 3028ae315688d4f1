import { sql } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { privacyError } from './privacy-errors.ts'
import { type PrivacyRequestKind, type PrivacyRequestState, SOURCES } from './privacy-request.entity.ts'

export interface NewPrivacyRequest {
  kind: PrivacyRequestKind
  userId: string
  state: PrivacyRequestState
  requestedById?: string | null
  reason?: string | null
  dueAt?: Date | null
}

/** Opens a request, with a part for each subgraph. @returns its UUID @throws ALREADY_OPEN while there is one of its kind */
export async function openRequest(em: EntityManager, request: NewPrivacyRequest): Promise<string> {
  const id = newId()
  const { kind, userId, state, requestedById = null, reason = null, dueAt = null } = request
  const added = await sql(
    em,
    `insert into accounts.privacy_requests (id, kind, user_id, state, requested_by_id, reason, due_at, started_at)
     values (?, ?, ?, ?, ?, ?, ?, case when ? = 'RUNNING' then now() end)
     on conflict (user_id, kind) where state in ('SCHEDULED', 'RUNNING') do nothing returning id`,
    [id, kind, userId, state, requestedById, reason, dueAt, state],
  )
  if (added.length === 0) throw alreadyOpen(kind)
  await sql(
    em,
    `insert into accounts.privacy_parts (request_id, source)
     select ?, source from jsonb_array_elements_text(?::jsonb) as source`,
    [id, JSON.stringify(SOURCES)],
  )
  return id
}

const alreadyOpen = (kind: PrivacyRequestKind) =>
  kind === 'EXPORT'
    ? privacyError('ALREADY_OPEN', 'A copy is being made already. It is there in a few minutes.')
    : privacyError('ALREADY_OPEN', 'The account is to be erased already.')

/** A subgraph has done its part. @returns whether it was the last */
export async function finishPart(em: EntityManager, requestId: string, source: string, rows: number): Promise<boolean> {
  // The request is locked first: of two that end at once, the second sees the first.
  await sql(em, 'select 1 from accounts.privacy_requests where id = ? for update', [requestId])
  await sql(
    em,
    'update accounts.privacy_parts set done_at = now(), rows = ? where request_id = ? and source = ? and done_at is null',
    [rows, requestId, source],
  )
  const open = await sql(em, 'select 1 from accounts.privacy_parts where request_id = ? and done_at is null limit 1', [
    requestId,
  ])
  return open.length === 0
}

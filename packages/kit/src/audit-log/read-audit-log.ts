import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '../database/database.ts'
import { badInput } from '../errors/index.ts'

/** One row of a subgraph's audit log. Ids are UUIDs. */
export interface AuditLogRow {
  id: string
  tenantId: string
  sequence: string
  action: string
  actorId: string | null
  actorName: string | null
  impersonatorId: string | null
  impersonatorName: string | null
  ip: string | null
  subjectType: string | null
  subjectId: string | null
  details: Record<string, unknown>
  occurredAt: Date
  hash: string
}

/** What narrows a log. All that are given must hold. */
export interface AuditLogFilter {
  /** One of these tenants; leave out for all that the viewer sees. */
  tenantIds?: readonly string[]
  actorId?: string | null
  subjectId?: string | null
  /** The action, or how it begins. */
  action?: string | null
  isImpersonated?: boolean | null
  from?: Date | null
  to?: Date | null
}

/**
 * A page of a subgraph's log, newest first. Cursors are instants with an id, so one cursor is good for the logs of all subgraphs: who
 * shows them as one list asks each for what comes after the last entry shown.
 */
export async function readAuditLog(
  em: EntityManager,
  filter: AuditLogFilter,
  page: { first: number; after: string | null },
): Promise<{ rows: AuditLogRow[]; hasMore: boolean }> {
  const [conditions, params] = conditionsOf(filter, page.after)
  const rows = await sql<AuditLogRow>(
    em,
    `select id, tenant_id as "tenantId", sequence::text as "sequence", action, actor_id as "actorId", actor_name as "actorName",
            impersonator_id as "impersonatorId", impersonator_name as "impersonatorName", ip, subject_type as "subjectType",
            subject_id as "subjectId", details, occurred_at as "occurredAt", hash
     from "${em.config.get('schema')}".audit_log
     ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
     order by occurred_at desc, id desc limit ${page.first + 1}`,
    params,
  )
  const shown = rows.slice(0, page.first).map((row) => ({ ...row, occurredAt: new Date(row.occurredAt) }))
  return { rows: shown, hasMore: rows.length > page.first }
}

export function cursorOf({ occurredAt, id }: Pick<AuditLogRow, 'occurredAt' | 'id'>): string {
  return `${occurredAt.toISOString()}_${id}`
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/

function conditionsOf(filter: AuditLogFilter, after: string | null): [conditions: string[], params: unknown[]] {
  const given: [condition: string, ...params: unknown[]][] = []
  if (filter.tenantIds) given.push(['tenant_id = any (?::uuid[])', `{${filter.tenantIds.join(',')}}`])
  if (filter.actorId) given.push(['actor_id = ?', filter.actorId])
  if (filter.subjectId) given.push(['subject_id = ?', filter.subjectId])
  // Not by LIKE, which row level security keeps from an index, and in the order of the bytes.
  const { action } = filter
  if (action) given.push([`action collate "C" >= ? and action collate "C" < ?`, action, `${action}~`])
  if (filter.isImpersonated) given.push(['impersonator_id is not null'])
  if (filter.from) given.push(['occurred_at >= ?', filter.from])
  if (filter.to) given.push(['occurred_at < ?', filter.to])
  if (after !== null) {
    const [, at, id] = CURSOR.exec(after) ?? []
    if (!at || Number.isNaN(Date.parse(at))) throw badInput('This cursor is not of this list. Start again without one.')
    given.push(['(occurred_at, id) < (?::timestamptz, ?::uuid)', at, id])
  }
  return [given.map(([condition]) => condition), given.flatMap(([, ...params]) => params)]
}

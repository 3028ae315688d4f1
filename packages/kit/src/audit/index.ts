import { createHash } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '../database/database.ts'
import { newId } from '../ids/index.ts'
import type { AnyViewer } from '../viewer/index.ts'

/** Tenant of what concerns the agency as a whole. */
export const AGENCY_TENANT = '00000000-0000-0000-0000-000000000000'

export interface AuditInput {
  /** Company (UUID) it concerns; leave out for the agency. */
  companyId?: string | null
  /** Dotted, past tense: `session.created`, `connection.deleted`. */
  action: string
  subjectType?: string
  subjectId?: string
  /** What changed. Never a secret. */
  details?: Record<string, unknown>
  ip?: string | null
}

interface ChainHead {
  sequence: string
  hash: string
}

/**
 * Appends to the tenant's chain of hashes, in the transaction of the change it tells of. Entries of one tenant are
 * written one after the other; the lock is held until the transaction ends, so append last.
 */
export async function appendAudit(em: EntityManager, viewer: AnyViewer | null, input: AuditInput): Promise<void> {
  const schema = em.config.get('schema')!
  const tenantId = input.companyId ?? AGENCY_TENANT
  await sql(em, 'select pg_advisory_xact_lock(hashtextextended(?, 1))', [`${schema}.audit.${tenantId}`])
  const [head] = await sql<ChainHead>(
    em,
    `select sequence::text as sequence, hash from "${schema}".audit_log entry where tenant_id = ? order by entry.sequence desc limit 1`,
    [tenantId],
  )
  const actor = viewer?.kind === 'user' ? viewer : null
  const entry = {
    id: newId(),
    tenantId,
    sequence: (BigInt(head?.sequence ?? 0) + 1n).toString(),
    action: input.action,
    actorId: actor?.userId ?? null,
    actorName: actor?.name ?? null,
    impersonatorId: actor?.impersonatorId ?? null,
    ip: input.ip ?? null,
    subjectType: input.subjectType ?? null,
    subjectId: input.subjectId ?? null,
    details: input.details ?? {},
    occurredAt: new Date().toISOString(),
    previousHash: head?.hash ?? '',
  }
  await sql(
    em,
    `insert into "${schema}".audit_log (id, tenant_id, sequence, action, actor_id, actor_name, impersonator_id, impersonator_name, ip,
       subject_type, subject_id, details, occurred_at, previous_hash, hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)`,
    [
      entry.id,
      entry.tenantId,
      entry.sequence,
      entry.action,
      entry.actorId,
      entry.actorName,
      entry.impersonatorId,
      actor?.impersonatorName ?? null,
      entry.ip,
      entry.subjectType,
      entry.subjectId,
      JSON.stringify(entry.details),
      entry.occurredAt,
      entry.previousHash,
      hashEntry(entry),
    ],
  )
}

/** An entry as it is hashed. */
export interface AuditEntryData {
  id: string
  tenantId: string
  sequence: string
  action: string
  actorId: string | null
  actorName: string | null
  impersonatorId: string | null
  ip: string | null
  subjectType: string | null
  subjectId: string | null
  details: unknown
  /** ISO 8601, UTC, milliseconds. */
  occurredAt: string
  previousHash: string
}

/** SHA-256 over the entry and the hash before it, hex. */
export function hashEntry(entry: AuditEntryData): string {
  const { id, tenantId, sequence, action, actorId, actorName, impersonatorId, ip, subjectType, subjectId } = entry
  const fields = [id, tenantId, sequence, action, actorId, actorName, impersonatorId, ip, subjectType, subjectId]
  const text = JSON.stringify([...fields, canonical(entry.details), entry.occurredAt, entry.previousHash])
  return createHash('sha256').update(text).digest('hex')
}

/** Where a chain has been followed to. */
export interface ChainPlace {
  sequence: string
  hash: string
}

/** Before the first entry. */
export const CHAIN_START: ChainPlace = { sequence: '0', hash: '' }

/**
 * First sequence at which a tenant's chain does not hold, or null when it is whole. Entries in order of sequence.
 * @param from the entry before the first of them, found to hold.
 */
export function findBreak(
  entries: (AuditEntryData & { hash: string })[],
  from: ChainPlace = CHAIN_START,
): string | null {
  let previous = from.hash
  let expected = BigInt(from.sequence) + 1n
  for (const entry of entries) {
    const holds =
      BigInt(entry.sequence) === expected && entry.previousHash === previous && hashEntry(entry) === entry.hash
    if (!holds) return entry.sequence
    previous = entry.hash
    expected += 1n
  }
  return null
}

// PostgreSQL's jsonb does not keep the order of keys, so the hash must not depend on it.
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  )
}

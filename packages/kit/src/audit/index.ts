import { createHash, randomBytes } from 'node:crypto'
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
  const seals = sealPersonalValues(entry)
  await sql(
    em,
    `insert into "${schema}".audit_log (id, tenant_id, sequence, action, actor_id, actor_name, impersonator_id, impersonator_name, ip,
       subject_type, subject_id, details, occurred_at, previous_hash, hash, seal, actor_digest, actor_salt, details_digest, details_salt)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, 2, ?, ?, ?, ?)`,
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
      hashEntry({ ...entry, ...seals }),
      seals.actorDigest,
      seals.actorSalt,
      seals.detailsDigest,
      seals.detailsSalt,
    ],
  )
}

/**
 * What seals the values of an entry that may tell who somebody is: a digest goes into the chain, and the value with its salt stands
 * beside it. Without the salt a digest cannot be guessed from a list of names, so erasing both erases the value.
 */
function sealPersonalValues(entry: Pick<AuditEntryData, 'actorName' | 'ip' | 'details'>): Required<PersonalSeals> {
  const [actorSalt, detailsSalt] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')]
  return {
    actorDigest: digestOfActor(entry, actorSalt),
    actorSalt,
    detailsDigest: digestOfDetails(entry, detailsSalt),
    detailsSalt,
  }
}

const digestOfActor = ({ actorName, ip }: Pick<AuditEntryData, 'actorName' | 'ip'>, salt: string) =>
  sha256(JSON.stringify([salt, actorName, ip]))
const digestOfDetails = ({ details }: Pick<AuditEntryData, 'details'>, salt: string) =>
  sha256(JSON.stringify([salt, canonical(details)]))

/** Of an entry whose personal values are sealed apart; all null for one from before, and the salts for values that were erased. */
export interface PersonalSeals {
  actorDigest?: string | null
  actorSalt?: string | null
  detailsDigest?: string | null
  detailsSalt?: string | null
}

/** An entry as it is hashed. */
export interface AuditEntryData extends PersonalSeals {
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

/** Columns of the table `audit_log` as {@link AuditEntryData} with its hash. */
export const AUDIT_ENTRY_COLUMNS = `id, tenant_id as "tenantId", sequence::text as "sequence", action, actor_id as "actorId", actor_name as "actorName",
  impersonator_id as "impersonatorId", ip, subject_type as "subjectType", subject_id as "subjectId", details,
  to_char(occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt", previous_hash as "previousHash", hash,
  actor_digest as "actorDigest", actor_salt as "actorSalt", details_digest as "detailsDigest", details_salt as "detailsSalt"`

/** SHA-256 over the entry and the hash before it, hex. */
export function hashEntry(entry: AuditEntryData): string {
  const { id, tenantId, sequence, action, actorId, actorName, impersonatorId, ip, subjectType, subjectId } = entry
  if (entry.actorDigest && entry.detailsDigest) {
    const seals = [entry.actorDigest, entry.detailsDigest]
    const fields = ['v2', id, tenantId, sequence, action, actorId, impersonatorId, subjectType, subjectId, ...seals]
    return sha256(JSON.stringify([...fields, entry.occurredAt, entry.previousHash]))
  }
  const fields = [id, tenantId, sequence, action, actorId, actorName, impersonatorId, ip, subjectType, subjectId]
  return sha256(JSON.stringify([...fields, canonical(entry.details), entry.occurredAt, entry.previousHash]))
}

/** Whether the personal values of an entry are those that were sealed, or gone as a whole. */
function personalValuesHold(entry: AuditEntryData): boolean {
  if (!entry.actorDigest || !entry.detailsDigest) return true
  const isActor = entry.actorSalt
    ? digestOfActor(entry, entry.actorSalt) === entry.actorDigest
    : entry.actorName === null && entry.ip === null
  const isDetails = entry.detailsSalt
    ? digestOfDetails(entry, entry.detailsSalt) === entry.detailsDigest
    : JSON.stringify(entry.details) === '{}'
  return isActor && isDetails
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

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
      BigInt(entry.sequence) === expected &&
      entry.previousHash === previous &&
      hashEntry(entry) === entry.hash &&
      personalValuesHold(entry)
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

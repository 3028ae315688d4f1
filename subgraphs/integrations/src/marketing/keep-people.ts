import { isDeepStrictEqual } from 'node:util'
import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import type { DomainEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import { gone, isThere, type Known, merged, there } from './merge.ts'

type Value = string | number | null
type Data = Record<string, Value>

/** A table of things that tools tell, and what it keeps of them. */
interface Kept {
  table: 'leads' | 'appointments'
  columns: readonly string[]
  /** What it says of a person: not told again once the person is erased, and forgotten when it is gone. */
  personal: readonly string[]
  /** What must be there, also of one that is gone. */
  required: Data
}

const LEADS: Kept = {
  table: 'leads',
  columns: [
    'kind',
    'name',
    'email',
    'phone',
    'stage',
    'status',
    'value_minor',
    'currency',
    'source',
    'campaign',
    'url',
    'created_at',
  ],
  personal: ['name', 'email', 'phone', 'url'],
  required: { kind: 'LEAD', created_at: new Date(0).toISOString() },
}
const APPOINTMENTS: Kept = {
  table: 'appointments',
  columns: ['title', 'status', 'starts_at', 'ends_at', 'contact_id'],
  personal: ['title'],
  required: {
    title: '',
    status: 'CANCELLED',
    starts_at: new Date(0).toISOString(),
    ends_at: new Date(0).toISOString(),
  },
}

/** A lead as it is now. @returns whether anything changed by it, as all of these. */
export function keepLead(em: EntityManager, event: DomainEvent<'lead.upserted'>): Promise<boolean> {
  const { payload: lead, occurredAt } = event
  const hasValue = lead.valueMinor !== null && lead.currency !== null
  const data: Data = {
    kind: lead.kind,
    name: lead.name,
    email: lead.email,
    phone: lead.phone,
    stage: lead.stage,
    status: lead.status,
    value_minor: hasValue ? lead.valueMinor : null,
    currency: hasValue ? lead.currency : null,
    source: lead.source,
    campaign: lead.campaign,
    url: lead.url,
    created_at: new Date(lead.createdAt ?? lead.updatedAt).toISOString(),
  }
  return keep(em, LEADS, event, there(data, lead.updatedAt, occurredAt))
}

/** A lead that is gone at its tool: nothing of a person stays. */
export function removeLead(em: EntityManager, event: DomainEvent<'lead.deleted'>): Promise<boolean> {
  return keep(em, LEADS, event, gone(event.payload.at, event.occurredAt))
}

/** An appointment as it is now. One that is taken out of a calendar is told to be cancelled. */
export function keepAppointment(em: EntityManager, event: DomainEvent<'appointment.upserted'>): Promise<boolean> {
  const { payload: one, occurredAt } = event
  const data: Data = {
    title: one.title,
    status: one.status,
    starts_at: new Date(one.startsAt).toISOString(),
    ends_at: new Date(one.endsAt).toISOString(),
    contact_id: one.contactId,
  }
  return keep(em, APPOINTMENTS, event, there(data, one.updatedAt, occurredAt))
}

interface Place {
  connectionId: string
  externalId: string
  provider: string
  companyId: string | null
}

async function keep(
  em: EntityManager,
  kept: Kept,
  { companyId, payload }: Pick<DomainEvent, 'companyId'> & { payload: Omit<Place, 'companyId'> },
  told: Known<Data>,
): Promise<boolean> {
  const place = { ...payload, companyId }
  const before = await lock(em, kept, place)
  if (before === null) return insert(em, kept, place, told)
  const after = merged(before.state, told)
  if (isDeepStrictEqual(after, before.state) && before.companyId === companyId) return false
  await update(em, kept, before.id, companyId, after)
  return true
}

async function lock(em: EntityManager, { table, columns }: Kept, { connectionId, externalId }: Place) {
  const [row] = await sql<Record<string, unknown>>(
    em,
    `select id, company_id, is_gone, updated_at, told_at, last_told_at, deleted_at, ${columns.join(', ')}
     from integrations.${table} where connection_id = ? and external_id = ? for update`,
    [connectionId, externalId],
  )
  if (!row) return null
  const told = row['is_gone'] !== true
  const data = told ? Object.fromEntries(columns.map((column) => [column, plain(column, row[column])])) : null
  const [updatedAt, toldAt, lastToldAt, deletedAt] = ['updated_at', 'told_at', 'last_told_at', 'deleted_at'].map(
    (column) => instant(row[column]),
  )
  // One that was only told to be gone has the beginning of time for when it was there.
  const isKnown = updatedAt !== NEVER
  const state: Known<Data> = {
    data,
    updatedAt: isKnown ? updatedAt! : null,
    toldAt: isKnown ? toldAt! : null,
    lastToldAt: isKnown ? lastToldAt! : null,
    deletedAt: deletedAt ?? null,
  }
  return { id: row['id'] as string, companyId: row['company_id'] as string | null, state }
}

const NEVER = new Date(0).toISOString()
const instant = (value: unknown): string | null => (value == null ? null : new Date(value as string).toISOString())
const plain = (column: string, value: unknown): Value => {
  if (value == null) return null
  if (column.endsWith('_at')) return instant(value)
  return column.endsWith('_minor') ? Number(value) : (value as string)
}

function valuesOf({ columns, required }: Kept, state: Known<Data>) {
  const data = state.data ?? { ...Object.fromEntries(columns.map((column) => [column, null])), ...required }
  return {
    columns: [...columns, 'updated_at', 'told_at', 'last_told_at', 'deleted_at', 'is_gone'],
    params: [
      ...columns.map((column) => data[column] ?? null),
      state.updatedAt ?? NEVER,
      state.toldAt ?? NEVER,
      state.lastToldAt ?? NEVER,
      state.deletedAt,
      !isThere(state),
    ],
  }
}

/** @returns false when the connection is gone. */
async function insert(em: EntityManager, kept: Kept, place: Place, state: Known<Data>): Promise<boolean> {
  const { columns, params } = valuesOf(kept, state)
  const rows = await sql(
    em,
    `insert into integrations.${kept.table} (id, connection_id, company_id, provider, external_id, ${columns.join(', ')})
     select ?, ?, ?, ?, ?, ${columns.map(() => '?').join(', ')}
     where exists (select 1 from integrations.connections where id = ?) returning id`,
    [newId(), place.connectionId, place.companyId, place.provider, place.externalId, ...params, place.connectionId],
  )
  return rows.length > 0
}

async function update(
  em: EntityManager,
  kept: Kept,
  id: string,
  companyId: string | null,
  state: Known<Data>,
): Promise<void> {
  const { columns, params } = valuesOf(kept, state)
  const sets = columns.map((column) => {
    // Where a report does not say it, it is when that was made: the earliest is nearest to it.
    if (column === 'created_at') return 'created_at = least(case when is_gone then null else created_at end, ?)'
    // Of one that is gone nothing stays, erased or not.
    return kept.personal.includes(column) && isThere(state)
      ? `${column} = case when is_erased then ${column} else ? end`
      : `${column} = ?`
  })
  await sql(em, `update integrations.${kept.table} set company_id = ?, ${sets.join(', ')} where id = ?`, [
    companyId,
    ...params,
    id,
  ])
}

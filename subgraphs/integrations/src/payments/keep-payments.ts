import { isDeepStrictEqual } from 'node:util'
import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { BUS_CHANNEL, type Consumer, type DomainEvent, isEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import { tellIfLarge } from './large.ts'
import { type Details, merged, type PaymentReport, type PaymentState, stateOf } from './merge.ts'

/** What is notified, besides the streams, when payments have changed. */
export const PAYMENTS_SIGNAL = 'payments'

/** Keeps what connected tools tell of money. */
export const paymentsConsumer: Consumer = {
  name: 'payments',
  streams: ['integrations'],
  types: ['payment.reported'],
  async handle(em, event) {
    if (isEvent(event, 'payment.reported')) await keepPayment(em, event)
  },
}

/** One report, whatever was kept before it: see {@link merged}. Of a connection that is deleted nothing is kept. */
export async function keepPayment(em: EntityManager, event: DomainEvent<'payment.reported'>): Promise<void> {
  const { connectionId, ...report } = event.payload
  const told = stateOf(report)
  const place = { connectionId, kind: report.kind, externalId: report.externalId }
  const before = await lockPayment(em, place)
  if (before === null) {
    if (isNothing(report)) return
    const id = newId()
    const row = { id, companyId: event.companyId, provider: report.provider, ...place }
    if (await insertPayment(em, row, told)) await tellIfLarge(em, { ...row, ...told }, null)
    return
  }
  const after = merged(before.state, told)
  if (isDeepStrictEqual(after, before.state)) return
  await updatePayment(em, before.id, after)
  const row = { id: before.id, companyId: event.companyId, provider: report.provider, ...place }
  await tellIfLarge(em, { ...row, ...after }, before.state)
}

/** That there is no payment, or no invoice, any more: of one that was never told of there is nothing to keep. */
const isNothing = ({ kind, status, amountMinor }: PaymentReport) =>
  (kind === 'PAYMENT' || kind === 'INVOICE') && status === 'CANCELLED' && amountMinor === 0

interface Place {
  connectionId: string
  kind: string
  externalId: string
}

const COLUMNS = {
  feeMinor: 'fee_minor',
  reference: 'reference',
  customerExternalId: 'customer_external_id',
  customerName: 'customer_name',
  customerEmail: 'customer_email',
  description: 'description',
  method: 'method',
  url: 'url',
} as const satisfies Record<keyof Details, string>
const DETAILS = Object.keys(COLUMNS) as (keyof Details)[]

interface Row extends Record<keyof Details, string | number | null> {
  id: string
  status: PaymentState['status']
  amountMinor: string
  currency: string
  failure: string | null
  /** With the times of the state, which no detail is called like. */
  toldAt: PaymentState['toldAt'] & { state?: string; otherState?: string | null }
  at: Date | string
  firstAt: Date | string
}

async function lockPayment(em: EntityManager, { connectionId, kind, externalId }: Place) {
  const details = DETAILS.map((name) => `${COLUMNS[name]} as "${name}"`).join(', ')
  const [row] = await sql<Row>(
    em,
    `select id, status, amount_minor as "amountMinor", currency, failure, told_at as "toldAt", at, first_at as "firstAt", ${details}
     from integrations.payments where connection_id = ? and kind = ? and external_id = ? for update`,
    [connectionId, kind, externalId],
  )
  return row ? { id: row.id, state: stateOfRow(row) } : null
}

function stateOfRow(row: Row): PaymentState {
  const details = Object.fromEntries(DETAILS.map((name) => [name, row[name]])) as unknown as Details
  const feeMinor = row.feeMinor === null ? null : Number(row.feeMinor)
  const at = new Date(row.at).toISOString()
  const { state: lastAt = at, otherState: otherAt = null, ...toldAt } = row.toldAt
  return {
    status: row.status,
    amountMinor: Number(row.amountMinor),
    currency: row.currency,
    failure: row.failure,
    details: { ...details, feeMinor },
    toldAt,
    at,
    lastAt,
    otherAt,
    firstAt: new Date(row.firstAt).toISOString(),
  }
}

/** @returns false when the connection is gone. */
async function insertPayment(
  em: EntityManager,
  {
    id,
    connectionId,
    companyId,
    provider,
    kind,
    externalId,
  }: Place & { id: string; companyId: string | null; provider: string },
  state: PaymentState,
): Promise<boolean> {
  const values = valuesOf(state)
  const [made] = await sql<{ id: string }>(
    em,
    `with head as (update integrations.payment_head set position = position + 1 returning position)
     insert into integrations.payments (id, connection_id, company_id, provider, kind, external_id, ${values.columns.join(', ')}, position)
     select ?, ?, ?, ?, ?, ?, ${values.marks.join(', ')}, position from head
     where exists (select 1 from integrations.connections where id = ?) returning id`,
    [id, connectionId, companyId, provider, kind, externalId, ...values.params, connectionId],
  )
  if (made) await signal(em)
  return made !== undefined
}

async function updatePayment(em: EntityManager, id: string, state: PaymentState): Promise<void> {
  const { columns, marks, params } = valuesOf(state)
  const sets = columns.map((column, index) => `${column} = ${marks[index]}`).join(', ')
  await sql(
    em,
    `with head as (update integrations.payment_head set position = position + 1 returning position)
     update integrations.payments set ${sets}, position = head.position from head where id = ?`,
    [...params, id],
  )
  await signal(em)
}

function valuesOf(payment: PaymentState) {
  const { status, amountMinor, currency, failure, details, toldAt, at, lastAt, otherAt, firstAt } = payment
  return {
    columns: ['status', 'amount_minor', 'currency', 'failure', 'told_at', 'at', 'first_at', ...Object.values(COLUMNS)],
    marks: ['?', '?', '?', '?', '?::jsonb', '?', '?', ...DETAILS.map(() => '?')],
    params: [
      status,
      amountMinor,
      currency,
      failure,
      JSON.stringify({ ...toldAt, state: lastAt, otherState: otherAt }),
      at,
      firstAt,
      ...DETAILS.map((name) => details[name]),
    ],
  }
}

const signal = (em: EntityManager) => sql(em, 'select pg_notify(?, ?)', [BUS_CHANNEL, PAYMENTS_SIGNAL])

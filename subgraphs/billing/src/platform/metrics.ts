import { sql } from '@atrium/kit/database'
import { type Metric, metric, type MetricDefinition } from '@atrium/kit/metrics'
import { money, toDecimal } from '@atrium/kit/money'
import { type AnyViewer, isStaff } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'

/** The agency's reporting currency. Amounts in others cannot be added without a rate: they are left out, as the names say. */
const REPORTING_CURRENCY = 'USD'
const LAST_30_DAYS = 'last 30 days, before that: the 30 days before'

const OUTSTANDING: MetricDefinition = {
  key: 'invoices.outstanding',
  name: `Outstanding invoices in ${REPORTING_CURRENCY}`,
  formula: `Sum of the totals of invoices that are sent and not paid, overdue ones too, in ${REPORTING_CURRENCY}`,
  window: 'now',
  unit: 'MONEY',
  source: 'invoices that the viewer may see',
  owner: 'billing',
}

const SIGNED: MetricDefinition = {
  key: 'contracts.signed',
  name: 'Contracts signed',
  formula: 'Number of contracts by signedAt, void ones left out',
  window: LAST_30_DAYS,
  unit: 'COUNT',
  source: 'contracts that the viewer may see',
  owner: 'billing',
}

const REVENUE: MetricDefinition = {
  key: 'revenue.30d',
  name: `Revenue in ${REPORTING_CURRENCY}`,
  formula: `Sum of the totals of paid invoices by paidAt, in ${REPORTING_CURRENCY}`,
  window: LAST_30_DAYS,
  unit: 'MONEY',
  source: 'invoices that the viewer may see',
  owner: 'billing',
}

/** The same sum, from the side of the company that paid it. */
const PAID: MetricDefinition = { ...REVENUE, key: 'invoices.paid_30d', name: `Paid in ${REPORTING_CURRENCY}` }

export async function outstandingInvoices(em: EntityManager): Promise<Metric> {
  const [row] = await sql<{ value: string }>(
    em,
    `select coalesce(sum(total_minor), 0)::text as value from billing.invoices where status = 'ISSUED' and currency = ?`,
    [REPORTING_CURRENCY],
  )
  return metric(OUTSTANDING, amount(row!.value), { currencyCode: REPORTING_CURRENCY })
}

export async function contractsSigned(em: EntityManager): Promise<Metric> {
  const [row] = await sql<{ value: string; previous: string }>(
    em,
    `select count(*) filter (where signed_at > now() - interval '30 days')::text as value,
            count(*) filter (where signed_at <= now() - interval '30 days')::text as previous
     from billing.contracts
     where status <> 'VOID' and signed_at > now() - interval '60 days' and signed_at <= now()`,
  )
  return metric(SIGNED, row!.value, { previous: row!.previous })
}

/** What the agency earned, or for a company what it paid. */
export async function paidInMonth(em: EntityManager, viewer: AnyViewer): Promise<Metric> {
  const [row] = await sql<{ value: string; previous: string }>(
    em,
    `select coalesce(sum(total_minor) filter (where paid_at > now() - interval '30 days'), 0)::text as value,
            coalesce(sum(total_minor) filter (where paid_at <= now() - interval '30 days'), 0)::text as previous
     from billing.invoices
     where status = 'PAID' and currency = ? and paid_at > now() - interval '60 days' and paid_at <= now()`,
    [REPORTING_CURRENCY],
  )
  const definition = isStaff(viewer) ? REVENUE : PAID
  return metric(definition, amount(row!.value), { previous: amount(row!.previous), currencyCode: REPORTING_CURRENCY })
}

function amount(minorUnits: string): string {
  return toDecimal(money(minorUnits, REPORTING_CURRENCY))
}

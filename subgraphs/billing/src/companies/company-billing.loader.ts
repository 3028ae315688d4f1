import { sql } from '@atrium/kit/database'
import { money, type MoneyType, toMoneyType } from '@atrium/kit/money'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { today } from '../invoices/invoice.rules.ts'
import type { CompanyBilling, PaymentStatus } from './company-billing.type.ts'

interface InvoiceSums {
  companyId: string
  currency: string
  invoiced: string
  outstanding: string
  overdue: string
  outstandingCount: number
  overdueCount: number
  nextDueOn: string | null
}

interface ChargeSums {
  companyId: string
  currency: string
  thisMonth: string
  nextOn: string
  next: string
}

/** The money of many companies (UUID): one query for what was invoiced, one for what contracts will charge. */
export function companyBillingLoader(em: () => Promise<EntityManager>): DataLoader<string, CompanyBilling> {
  return new DataLoader(async (companyIds) => {
    const database = await em()
    const ids = `{${companyIds.join(',')}}`
    const day = today()
    const invoices = Map.groupBy(await invoiceSums(database, ids, day), ({ companyId }) => companyId)
    const charges = Map.groupBy(await chargeSums(database, ids, day), ({ companyId }) => companyId)
    return companyIds.map((id) => toBilling(invoices.get(id) ?? [], charges.get(id) ?? []))
  })
}

function invoiceSums(em: EntityManager, ids: string, day: string): Promise<InvoiceSums[]> {
  return sql<InvoiceSums>(
    em,
    `select company_id as "companyId", currency,
       coalesce(sum(total_minor) filter (where date_trunc('month', issued_on) = date_trunc('month', ?::date)), 0)::text as invoiced,
       coalesce(sum(total_minor) filter (where status = 'ISSUED'), 0)::text as outstanding,
       coalesce(sum(total_minor) filter (where status = 'ISSUED' and due_on < ?::date), 0)::text as overdue,
       (count(*) filter (where status = 'ISSUED'))::int as "outstandingCount",
       (count(*) filter (where status = 'ISSUED' and due_on < ?::date))::int as "overdueCount",
       (min(due_on) filter (where status = 'ISSUED'))::text as "nextDueOn"
     from billing.invoices
     where company_id = any (?::uuid[]) and status in ('ISSUED', 'PAID')
     group by company_id, currency order by currency`,
    [day, day, day, ids],
  )
}

/**
 * What lines of contracts in force charge after `day`, one row for each currency. A month is closed by the day on which the
 * line's start comes round; a quarterly contract charges three of them together. What a month costs is as `splitEvenly` of the
 * kit splits the amount: even parts, the last of a term takes what is left.
 */
function chargeSums(em: EntityManager, ids: string, day: string): Promise<ChargeSums[]> {
  return sql<ChargeSums>(
    em,
    `with line as (
       select l.*, c.end_on as contract_end_on, c.auto_renews, round(l.amount_minor::numeric / l.billing_period_months) as part,
         case c.billing_frequency when 'QUARTERLY' then 3 else 1 end as step,
         ((extract(year from ?::date) - extract(year from l.start_on)) * 12
           + extract(month from ?::date) - extract(month from l.start_on))::int as age
       from billing.contract_line_items l join billing.contracts c on c.id = l.contract_id
       where l.company_id = any (?::uuid[]) and l.status = 'ACTIVE' and c.status = 'ACTIVE' and c.is_billing_enabled
     ), term as (
       select line.*, (n - 1) * step + 1 as first_month,
         case when is_recurring then n * step else least(n * step, billing_period_months) end as last_month
       from line, generate_series(greatest(1, age / step), greatest(1, age / step) + 2) as n
     ), charge as (
       select company_id, currency, (start_on + make_interval(months => last_month))::date as billing_on,
         (select sum(case when m % billing_period_months = 0 then amount_minor - part * (billing_period_months - 1) else part end)
          from generate_series(first_month, last_month) as m) as amount,
         least(case when not auto_renews then contract_end_on end, end_on) as until
       from term where first_month <= last_month
     ), upcoming as (
       select *, min(billing_on) over (partition by company_id) as next_on
       from charge where billing_on > ?::date and (until is null or billing_on <= until)
     )
     select company_id as "companyId", currency, next_on::text as "nextOn",
       coalesce(sum(amount) filter (where date_trunc('month', billing_on) = date_trunc('month', ?::date)), 0)::text as "thisMonth",
       coalesce(sum(amount) filter (where billing_on = next_on), 0)::text as next
     from upcoming group by company_id, currency, next_on order by currency`,
    [day, day, ids, day, day],
  )
}

function toBilling(invoices: InvoiceSums[], charges: ChargeSums[]): CompanyBilling {
  const currencies = [...new Set([...invoices, ...charges].map(({ currency }) => currency))].toSorted()
  const month = currencies.map((currency) => {
    const invoiced = invoices.find((row) => row.currency === currency)?.invoiced ?? 0
    const expected = charges.find((row) => row.currency === currency)?.thisMonth ?? 0
    return { currency, amount: String(BigInt(invoiced) + BigInt(expected)) }
  })
  const outstandingInvoices = total(invoices, ({ outstandingCount }) => outstandingCount)
  const overdueInvoices = total(invoices, ({ overdueCount }) => overdueCount)
  return {
    currentMonth: amounts(month, ({ amount }) => amount),
    invoicedThisMonth: amounts(invoices, ({ invoiced }) => invoiced),
    toInvoiceThisMonth: amounts(charges, ({ thisMonth }) => thisMonth),
    nextBillingOn: charges[0]?.nextOn ?? null,
    nextBilling: amounts(charges, ({ next }) => next),
    paymentStatus: statusOf(invoices.length, outstandingInvoices, overdueInvoices),
    outstandingInvoices,
    outstanding: amounts(invoices, ({ outstanding }) => outstanding),
    overdueInvoices,
    overdue: amounts(invoices, ({ overdue }) => overdue),
    nextDueOn: invoices.flatMap(({ nextDueOn }) => nextDueOn ?? []).toSorted()[0] ?? null,
  }
}

function statusOf(invoices: number, outstanding: number, overdue: number): PaymentStatus {
  if (invoices === 0) return 'NOTHING_BILLED'
  if (outstanding === 0) return 'PAID'
  return overdue === 0 ? 'OPEN' : 'OVERDUE'
}

function total<T>(rows: readonly T[], count: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + count(row), 0)
}

/** Currencies of which there is nothing are left out. */
function amounts<T extends { currency: string }>(rows: readonly T[], minor: (row: T) => string): MoneyType[] {
  return rows.filter((row) => minor(row) !== '0').map((row) => toMoneyType(money(minor(row), row.currency)))
}

import { type FilterQuery, raw } from '@mikro-orm/core'
import { badInput, forbidden } from '@atrium/kit/errors'
import {
  allOf,
  containsText,
  oneOf,
  type Page,
  type PageArgs,
  paginate,
  type Sort,
  sortedBy,
  withId,
} from '@atrium/kit/pages'
import type { SubgraphContext } from '@atrium/kit/server'
import { isStaff } from '@atrium/kit/viewer'
import { Payment, type PaymentKind, type PaymentStatus } from './payment.entity.ts'

const COLUMNS = { AT: 'at', AMOUNT: 'amountMinor' } as const
const MOST_PROVIDERS = 20
/** What sums are of at most: adding up reads every row of the period. */
const MOST_ADDED_MS = 366 * 24 * 60 * 60 * 1000
/** A list of millions is not counted for one page. */
const COUNTED = 100_000

export interface PaymentWhere {
  kind?: PaymentKind[] | null
  status?: PaymentStatus[] | null
  provider?: string[] | null
  companyId?: string | null
  connectionId?: string | null
  search?: string | null
  atFrom?: Date | null
  atBefore?: Date | null
}

/** Payments, the latest first unless told otherwise. @throws FORBIDDEN for who is not staff. */
export async function listPayments(
  context: SubgraphContext,
  args: PageArgs,
  input: { where: PaymentWhere | null; orderBy: Sort<keyof typeof COLUMNS>[] | null },
): Promise<Page<Payment>> {
  if (!isStaff(context.viewer)) throw forbidden()
  return paginate(await context.read(), Payment, {
    args,
    where: paymentFilter(input.where),
    orderBy: sortedBy<Payment, keyof typeof COLUMNS>(COLUMNS, input.orderBy, { field: 'AT', direction: 'DESC' }),
    toNode: (row: Payment) => row,
    countUpTo: COUNTED,
  })
}

export interface PaymentTotal {
  currency: string
  count: number
  received: bigint
  pending: bigint
  outstanding: bigint
  refunded: bigint
  failed: bigint
  fees: bigint
}

type Group = Pick<Payment, 'currency' | 'kind' | 'status'> & { count: number; amount: string; fees: string }

/**
 * What the payments of at most a year come to, by currency, the one with most of them first.
 * @throws FORBIDDEN for who is not staff.
 */
export async function totalPayments(context: SubgraphContext, where: PaymentWhere | null): Promise<PaymentTotal[]> {
  if (!isStaff(context.viewer)) throw forbidden()
  const em = await context.read()
  const rows = await em
    .createQueryBuilder(Payment, 'payment')
    .select([
      'currency',
      'kind',
      'status',
      raw('count(*)::int as count'),
      raw('sum(amount_minor)::text as amount'),
      raw('coalesce(sum(fee_minor), 0)::text as fees'),
    ] as never)
    .where(paymentFilter({ ...where, atFrom: addedFrom(where) }) as never)
    .groupBy(['currency', 'kind', 'status'] as never)
    .execute<Group[]>('all')
  const totals = [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, groups]) => {
    const sum = (...wanted: string[]) =>
      groups
        .filter(({ kind, status }) => wanted.includes(`${kind} ${status}`))
        .reduce((total, { amount }) => total + BigInt(amount), 0n)
    return {
      currency,
      count: groups.reduce((total, { count }) => total + count, 0),
      received: sum('PAYMENT SUCCEEDED'),
      pending: sum('PAYMENT PENDING'),
      outstanding: sum('INVOICE PENDING'),
      refunded: sum('REFUND SUCCEEDED', 'DISPUTE SUCCEEDED'),
      failed: sum('PAYMENT FAILED'),
      fees: groups
        .filter(({ kind, status }) => kind === 'PAYMENT' && status === 'SUCCEEDED')
        .reduce((total, { fees }) => total + BigInt(fees), 0n),
    }
  })
  return totals.toSorted((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1))
}

function addedFrom(where: PaymentWhere | null): Date {
  const earliest = (where?.atBefore?.getTime() ?? Date.now()) - MOST_ADDED_MS
  return new Date(Math.max(where?.atFrom?.getTime() ?? earliest, earliest))
}

function paymentFilter(where: PaymentWhere | null): FilterQuery<Payment> {
  if ((where?.provider?.length ?? 0) > MOST_PROVIDERS) {
    throw badInput(`\`where.provider\` takes at most ${MOST_PROVIDERS} keys.`)
  }
  return allOf<Payment>(
    oneOf('kind', where?.kind),
    oneOf('status', where?.status),
    oneOf('provider', where?.provider),
    withId('companyId', 'Company', where?.companyId),
    withId('connectionId', 'Connection', where?.connectionId),
    containsText<Payment>(where?.search, 'customerName', 'customerEmail', 'description', 'reference', 'externalId'),
    where?.atFrom ? { at: { $gte: where.atFrom } } : null,
    where?.atBefore ? { at: { $lt: where.atBefore } } : null,
  )
}

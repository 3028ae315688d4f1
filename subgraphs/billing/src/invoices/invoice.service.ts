import { fromGlobalId } from '@atrium/kit/ids'
import {
  allOf,
  containsText,
  OrderDirection,
  type Page,
  type PageArgs,
  paginate,
  type Sort,
  sortedBy,
  withId,
} from '@atrium/kit/pages'
import type { FilterQuery, OrderDefinition } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { Invoice, InvoiceStatus } from './invoice.entity.ts'
import { today } from './invoice.rules.ts'

/** What a list of invoices is narrowed by. Ids are the API's. */
export interface InvoiceFilter {
  search?: string | null
  status?: InvoiceStatus[] | null
  companyId?: string | null
  isOverdue?: boolean | null
}

export type InvoiceSort = Sort<keyof typeof ORDER>

// The number is the sequence written out: sorting by text would put 10000 before 9999.
const ORDER = { ISSUED_ON: 'issuedOn', DUE_ON: 'dueOn', TOTAL: 'totalMinor', NUMBER: 'sequence' } as const
const NEWEST_FIRST: InvoiceSort = { field: 'NUMBER', direction: OrderDirection.DESC }

export function invoiceFilter(where: InvoiceFilter | null | undefined): FilterQuery<Invoice> {
  const isOverdue = hasStatus(InvoiceStatus.OVERDUE)
  return allOf<Invoice>(
    containsText<Invoice>(where?.search, 'number'),
    where?.status?.length ? { $or: where.status.map(hasStatus) } : null,
    where?.isOverdue == null ? null : where.isOverdue ? isOverdue : { $not: isOverdue },
    withId<Invoice>('companyId', 'Company', where?.companyId),
  )
}

// The same rule as `statusOn`, for the database.
function hasStatus(status: InvoiceStatus): FilterQuery<Invoice> {
  if (status === InvoiceStatus.OVERDUE) return { status: InvoiceStatus.ISSUED, dueOn: { $lt: today() } }
  if (status === InvoiceStatus.ISSUED) return { status, dueOn: { $gte: today() } }
  return { status }
}

export function invoiceOrder(orderBy: InvoiceSort[] | null | undefined): OrderDefinition<Invoice> {
  return sortedBy<Invoice, keyof typeof ORDER>(ORDER, orderBy, NEWEST_FIRST)
}

/** One page of the invoices that the viewer may see. */
export function listInvoices<T>(
  em: EntityManager,
  args: PageArgs & { where?: InvoiceFilter | null; orderBy?: InvoiceSort[] | null },
  toNode: (row: Invoice) => T,
): Promise<Page<T>> {
  return paginate(em, Invoice, { args, where: invoiceFilter(args.where), orderBy: invoiceOrder(args.orderBy), toNode })
}

/** The invoice as far as the viewer may see it. */
export async function findInvoice(em: EntityManager, id: string): Promise<Invoice | null> {
  const uuid = fromGlobalId('Invoice', id)
  return uuid ? em.findOne(Invoice, { id: uuid }) : null
}

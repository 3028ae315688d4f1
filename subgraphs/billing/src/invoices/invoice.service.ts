import { fromGlobalId } from '@atrium/kit/ids'
import { OrderDirection, type Page, type PageArgs, paginate } from '@atrium/kit/pages'
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

export interface InvoiceSort {
  field: keyof typeof ORDER
  direction: OrderDirection
}

// The number is the sequence written out: sorting by text would put 10000 before 9999.
const ORDER = { ISSUED_ON: 'issuedOn', DUE_ON: 'dueOn', TOTAL: 'totalMinor', NUMBER: 'sequence' } as const
const NEWEST_FIRST: InvoiceSort[] = [{ field: 'NUMBER', direction: OrderDirection.DESC }]
const SEARCH_LENGTH = 100

export function invoiceFilter(where: InvoiceFilter | null | undefined): FilterQuery<Invoice> {
  const conditions: FilterQuery<Invoice>[] = []
  const search = where?.search?.trim().slice(0, SEARCH_LENGTH)
  if (search) conditions.push({ number: { $ilike: `%${search.replace(/[\\%_]/g, '\\$&')}%` } })
  if (where?.status) conditions.push({ $or: [{ id: { $in: [] } }, ...where.status.map(hasStatus)] })
  if (where?.isOverdue === true) conditions.push(hasStatus(InvoiceStatus.OVERDUE))
  if (where?.isOverdue === false) conditions.push({ $not: hasStatus(InvoiceStatus.OVERDUE) })
  if (where?.companyId) {
    const companyId = fromGlobalId('Company', where.companyId)
    conditions.push({ companyId: { $in: companyId ? [companyId] : [] } })
  }
  return conditions.length > 0 ? { $and: conditions } : {}
}

// The same rule as `statusOn`, for the database.
function hasStatus(status: InvoiceStatus): FilterQuery<Invoice> {
  if (status === InvoiceStatus.OVERDUE) return { status: InvoiceStatus.ISSUED, dueOn: { $lt: today() } }
  if (status === InvoiceStatus.ISSUED) return { status, dueOn: { $gte: today() } }
  return { status }
}

export function invoiceOrder(orderBy: InvoiceSort[] | null | undefined): OrderDefinition<Invoice> {
  const sorts = orderBy?.length ? orderBy : NEWEST_FIRST
  const order = sorts.map(({ field, direction }) => ({
    [ORDER[field]]: direction === OrderDirection.DESC ? 'desc nulls last' : 'asc nulls last',
  }))
  return [...order, { id: sorts[0]!.direction === OrderDirection.DESC ? 'desc' : 'asc' }] as OrderDefinition<Invoice>
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

import { defineEntity, p } from '@mikro-orm/core'

const InvoiceSchema = defineEntity({
  name: 'Invoice',
  tableName: 'invoices',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    contractId: p.uuid().nullable(),
    sequence: p.bigint(),
    number: p.text(),
    status: p.text().$type<StoredInvoiceStatus>(),
    currency: p.text(),
    issuedOn: p.date().nullable(),
    dueOn: p.date().nullable(),
    paidAt: p.datetime(3).nullable(),
    subtotalMinor: p.bigint(),
    discountMinor: p.bigint(),
    totalMinor: p.bigint().generated('(subtotal_minor - discount_minor) stored'),
    createdAt: p.datetime(3),
  },
})

export class Invoice extends InvoiceSchema.class {}
InvoiceSchema.setClass(Invoice)

export const InvoiceStatus = {
  DRAFT: 'DRAFT',
  ISSUED: 'ISSUED',
  PAID: 'PAID',
  OVERDUE: 'OVERDUE',
  VOID: 'VOID',
} as const
export type InvoiceStatus = (typeof InvoiceStatus)[keyof typeof InvoiceStatus]

/** What is stored: an invoice becomes overdue by the calendar alone, so that is worked out when it is read. */
export type StoredInvoiceStatus = Exclude<InvoiceStatus, 'OVERDUE'>

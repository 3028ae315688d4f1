import type { EventPayloads } from '@atrium/kit/events'
import { defineEntity, p } from '@mikro-orm/core'

type Kind = EventPayloads['payment.reported']['kind']
type Status = EventPayloads['payment.reported']['status']

export const PaymentKind: { readonly [K in Kind]: K } = {
  PAYMENT: 'PAYMENT',
  REFUND: 'REFUND',
  TRANSFER: 'TRANSFER',
  INVOICE: 'INVOICE',
  SUBSCRIPTION: 'SUBSCRIPTION',
  DISPUTE: 'DISPUTE',
}
export type PaymentKind = Kind

export const PaymentStatus: { readonly [K in Status]: K } = {
  PENDING: 'PENDING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
}
export type PaymentStatus = Status

const PaymentSchema = defineEntity({
  name: 'Payment',
  tableName: 'payments',
  properties: {
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    companyId: p.uuid().nullable(),
    provider: p.text(),
    kind: p.text().$type<PaymentKind>(),
    externalId: p.text(),
    status: p.text().$type<PaymentStatus>(),
    amountMinor: p.bigint('string'),
    currency: p.text(),
    failure: p.text().nullable(),
    feeMinor: p.bigint('string').nullable(),
    reference: p.text().nullable(),
    customerExternalId: p.text().nullable(),
    customerName: p.text().nullable(),
    customerEmail: p.text().nullable(),
    description: p.text().nullable(),
    method: p.text().nullable(),
    url: p.text().nullable(),
    at: p.datetime(3),
    firstAt: p.datetime(3),
    position: p.bigint('string'),
  },
})

/** A payment, refund, invoice, … as its provider told of it last. */
export class Payment extends PaymentSchema.class {}
PaymentSchema.setClass(Payment)

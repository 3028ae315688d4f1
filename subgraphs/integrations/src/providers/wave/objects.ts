import type { ExternalPerson } from '@atrium/kit/events'
import {
  currencyOf,
  minorFromDecimal,
  type PaymentFact,
  paymentFact,
  type PaymentPayload,
  type PaymentStatus,
} from '../shared/payments.ts'
import type { Reader } from '../shared/reader.ts'

const STATES: Record<string, PaymentStatus> = {
  // It may still be changed or thrown away, also when it was issued before.
  DRAFT: 'CANCELLED',
  SAVED: 'PENDING',
  SENT: 'PENDING',
  VIEWED: 'PENDING',
  UNPAID: 'PENDING',
  PARTIAL: 'PENDING',
  OVERDUE: 'PENDING',
  PAID: 'SUCCEEDED',
  OVERPAID: 'SUCCEEDED',
}

/**
 * An invoice, and what has been paid of it, as one payment: Wave’s public API has what was paid in all, and no single payments. What is
 * not, or no more, is cancelled with nothing: a draft, and a payment that was undone. Empty for what lacks what makes it one.
 * @param at when it came to its state; null: when it was changed last.
 */
export function factsOf(invoice: Reader, at: string | null = null): PaymentFact[] {
  const externalId = invoice.id('id')
  const currency = currencyOf(invoice.text('total.currency.code'))
  const status = STATES[invoice.text('status', 30) ?? '']
  const since = at ?? invoice.instant('modifiedAt') ?? invoice.instant('createdAt')
  if (externalId === null || currency === null || status === undefined || since === null) return []
  const amount = (path: string) => minorFromDecimal(invoice.text(path, 40) ?? invoice.number(path), currency)
  const amountMinor =
    status === 'CANCELLED'
      ? 0
      : (amount(status === 'PENDING' ? 'amountDue.value' : 'total.value') ?? amount('total.value'))
  if (amountMinor === null) return []
  const paid = amount('amountPaid.value') ?? 0
  const shared: Omit<PaymentPayload, 'kind' | 'externalId' | 'status' | 'amountMinor'> = {
    provider: 'wave',
    currency,
    feeMinor: null,
    reference: null,
    customer: customerOf(invoice.at('customer')),
    description: `Invoice ${invoice.text('invoiceNumber', 60) ?? ''}`.trim(),
    method: null,
    failure: null,
    url: invoice.url('viewUrl'),
    at: since,
  }
  return [
    paymentFact({ ...shared, kind: 'INVOICE', externalId, status, amountMinor }),
    status !== 'CANCELLED' && paid > 0
      ? paymentFact({ ...shared, kind: 'PAYMENT', externalId, status: 'SUCCEEDED', amountMinor: paid })
      : paymentFact({ ...shared, ...NOTHING, kind: 'PAYMENT', externalId }),
  ]
}

const NOTHING = { status: 'CANCELLED', amountMinor: 0 } as const

/** That an invoice is gone, and what was paid of it with it. */
export function factsOfGone({ externalId, currency, at }: { externalId: string; currency: string; at: Date }) {
  const gone = {
    provider: 'wave',
    externalId,
    currency,
    ...NOTHING,
    feeMinor: null,
    reference: null,
    customer: null,
    description: null,
    method: null,
    failure: null,
    url: null,
    at: at.toISOString(),
  }
  return (['INVOICE', 'PAYMENT'] as const).map((kind) => paymentFact({ ...gone, kind }))
}

function customerOf(customer: Reader): ExternalPerson | null {
  const email = customer.text('email', 200)
  const name = customer.text('name', 100) ?? email
  return name === null ? null : { id: customer.id('id'), name, email, avatarUrl: null }
}

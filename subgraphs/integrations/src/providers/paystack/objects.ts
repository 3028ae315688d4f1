import type { ExternalPerson } from '@atrium/kit/events'
import {
  currencyOf,
  minorFromUnits,
  type PaymentFact,
  paymentFact,
  type PaymentKind,
  type PaymentPayload,
  type PaymentStatus,
  withoutNothing,
} from '../shared/payments.ts'
import { reader, type Reader } from '../shared/reader.ts'

/** Paystack counts in hundredths of every currency, also of XOF and RWF, which have none. */
const DIGITS = 2

export type PaystackObject =
  'transaction' | 'refund' | 'dispute' | 'transfer' | 'subscription' | 'invoice' | 'paymentrequest'

interface Reading {
  kind: PaymentKind
  id(object: Reader): string | null
  states: Record<string, PaymentStatus>
  /** Fields that say when it came to its state, the best first; when it was made is looked at after them. */
  times: readonly string[]
  /** The best first. */
  amount?: readonly string[]
  currency?: readonly string[]
  more?(object: Reader): Partial<PaymentPayload>
}

const CREATED = ['createdAt', 'created_at', 'transaction_date']

const READINGS: Record<PaystackObject, Reading> = {
  transaction: {
    kind: 'PAYMENT',
    id: (transaction) => transaction.id('reference'),
    states: {
      success: 'SUCCEEDED',
      // Paid, and paid back since, which the refund tells.
      reversed: 'SUCCEEDED',
      failed: 'FAILED',
      abandoned: 'CANCELLED',
      pending: 'PENDING',
      ongoing: 'PENDING',
      processing: 'PENDING',
      queued: 'PENDING',
    },
    times: ['paid_at', 'paidAt'],
    more: (transaction) => ({
      feeMinor: minorFromUnits(transaction.number('fees'), DIGITS, currencyOf(transaction.text('currency')) ?? 'NGN'),
      method: methodOf(transaction),
      failure: transaction.text('status') === 'failed' ? transaction.text('gateway_response', 300) : null,
    }),
  },
  refund: {
    kind: 'REFUND',
    // A webhook may have none: it is said then, and kept of none.
    id: (refund) => refund.id('id') ?? refund.id('transaction_reference'),
    states: {
      processed: 'SUCCEEDED',
      pending: 'PENDING',
      processing: 'PENDING',
      'needs-attention': 'PENDING',
      failed: 'FAILED',
    },
    times: ['refunded_at', 'refundedAt', 'updatedAt', 'updated_at'],
    more: (refund) => ({ description: refund.text('customer_note', 200) ?? refund.text('merchant_note', 200) }),
  },
  dispute: {
    kind: 'DISPUTE',
    id: (dispute) => dispute.id('id'),
    states: {
      'awaiting-merchant-feedback': 'PENDING',
      'awaiting-bank-feedback': 'PENDING',
      pending: 'PENDING',
      resolved: 'SUCCEEDED',
      archived: 'CANCELLED',
    },
    times: ['resolvedAt', 'resolved_at', 'updatedAt', 'updated_at'],
    amount: ['refund_amount', 'transaction.amount'],
    currency: ['currency', 'transaction.currency'],
    more: (dispute) => ({
      // Declined: the claim of the customer was, so the money stays.
      ...(dispute.text('resolution') === 'declined' && { status: 'CANCELLED' as const }),
      description: dispute.text('category', 100) ?? dispute.text('note', 200),
    }),
  },
  transfer: {
    kind: 'TRANSFER',
    id: (transfer) => transfer.id('transfer_code') ?? transfer.id('reference'),
    states: {
      success: 'SUCCEEDED',
      pending: 'PENDING',
      otp: 'PENDING',
      processing: 'PENDING',
      received: 'PENDING',
      failed: 'FAILED',
      abandoned: 'CANCELLED',
      blocked: 'FAILED',
      rejected: 'FAILED',
      reversed: 'CANCELLED',
    },
    times: ['transferred_at', 'updated_at', 'updatedAt'],
    more: (transfer) => ({
      description: transfer.text('reason', 200),
      customer: personOf(transfer.at('recipient')),
      failure: transfer.text('failures', 300) ?? transfer.text('failures.message', 300),
    }),
  },
  subscription: {
    kind: 'SUBSCRIPTION',
    id: (subscription) => subscription.id('subscription_code'),
    states: {
      active: 'SUCCEEDED',
      // Runs until the end of the period.
      'non-renewing': 'SUCCEEDED',
      attention: 'FAILED',
      completed: 'CANCELLED',
      complete: 'CANCELLED',
      cancelled: 'CANCELLED',
    },
    times: ['cancelledAt', 'updatedAt'],
    currency: ['plan.currency', 'currency'],
    more: (subscription) => ({
      description:
        [subscription.text('plan.name', 100), subscription.text('plan.interval', 20)].filter(Boolean).join(', ') ||
        null,
    }),
  },
  invoice: {
    kind: 'INVOICE',
    id: (invoice) => invoice.id('invoice_code'),
    states: { success: 'SUCCEEDED', pending: 'PENDING', failed: 'PENDING', attempted: 'PENDING' },
    times: ['paid_at', 'updatedAt'],
    currency: ['transaction.currency', 'subscription.plan.currency', 'currency', 'plan.currency'],
    more: (invoice) => ({
      description:
        invoice.text('description', 200) ??
        `Subscription ${invoice.text('subscription.subscription_code', 60) ?? ''}`.trim(),
      failure: invoice.text('status') === 'failed' ? 'The last try to charge it failed' : null,
    }),
  },
  paymentrequest: {
    kind: 'INVOICE',
    id: (request) => request.id('request_code'),
    states: { success: 'SUCCEEDED', pending: 'PENDING', failed: 'FAILED' },
    times: ['paid_at', 'updatedAt', 'updated_at'],
    more: (request) => ({
      description: request.text('description', 200) ?? `Payment request ${request.id('invoice_number') ?? ''}`.trim(),
      url: request.url('pdf_url'),
    }),
  },
}

/**
 * What an object of Paystack's comes to. Null when it lacks what makes it one.
 * @param changedAt when it came to its state, where the object does not say so. Left out of what a list has: then it is when it was made.
 */
export function factOf(of: PaystackObject, object: Reader, changedAt: Date | null = null): PaymentFact | null {
  const reading = READINGS[of]
  const more = reading.more?.(object) ?? {}
  const externalId = reading.id(object)
  const currency = currencyOf((reading.currency ?? ['currency']).flatMap((path) => object.text(path) ?? [])[0] ?? null)
  const status = more.status ?? reading.states[object.text('status') ?? '']
  if (externalId === null || currency === null || status === undefined) return null
  const amountMinor = amountOf(object, reading.amount ?? ['amount'], currency)
  if (amountMinor === null) return null
  return paymentFact({
    provider: 'paystack',
    externalId,
    kind: reading.kind,
    amountMinor,
    currency,
    feeMinor: null,
    reference: metadataOf(object).text('reference', 200) ?? (of === 'transaction' ? externalId : null),
    customer: personOf(object.at('customer')),
    description: metadataOf(object).text('description', 200),
    method: null,
    failure: null,
    url: null,
    ...withoutNothing(more),
    status,
    at:
      firstInstant(object, reading.times) ??
      changedAt?.toISOString() ??
      firstInstant(object, CREATED) ??
      new Date().toISOString(),
  })
}

/** A number in most answers, a text in some webhooks. */
function amountOf(object: Reader, paths: readonly string[], currency: string): number | null {
  const [units = null] = paths.flatMap((path) => object.number(path) ?? numberOf(object.text(path, 30)) ?? [])
  return minorFromUnits(units, DIGITS, currency)
}

const numberOf = (text: string | null) => (text !== null && /^\d+$/.test(text) ? Number(text) : null)

const firstInstant = (object: Reader, paths: readonly string[]) =>
  paths.flatMap((path) => object.instant(path) ?? [])[0] ?? null

/** What we gave with it: an object, or the same as text, as Paystack pleases. */
function metadataOf(object: Reader): Reader {
  const text = object.text('metadata', 4000)
  if (text === null) return object.at('metadata')
  try {
    return reader(JSON.parse(text))
  } catch {
    return reader(null)
  }
}

function personOf(person: Reader): ExternalPerson | null {
  const email = person.text('email', 200)
  const names = [person.text('first_name', 60), person.text('last_name', 60)].filter(Boolean).join(' ')
  const name = person.text('name', 100) ?? (names || email)
  if (name === null) return null
  return { id: person.id('customer_code') ?? person.id('recipient_code'), name, email, avatarUrl: null }
}

/** “Visa •••• 4081”, “Bank transfer”. */
function methodOf(transaction: Reader): string | null {
  const brand = transaction.text('authorization.brand', 30)
  const last4 = transaction.text('authorization.last4', 4)
  const name = brand ?? transaction.text('channel', 30)?.replaceAll('_', ' ') ?? null
  if (name === null) return null
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  return last4 === null ? capital : `${capital} •••• ${last4}`
}

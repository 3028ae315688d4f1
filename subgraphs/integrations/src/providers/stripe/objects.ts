import type { ExternalPerson } from '@atrium/kit/events'
import {
  currencyOf,
  type PaymentFact,
  paymentFact,
  type PaymentKind,
  type PaymentPayload,
  type PaymentStatus,
  withoutNothing,
} from '../shared/payments.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { fromStripe } from './amounts.ts'

const DASHBOARD = 'https://dashboard.stripe.com'

/** What a webhook only names, fetched; each may be missing. */
export interface Expanded {
  customer: Reader
  charge: Reader
}
export const NOTHING: Expanded = { customer: reader(null), charge: reader(null) }

/** How an object of a kind is read. */
interface Reading {
  kind: PaymentKind
  /** Under which part of the dashboard it is. */
  page: string
  states: Record<string, PaymentStatus>
  /** Since when it has been in its state, where the object itself tells. */
  at(object: Reader, expanded: Expanded): string | null
  /** When it began, other than by being created: it may have changed its state since. */
  began?(object: Reader): string | null
  amount?(object: Reader, status: PaymentStatus): number | null
  more?(object: Reader, expanded: Expanded): Partial<PaymentPayload>
}

const PENDING_DISPUTE = [
  'needs_response',
  'under_review',
  'warning_needs_response',
  'warning_under_review',
  'appeal_needs_response',
  'appeal_under_review',
].map((state) => [state, 'PENDING'] as const)

const READINGS: Record<string, Reading> = {
  invoice: {
    kind: 'INVOICE',
    page: 'invoices',
    // A draft is not asked for yet: it may still be changed or thrown away.
    states: { open: 'PENDING', paid: 'SUCCEEDED', uncollectible: 'FAILED', void: 'CANCELLED' },
    at: (invoice) => {
      const state = { paid: 'paid_at', void: 'voided_at', uncollectible: 'marked_uncollectible_at' }[
        invoice.text('status') ?? ''
      ]
      return state === undefined ? null : invoice.instant(`status_transitions.${state}`)
    },
    began: (invoice) => invoice.instant('status_transitions.finalized_at'),
    // Of one that is open, what is outstanding.
    amount: (invoice, status) => invoice.number(status === 'PENDING' ? 'amount_remaining' : 'total'),
    more: (invoice) => ({
      description: [`Invoice ${invoice.text('number', 40) ?? ''}`.trim(), invoice.text('description', 160)]
        .filter(Boolean)
        .join(': '),
      url: invoice.url('hosted_invoice_url'),
      failure: invoice.text('last_finalization_error.message', 300),
    }),
  },
  payment_intent: {
    kind: 'PAYMENT',
    page: 'payments',
    states: {
      succeeded: 'SUCCEEDED',
      canceled: 'CANCELLED',
      processing: 'PENDING',
      requires_action: 'PENDING',
      requires_capture: 'PENDING',
      requires_confirmation: 'PENDING',
    },
    at: (intent, { charge }) => intent.instant('canceled_at') ?? charge.instant('created'),
    amount: (intent, status) => (status === 'SUCCEEDED' ? intent.number('amount_received') : null),
    // One that was only made, and not tried, is no payment yet: most such are never paid.
    more: (intent) => {
      const failure = intent.text('last_payment_error.message', 300)
      const hasFailed = failure !== null && intent.text('status') === 'requires_payment_method'
      return { ...(hasFailed && { status: 'FAILED' as const }), failure: hasFailed ? failure : null }
    },
  },
  charge: {
    kind: 'PAYMENT',
    page: 'payments',
    states: { succeeded: 'SUCCEEDED', pending: 'PENDING', failed: 'FAILED' },
    at: () => null,
    more: (charge) => ({ failure: charge.text('failure_message', 300) }),
  },
  'checkout.session': {
    kind: 'PAYMENT',
    page: 'checkout/sessions',
    states: { expired: 'CANCELLED' },
    at: (session) => session.instant('expires_at'),
    amount: (session) => session.number('amount_total'),
    more: () => ({ description: 'A page to pay on that was not used' }),
  },
  refund: {
    kind: 'REFUND',
    page: 'refunds',
    states: {
      succeeded: 'SUCCEEDED',
      pending: 'PENDING',
      requires_action: 'PENDING',
      failed: 'FAILED',
      canceled: 'CANCELLED',
    },
    at: () => null,
    more: (refund) => ({
      description: refund.text('description', 200) ?? words(refund.text('reason')),
      failure: words(refund.text('failure_reason', 60)),
    }),
  },
  dispute: {
    kind: 'DISPUTE',
    page: 'disputes',
    states: {
      ...Object.fromEntries(PENDING_DISPUTE),
      lost: 'SUCCEEDED',
      won: 'CANCELLED',
      prevented: 'CANCELLED',
      warning_closed: 'CANCELLED',
    },
    at: () => null,
    began: (dispute) =>
      dispute
        .list('balance_transactions')
        .map((each) => each.instant('created'))
        .filter((each) => each !== null)
        .toSorted()
        .at(-1) ?? null,
    more: (dispute) => ({ description: words(dispute.text('reason')) }),
  },
  subscription: {
    kind: 'SUBSCRIPTION',
    page: 'subscriptions',
    states: {
      active: 'SUCCEEDED',
      trialing: 'SUCCEEDED',
      incomplete: 'PENDING',
      paused: 'PENDING',
      past_due: 'FAILED',
      unpaid: 'FAILED',
      incomplete_expired: 'FAILED',
      canceled: 'CANCELLED',
    },
    at: (subscription) => subscription.instant('ended_at'),
    began: (subscription) => subscription.instant('canceled_at') ?? subscription.instant('start_date'),
    amount: (subscription) =>
      subscription
        .list('items.data')
        .reduce((sum, item) => sum + (item.number('price.unit_amount') ?? 0) * (item.number('quantity') ?? 1), 0),
    more: (subscription) => ({ description: planOf(subscription) }),
  },
  payout: {
    kind: 'TRANSFER',
    page: 'payouts',
    states: { paid: 'SUCCEEDED', pending: 'PENDING', in_transit: 'PENDING', failed: 'FAILED', canceled: 'CANCELLED' },
    at: () => null,
    more: (payout) => ({
      description: payout.text('description', 200) ?? 'Payout to the bank',
      failure: payout.text('failure_message', 300),
    }),
  },
  transfer: {
    kind: 'TRANSFER',
    page: 'connect/transfers',
    states: {},
    at: () => null,
    more: (transfer) => ({
      status: transfer.flag('reversed') ? 'CANCELLED' : 'SUCCEEDED',
      description: transfer.text('description', 200) ?? 'Transfer to an account',
    }),
  },
}

/**
 * What an object of Stripe's comes to. Null for drafts, and for what is no object of money.
 * @param at when it came to its state; null: as far as the object tells.
 * @param readAt when it is known to be in its state, where the object does not tell since when. Null: since it began.
 */
export function factOf(
  object: Reader,
  at: string | null,
  expanded: Expanded = NOTHING,
  readAt: string | null = null,
): PaymentFact | null {
  const reading = READINGS[object.text('object') ?? '']
  const id = object.id('id')
  const currency = currencyOf(object.text('currency'))
  if (!reading || id === null || currency === null) return null
  const more = reading.more?.(object, expanded) ?? {}
  const status = more.status ?? reading.states[object.text('status') ?? '']
  if (status === undefined) return null
  const amountMinor = fromStripe(reading.amount?.(object, status) ?? object.number('amount'), currency)
  const since = at ?? reading.at(object, expanded) ?? readAt ?? reading.began?.(object) ?? object.instant('created')
  if (amountMinor === null || since === null) return null
  return paymentFact({
    provider: 'stripe',
    externalId: id,
    kind: reading.kind,
    amountMinor,
    currency,
    // Of what is paid back or disputed the charge’s fee is not its own: it would be counted twice.
    feeMinor: reading.kind === 'PAYMENT' ? feeOf(object, expanded, currency) : null,
    reference: object.text('metadata.reference', 200) ?? object.text('client_reference_id', 200),
    customer: payerOf(object, expanded),
    description: object.text('description', 200) ?? object.text('statement_descriptor', 60),
    method: methodOf(object.has('payment_method_details') ? object : expanded.charge),
    failure: null,
    url: `${DASHBOARD}/${object.flag('livemode') ? '' : 'test/'}${reading.page}/${encodeURIComponent(id)}`,
    ...withoutNothing(more),
    status,
    at: since,
  })
}

/** Who pays: named by the object, by the customer, or by the charge. */
function payerOf(object: Reader, { customer, charge }: Expanded): ExternalPerson | null {
  const first = (...found: (string | null)[]) => found.find((each) => each !== null) ?? null
  const expanded = object.at('customer')
  const email = first(
    object.text('customer_email', 200),
    object.text('customer_details.email', 200),
    customer.text('email', 200),
    expanded.text('email', 200),
    object.text('billing_details.email', 200),
    charge.text('billing_details.email', 200),
    object.text('receipt_email', 200),
  )
  const name = first(
    object.text('customer_name', 100),
    object.text('customer_details.name', 100),
    customer.text('name', 100),
    expanded.text('name', 100),
    object.text('billing_details.name', 100),
    charge.text('billing_details.name', 100),
    email,
  )
  if (name === null) return null
  return { id: object.id('customer') ?? customer.id('id') ?? expanded.id('id'), name, email, avatarUrl: null }
}

/** Only in the currency of the payment: another's would be added to it. */
function feeOf(object: Reader, { charge }: Expanded, currency: string): number | null {
  const balance = object.has('balance_transaction.fee')
    ? object.at('balance_transaction')
    : charge.at('balance_transaction')
  return currencyOf(balance.text('currency')) === currency ? fromStripe(balance.number('fee'), currency) : null
}

/** “Visa •••• 4242”, “Link”, “Us bank account •••• 6789”. */
function methodOf(charge: Reader): string | null {
  const type = charge.text('payment_method_details.type', 40)
  if (type === null) return null
  const details = charge.at(`payment_method_details.${type}`)
  const last4 = details.text('last4', 4)
  const name = words(details.text('brand', 40) ?? type)!
  return last4 === null ? name : `${name} •••• ${last4}`
}

/** “Pro, $49.00 …” is said with the amount; here what is subscribed to and how often: “Pro per month”. */
function planOf(subscription: Reader): string | null {
  const [item = reader(null)] = subscription.list('items.data')
  const name =
    item.text('price.nickname', 80) ?? item.text('plan.nickname', 80) ?? subscription.text('description', 120)
  const every = item.number('price.recurring.interval_count') ?? 1
  const interval = item.text('price.recurring.interval', 10)
  const often = interval === null ? null : every === 1 ? `per ${interval}` : `every ${every} ${interval}s`
  return [name ?? 'Subscription', often].filter(Boolean).join(' ')
}

/** `duplicate_charge` → “Duplicate charge”. */
function words(code: string | null): string | null {
  if (code === null) return null
  const text = code.replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

import { moneySaid, type PaymentPayload, plan, what, who, whom } from '../shared/payments.ts'
import { cut, type Reader } from '../shared/reader.ts'

/** What Stripe is asked to tell; each that has a sentence is shown, the others are only told to other parts of the product. */
export const SENTENCES: Record<string, ((payment: PaymentPayload, event: Reader) => string) | null> = {
  'payment_intent.created': null,
  'payment_intent.processing': null,
  'payment_intent.requires_action': null,
  'payment_intent.succeeded': (payment) => `${who(payment)} paid ${moneySaid(payment)}${what(payment)}`,
  'payment_intent.payment_failed': (payment) =>
    `A payment of ${moneySaid(payment)} by ${whom(payment)} failed${because(payment)}`,
  'payment_intent.canceled': (payment) => `A payment of ${moneySaid(payment)} by ${whom(payment)} was cancelled`,
  // Of payments without an intent, which old integrations make; the others are told by their intent.
  'charge.succeeded': (payment) => `${who(payment)} paid ${moneySaid(payment)}${what(payment)}`,
  'charge.failed': (payment) => `A payment of ${moneySaid(payment)} by ${whom(payment)} failed${because(payment)}`,
  'checkout.session.expired': (payment) => `A page to pay ${moneySaid(payment)} on expired unused`,
  'invoice.finalized': (payment) => `${invoice(payment)} of ${moneySaid(payment)} was issued to ${whom(payment)}`,
  'invoice.updated': null,
  'invoice.paid': (payment) => `${who(payment)} paid ${inside(invoice(payment))} of ${moneySaid(payment)}`,
  'invoice.payment_failed': (payment) =>
    `Paying ${inside(invoice(payment))} of ${moneySaid(payment)} failed for ${whom(payment)}`,
  'invoice.overdue': (payment) => `${invoice(payment)} of ${moneySaid(payment)} to ${whom(payment)} is overdue`,
  'invoice.voided': (payment) => `${invoice(payment)} of ${moneySaid(payment)} to ${whom(payment)} was voided`,
  'invoice.marked_uncollectible': (payment) =>
    `${invoice(payment)} of ${moneySaid(payment)} to ${whom(payment)} was given up as uncollectible`,
  'refund.created': (payment) => `${moneySaid(payment)} is refunded to ${whom(payment)}`,
  'refund.updated': null,
  'refund.failed': (payment) => `A refund of ${moneySaid(payment)} to ${whom(payment)} failed${because(payment)}`,
  'charge.dispute.created': (payment) =>
    `${who(payment)} disputes a payment of ${moneySaid(payment)}${reason(payment)}`,
  'charge.dispute.updated': null,
  'charge.dispute.closed': (payment) => {
    const end = { SUCCEEDED: 'was lost', CANCELLED: 'was won' }[payment.status as string] ?? 'was closed'
    return `The dispute over ${moneySaid(payment)} with ${whom(payment)} ${end}`
  },
  'customer.subscription.created': (payment) => `${who(payment)} subscribed: ${plan(payment)}`,
  'customer.subscription.updated': (payment, event) => updated(payment, event),
  'customer.subscription.deleted': (payment) => `The subscription of ${whom(payment)} ended: ${plan(payment)}`,
  'customer.subscription.paused': (payment) => `The subscription of ${whom(payment)} was paused: ${plan(payment)}`,
  'customer.subscription.resumed': (payment) => `The subscription of ${whom(payment)} goes on: ${plan(payment)}`,
  'payout.created': (payment) => `${moneySaid(payment)} is on its way to the bank`,
  'payout.updated': null,
  'payout.paid': (payment) => `${moneySaid(payment)} arrived at the bank`,
  'payout.failed': (payment) => `A payout of ${moneySaid(payment)} failed${because(payment)}`,
  'payout.canceled': (payment) => `A payout of ${moneySaid(payment)} was cancelled`,
  'transfer.created': (payment) => `${moneySaid(payment)} was transferred to an account`,
  'transfer.reversed': (payment) => `A transfer of ${moneySaid(payment)} was reversed`,
}

const because = ({ failure }: PaymentPayload) => (failure === null ? '' : `: ${cut(failure, 80)}`)
const reason = ({ description }: PaymentPayload) => (description === null ? '' : `: ${inside(cut(description, 60))}`)
const invoice = ({ description }: PaymentPayload) => cut((description ?? 'Invoice').split(':', 1)[0]!, 40)
const inside = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Of all that may change, what matters: the state, and the price. Empty for the rest. */
function updated(payment: PaymentPayload, event: Reader): string {
  const before = event.at('data.previous_attributes')
  if (before.has('status')) {
    const state = { SUCCEEDED: 'is active', FAILED: 'is past due', PENDING: 'waits', CANCELLED: 'ended' }[
      payment.status
    ]
    return `The subscription of ${whom(payment)} ${state}: ${plan(payment)}`
  }
  if (before.has('cancel_at_period_end') && event.flag('data.object.cancel_at_period_end'))
    return `${who(payment)} cancelled at the end of the period: ${plan(payment)}`
  return before.has('items') ? `${who(payment)} changed the subscription: ${plan(payment)}` : ''
}

import type { Headers, Processed, ProviderCall, ProviderDelivery, ReadDelivery } from '../provider.ts'
import { bodyKey, joinedKey, readJson } from '../shared/delivery.ts'
import { moneyActivity, moneySaid, payerSaid, type PaymentPayload } from '../shared/payments.ts'
import { cut, reader, type Reader } from '../shared/reader.ts'
import { paystackHttp } from './client.ts'
import type { PaystackConfig } from './config-schema.ts'
import { factOf, type PaystackObject } from './objects.ts'

const EVENT = /^[a-z][a-z._]{2,59}$/
const REFUNDS = 50

type Sentence = (payment: PaymentPayload) => string

/** What an event is about, and how it is said; without a sentence it is told to other parts of the product alone. */
const EVENTS: Record<string, [of: PaystackObject, say: Sentence | null]> = {
  'charge.success': ['transaction', (payment) => `${who(payment)} paid ${moneySaid(payment)}${what(payment)}`],
  'charge.dispute.create': ['dispute', (payment) => `${who(payment)} disputes a payment of ${moneySaid(payment)}`],
  'charge.dispute.remind': ['dispute', (payment) => `The dispute over ${moneySaid(payment)} still waits for an answer`],
  'charge.dispute.resolve': [
    'dispute',
    (payment) =>
      `The dispute over ${moneySaid(payment)} with ${whom(payment)} was ${payment.status === 'CANCELLED' ? 'won' : 'lost'}`,
  ],
  'refund.pending': ['refund', null],
  'refund.processing': ['refund', null],
  'refund.processed': ['refund', (payment) => `${moneySaid(payment)} was refunded to ${whom(payment)}`],
  'refund.failed': ['refund', (payment) => `A refund of ${moneySaid(payment)} to ${whom(payment)} failed`],
  'refund.needs-attention': [
    'refund',
    (payment) => `A refund of ${moneySaid(payment)} to ${whom(payment)} needs attention`,
  ],
  'transfer.success': [
    'transfer',
    (payment) => `${moneySaid(payment)} was transferred to ${whom(payment)}${what(payment)}`,
  ],
  'transfer.failed': ['transfer', (payment) => `A transfer of ${moneySaid(payment)} to ${whom(payment)} failed`],
  'transfer.reversed': [
    'transfer',
    (payment) => `A transfer of ${moneySaid(payment)} to ${whom(payment)} was reversed`,
  ],
  'subscription.create': ['subscription', (payment) => `${who(payment)} subscribed: ${plan(payment)}`],
  'subscription.not_renew': [
    'subscription',
    (payment) => `${who(payment)} cancelled at the end of the period: ${plan(payment)}`,
  ],
  'subscription.disable': ['subscription', (payment) => `The subscription of ${whom(payment)} ended: ${plan(payment)}`],
  'invoice.create': ['invoice', null],
  'invoice.update': ['invoice', null],
  'invoice.payment_failed': [
    'invoice',
    (payment) => `Charging ${whom(payment)} ${moneySaid(payment)} for a subscription failed`,
  ],
  'paymentrequest.pending': [
    'paymentrequest',
    (payment) => `${moneySaid(payment)} was asked for from ${whom(payment)}${what(payment)}`,
  ],
  'paymentrequest.success': [
    'paymentrequest',
    (payment) => `${who(payment)} paid the request for ${moneySaid(payment)}${what(payment)}`,
  ],
}

const who = ({ customer }: PaymentPayload) => payerSaid(customer)
const whom = (payment: PaymentPayload) => (payment.customer === null ? 'a customer' : who(payment))
const what = ({ description }: PaymentPayload) => (description === null ? '' : ` for ${cut(description, 60)}`)
const plan = (payment: PaymentPayload) =>
  [cut(payment.description ?? 'Subscription', 60), moneySaid(payment)].join(', ')

/**
 * Paystack gives a delivery no id. The thing has one, and comes to a state once; of what may happen to it several times, such as a
 * reminder, only the same bytes are a repetition.
 */
export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const event = p.text('event', 60) ?? ''
  if (!EVENT.test(event.replaceAll('-', '_'))) return { ok: false, status: 400, reason: 'The body names no event.' }
  const id = idOf(p.at('data'))
  const happensOnce = id !== null && !/(remind|update|not_renew|payment_failed|pending|processing)$/.test(event)
  const key = happensOnce ? joinedKey(event, id) : bodyKey(event, rawBody)
  return { ok: true, delivery: { event, action: null, key, payload: body.payload } }
}

const ID_FIELDS = [
  'id',
  'refund_reference',
  'transfer_code',
  'subscription_code',
  'invoice_code',
  'request_code',
  'reference',
]
const idOf = (data: Reader) => ID_FIELDS.flatMap((name) => data.id(name) ?? [])[0] ?? null

/** A refund is told without its id and time: it is looked up among those of its transaction. */
export async function completeDelivery(
  { event, payload }: ProviderDelivery,
  config: PaystackConfig,
  call: ProviderCall,
): Promise<object | null> {
  const data = reader(payload).at('data')
  const transaction = data.id('transaction_reference')
  if (!event.startsWith('refund.') || data.has('id') || transaction === null) return null
  const answer = await paystackHttp(config, call).get<{ data?: unknown }>('refund', {
    reference: transaction,
    perPage: REFUNDS,
  })
  const refunds = Array.isArray(answer?.data) ? (answer.data as object[]) : []
  const alike = refunds.filter((refund) => isOf(reader(refund), transaction) && isAlike(reader(refund), data))
  return alike.length === 1 ? alike[0]! : null
}

/** The list may be of all transactions, where Paystack does not know the filter. */
function isOf(refund: Reader, transaction: string): boolean {
  const of = refund.id('transaction.reference') ?? refund.id('transaction_reference')
  return of === null || of === transaction
}

const isAlike = (refund: Reader, data: Reader) => amount(refund) === amount(data)
const amount = (of: Reader) => Number(of.number('amount') ?? of.text('amount') ?? Number.NaN)

/** @param completed what `completeDelivery` brought: the refund as it is now. */
export function processDelivery({ event, payload }: ProviderDelivery, completed: unknown): Processed {
  const [of, say] = EVENTS[event] ?? []
  if (of === undefined) return { kind: 'ignored', reason: 'The event is not about money that is shown here.' }
  const data = (payload as { data?: unknown }).data
  // The state is the event’s: a delivery that comes late must not tell what was later.
  const whole = { ...(completed as object | null), ...(typeof data === 'object' ? data : null) }
  const fact = factOf(of, reader(whole))
  if (fact === null) return { kind: 'ignored', reason: 'It lacks an id, an amount, a currency or a state.' }
  return {
    kind: 'events',
    events: [
      {
        activity: say ? moneyActivity('paystack', event, say(fact.payload), fact.payload.url) : null,
        actor: fact.payload.customer && { id: null, name: fact.payload.customer.name },
        container: null,
        facts: [fact],
      },
    ],
  }
}

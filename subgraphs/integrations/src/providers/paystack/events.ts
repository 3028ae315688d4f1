import type { Headers, Processed, ProviderCall, ProviderDelivery, ReadDelivery } from '../provider.ts'
import { bodyKey, joinedKey, readJson } from '../shared/delivery.ts'
import { type Http, HttpFailure } from '../shared/http.ts'
import { moneyActivity, moneySaid, type PaymentPayload, plan, what, who, whom } from '../shared/payments.ts'
import { reader, type Reader } from '../shared/reader.ts'
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

/**
 * Paystack gives a delivery no id. The thing has one, and comes to a state once; of what may happen to it several times, such as a
 * reminder, or the end of a subscription that may be enabled again, only the same bytes are a repetition.
 */
export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const event = p.text('event', 60) ?? ''
  if (!EVENT.test(event.replaceAll('-', '_'))) return { ok: false, status: 400, reason: 'The body names no event.' }
  const id = idOf(p.at('data'))
  const happensOnce =
    id !== null && !/(remind|update|not_renew|subscription\.disable|payment_failed|pending|processing)$/.test(event)
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

/** What is told without what makes it one is looked up: which refund it is, and the currency of a subscription that is charged. */
export async function completeDelivery(
  { event, payload }: ProviderDelivery,
  config: PaystackConfig,
  call: ProviderCall,
): Promise<object | null> {
  const data = reader(payload).at('data')
  try {
    if (event.startsWith('refund.')) return await findRefund(paystackHttp(config, call), data)
    if (event.startsWith('invoice.')) return await planOf(paystackHttp(config, call), data)
    return null
  } catch (error) {
    if (error instanceof HttpFailure && error.reason === 'NOT_FOUND') return null
    throw error
  }
}

/** The one refund that it can be. Of several that are alike none: the next synchronisation tells each as it is. */
async function findRefund(http: Http, data: Reader): Promise<object | null> {
  const reference = data.id('transaction_reference')
  if (data.has('id') || reference === null) return null
  const transaction = reader(await http.get(`transaction/verify/${encodeURIComponent(reference)}`)).id('data.id')
  if (transaction === null) return null
  const answer = await http.get<{ data?: unknown }>('refund', { transaction, perPage: REFUNDS })
  const refunds = Array.isArray(answer?.data) ? (answer.data as object[]) : []
  // The list may be of all transactions, where Paystack does not know the filter; a full page may have left one out.
  const alike = refunds.filter((refund) => isOf(reader(refund), transaction) && isAlike(reader(refund), data))
  return alike.length === 1 && refunds.length < REFUNDS ? alike[0]! : null
}

/** Lists have the id of the transaction, or the transaction. */
const isOf = (refund: Reader, transaction: string) =>
  (refund.id('transaction') ?? refund.id('transaction.id')) === transaction

const isAlike = (refund: Reader, data: Reader) =>
  amount(refund) === amount(data) && refund.text('currency', 3) === data.text('currency', 3)
const amount = (of: Reader) => Number(of.number('amount') ?? of.text('amount') ?? Number.NaN)

/** What a charge of a subscription is in, where it does not say so itself. */
async function planOf(http: Http, data: Reader): Promise<object | null> {
  const code = data.id('subscription.subscription_code')
  if (code === null || data.has('currency') || data.has('transaction.currency')) return null
  const answer = await http.get<{ data?: { plan?: unknown } }>(`subscription/${encodeURIComponent(code)}`)
  return { plan: answer?.data?.plan ?? null }
}

/** @param completed what `completeDelivery` brought. */
export function processDelivery({ event, payload, receivedAt }: ProviderDelivery, completed: unknown): Processed {
  const [of, say] = EVENTS[event] ?? []
  if (of === undefined) return { kind: 'ignored', reason: 'The event is not about money that is shown here.' }
  const data = (payload as { data?: unknown }).data
  // The state is the event’s: a delivery that comes late must not tell what was later.
  const whole = reader({ ...(completed as object | null), ...(typeof data === 'object' ? data : null) })
  const fact = factOf(of, whole, receivedAt ?? new Date())
  if (fact === null) return { kind: 'ignored', reason: 'It lacks an id, an amount, a currency or a state.' }
  const isKnown = of !== 'refund' || whole.id('id') !== null
  if (!isKnown && !say) return { kind: 'ignored', reason: 'The next synchronisation tells which refund it is.' }
  return {
    kind: 'events',
    events: [
      {
        activity: say ? moneyActivity('paystack', event, say(fact.payload), fact.payload.url) : null,
        actor: fact.payload.customer && { id: null, name: fact.payload.customer.name },
        container: null,
        facts: isKnown ? [fact] : [],
      },
    ],
  }
}

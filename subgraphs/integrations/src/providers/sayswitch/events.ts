import type { Headers, Processed, ProviderCall, ProviderDelivery, ReadDelivery } from '../provider.ts'
import { bodyKey, joinedKey, readJson } from '../shared/delivery.ts'
import { HttpFailure } from '../shared/http.ts'
import { moneyActivity, moneySaid, type PaymentPayload, what, who, whom } from '../shared/payments.ts'
import { cut, reader, type Reader } from '../shared/reader.ts'
import { saySwitchHttp } from './client.ts'
import type { SaySwitchConfig } from './config-schema.ts'
import { paymentOf, payoutOf } from './objects.ts'

const EVENT = /^[a-z][a-z._]{2,59}$/

/** SaySwitch names the events of payments in `type`, and those of payouts in two fields. */
export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const event = eventOf(p)
  if (!EVENT.test(event)) return { ok: false, status: 400, reason: 'The body names no event.' }
  const reference = p.id('data.reference')
  const key = reference === null ? bodyKey(event, rawBody) : joinedKey(event, reference)
  return { ok: true, delivery: { event, action: null, key, payload: body.payload } }
}

function eventOf(p: Reader): string {
  const [notify, notifyType] = [p.text('notify', 30), p.text('notifyType', 30)]
  return notify !== null && notifyType !== null ? `${notify}.${notifyType}` : (p.text('type', 60) ?? '')
}

/** What a payment came to is asked for: the documentation has the event and not what it carries. */
export async function completeDelivery(
  { event, payload }: ProviderDelivery,
  config: SaySwitchConfig,
  call: ProviderCall,
): Promise<unknown> {
  const reference = reader(payload).id('data.reference')
  if (!event.startsWith('payment.') || reference === null) return null
  try {
    return await saySwitchHttp(config, call).get(`transaction/verify/${encodeURIComponent(reference)}`)
  } catch (error) {
    if (error instanceof HttpFailure && error.reason === 'NOT_FOUND') return null
    throw error
  }
}

/** @param completed what `completeDelivery` brought. */
export function processDelivery({ event, payload }: ProviderDelivery, completed: unknown): Processed {
  const told = reader(payload)
  const known = reader(completed)
  const state = { 'payment.success': 'success', 'payment.failed': 'failed' }[event]
  const isPayout = event.startsWith('payout.')
  if (state === undefined && !isPayout) {
    return { kind: 'ignored', reason: 'The event is not about money that is shown here.' }
  }
  // The state is the event’s: a delivery that comes late must not tell what was later.
  const data = {
    ...objectOf((completed as { data?: unknown } | null)?.data),
    ...objectOf((payload as { data?: unknown }).data),
    ...(state !== undefined && { status: state }),
  }
  const customer = known.has('customer') ? known.at('customer') : told.at('data.customer')
  const fact = isPayout ? payoutOf(reader(data)) : paymentOf(reader(data), customer)
  if (fact === null) return { kind: 'ignored', reason: 'It lacks a reference, an amount, a currency or a state.' }
  return {
    kind: 'events',
    events: [
      {
        activity: moneyActivity('sayswitch', event, sentenceOf(fact.payload, isPayout), null),
        actor: fact.payload.customer && { id: null, name: fact.payload.customer.name },
        container: null,
        facts: [fact],
      },
    ],
  }
}

function sentenceOf(payment: PaymentPayload, isPayout: boolean): string {
  const because = payment.failure === null ? '' : `: ${cut(payment.failure, 80)}`
  if (isPayout) {
    return payment.status === 'SUCCEEDED'
      ? `${moneySaid(payment)} was transferred to ${whom(payment)}${what(payment)}`
      : `A transfer of ${moneySaid(payment)} to ${whom(payment)} failed${because}`
  }
  return payment.status === 'SUCCEEDED'
    ? `${who(payment)} paid ${moneySaid(payment)}${what(payment)}`
    : `A payment of ${moneySaid(payment)} by ${whom(payment)} failed${because}`
}

const objectOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

import type { Headers, Processed, ProviderCall, ProviderDelivery, ReadDelivery } from '../provider.ts'
import { readJson } from '../shared/delivery.ts'
import { moneyActivity } from '../shared/payments.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { stripeClient } from './client.ts'
import type { StripeConfig } from './config-schema.ts'
import { isForbidden, isMissing } from './failure.ts'
import { type Expanded, factOf, NOTHING } from './objects.ts'
import { SENTENCES } from './sentences.ts'

export const EVENTS = Object.keys(SENTENCES)

const EVENT_TYPE = /^[a-z][a-z0-9_.]{2,99}$/

export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const event = reader(body.payload)
  const id = event.id('id')
  const type = event.text('type', 100) ?? ''
  if (event.text('object') !== 'event' || id === null || !EVENT_TYPE.test(type)) {
    return { ok: false, status: 400, reason: 'The body is no event of Stripe.' }
  }
  return { ok: true, delivery: { event: type, action: null, key: id, payload: body.payload } }
}

/**
 * Names, fees and cards, which events only refer to. What the key may not read is left out: the event tells the rest.
 * @returns `customer` and `charge` as Stripe has them.
 */
export async function completeDelivery(
  { event, payload }: ProviderDelivery,
  config: StripeConfig,
  call: ProviderCall,
): Promise<{ customer: unknown; charge: unknown } | null> {
  if (!(event in SENTENCES)) return null
  const object = reader(payload).at('data.object')
  const charge = object.id('latest_charge') ?? object.id('charge')
  const customer = object.id('customer')
  if (charge === null && (customer === null || object.has('customer_name'))) return null
  const stripe = await stripeClient(config, call)
  try {
    if (charge === null) return { customer: await stripe.customers.retrieve(customer!), charge: null }
    const found = await stripe.charges.retrieve(charge, { expand: ['customer', 'balance_transaction'] })
    return { customer: found.customer, charge: found }
  } catch (error) {
    if (isMissing(error) || isForbidden(error)) return null
    throw error
  }
}

/** @param completed what `completeDelivery` brought. */
export function processDelivery({ event: type, payload }: ProviderDelivery, completed: unknown): Processed {
  const event = reader(payload)
  const object = event.at('data.object')
  const sentence = SENTENCES[type]
  if (sentence === undefined) return { kind: 'ignored', reason: 'The event is not about money that is shown here.' }
  if (type.startsWith('charge.') && object.text('object') === 'charge' && object.has('payment_intent')) {
    return { kind: 'ignored', reason: 'The payment is told by its payment intent.' }
  }
  const fact = factOf(object, event.instant('created'), expandedOf(completed))
  if (fact === null)
    return { kind: 'ignored', reason: 'It is a draft, was not tried yet, or lacks an amount, a currency or a state.' }
  if (type === 'invoice.payment_failed') fact.payload.failure ??= 'The last try to pay it failed'
  const summary = sentence?.(fact.payload, event) ?? ''
  return {
    kind: 'events',
    events: [
      {
        activity: summary === '' ? null : moneyActivity('stripe', type, summary, fact.payload.url),
        actor: fact.payload.customer && { id: null, name: fact.payload.customer.name },
        container: null,
        facts: [fact],
      },
    ],
  }
}

/** The fact of an event that was read from the list of events. */
export function factOfEvent(event: Reader) {
  const object = event.at('data.object')
  if (object.text('object') === 'charge' && object.has('payment_intent')) return null
  return factOf(object, event.instant('created'))
}

function expandedOf(completed: unknown): Expanded {
  if (typeof completed !== 'object' || completed === null) return NOTHING
  const both = reader(completed)
  return { customer: both.at('customer'), charge: both.at('charge') }
}

import type { Headers, Processed, ProviderCall, ProviderDelivery, ReadDelivery } from '../provider.ts'
import { bodyKey, joinedKey, readJson } from '../shared/delivery.ts'
import {
  currencyOf,
  minorFromDecimal,
  moneyActivity,
  moneySaid,
  type PaymentFact,
  type PaymentPayload,
  who,
  whom,
} from '../shared/payments.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { findBusiness, globalInvoiceId, readInvoice, waveClient } from './client.ts'
import type { WaveConfig } from './config-schema.ts'
import { factsOf, factsOfGone } from './objects.ts'

const EVENT = /^[a-z][a-z._]{2,59}$/

export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const event = p.text('event_type', 60) ?? ''
  if (!EVENT.test(event)) return { ok: false, status: 400, reason: 'The body names no event.' }
  const id = p.id('event_id')
  const key = id === null ? bodyKey(event, rawBody) : joinedKey(event, id)
  return { ok: true, delivery: { event, action: null, key, payload: body.payload } }
}

/** The invoice that an event only names; of one that is gone its id, as `goneId`. */
export async function completeDelivery(
  { event, payload }: ProviderDelivery,
  config: WaveConfig,
  call: ProviderCall,
): Promise<unknown> {
  const invoice = reader(payload).id('data.invoice_id')
  if (!event.startsWith('invoice.') || invoice === null) return null
  const ask = waveClient(config, call)
  const { id } = await findBusiness(ask, config)
  return (await readInvoice(ask, id, invoice)) ?? { goneId: globalInvoiceId(id, invoice) }
}

type Sentence = (invoice: PaymentPayload, data: Reader) => string

const name = ({ description }: PaymentPayload) => (description ?? 'Invoice').replace(/^I/, 'i')
const Name = ({ description }: PaymentPayload) => description ?? 'Invoice'

/** What is shown; other events of invoices are only told to other parts of the product. */
const SENTENCES: Record<string, Sentence> = {
  'invoice.approved': (invoice) => `${Name(invoice)} of ${moneySaid(invoice)} was approved for ${whom(invoice)}`,
  'invoice.sent': (invoice) => `${Name(invoice)} of ${moneySaid(invoice)} was sent to ${whom(invoice)}`,
  'invoice.overdue': (invoice) => `${Name(invoice)} of ${moneySaid(invoice)} to ${whom(invoice)} is overdue`,
  'invoice.paid': (invoice) => `${who(invoice)} paid ${name(invoice)} of ${moneySaid(invoice)}`,
  'invoice.overpaid': (invoice) => `${who(invoice)} paid more than ${name(invoice)} of ${moneySaid(invoice)}`,
  'invoice.partially_paid': (invoice, data) => {
    const { currency } = invoice
    const left = minorFromDecimal(data.text('remaining_balance', 40), currency) ?? invoice.amountMinor
    return `${who(invoice)} paid a part of ${name(invoice)}; ${moneySaid({ amountMinor: left, currency })} is left`
  },
}

/** @param completed what `completeDelivery` brought: the invoice as it is now. */
export function processDelivery({ event, payload, receivedAt }: ProviderDelivery, completed: unknown): Processed {
  if (!event.startsWith('invoice.')) {
    return { kind: 'ignored', reason: 'The event is not about money that is shown here.' }
  }
  const known = reader(completed)
  const externalId = known.id('goneId')
  const currency = currencyOf(reader(payload).text('data.currency_code'))
  const facts =
    externalId !== null && currency !== null
      ? factsOfGone({ externalId, currency, at: receivedAt ?? new Date() })
      : factsOf(known)
  const invoice = facts.find(isInvoice)?.payload
  if (invoice === undefined) return { kind: 'ignored', reason: 'The invoice lacks an id, an amount or a currency.' }
  // Of what is no invoice any more nothing is said, whatever was to be told of it.
  const say = invoice.status === 'CANCELLED' ? undefined : SENTENCES[event]
  return {
    kind: 'events',
    events: [
      {
        activity: say ? moneyActivity('wave', event, say(invoice, reader(payload).at('data')), invoice.url) : null,
        actor: invoice.customer && { id: null, name: invoice.customer.name },
        container: null,
        facts,
      },
    ],
  }
}

const isInvoice = ({ payload }: PaymentFact) => payload.kind === 'INVOICE'

import { createHmac } from 'node:crypto'
import type { Posted } from '@atrium/simulators'
import Stripe from 'stripe'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProviderDelivery } from '../../src/providers/provider.ts'
import type { PaymentFact } from '../../src/providers/shared/payments.ts'
import { stripeProvider } from '../../src/providers/stripe/provider.ts'
import { type Account, openAccount } from './account.ts'

const webhook = stripeProvider.webhook!
const SECRET = 'whsec_test_secret'
const URL = 'http://127.0.0.1:9/webhooks/stripe/x'

describe('a signature', () => {
  const rawBody = Buffer.from('{"id":"evt_1","object":"event","type":"invoice.paid"}')
  const seconds = (offset = 0) => Math.floor(Date.now() / 1000) + offset
  const own = (at: number, secret = SECRET) =>
    `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${rawBody.toString()}`).digest('hex')}`
  const verify = (header: string | undefined, body = rawBody) =>
    webhook.verify(
      { method: 'POST', query: {}, rawBody: body, headers: { 'stripe-signature': header } },
      { webhookSecret: SECRET },
    )

  test('made by Stripe’s own SDK, or by hand, is accepted', () => {
    const header = Stripe.webhooks.generateTestHeaderString({ payload: rawBody.toString(), secret: SECRET })
    expect(verify(header)).toBe(true)
    expect(verify(own(seconds()))).toBe(true)
    expect(verify(`${own(seconds(), 'old')},v1=${own(seconds()).split('v1=')[1]}`)).toBe(true)
  })

  test.each([
    ['missing', () => undefined],
    ['of another secret', () => own(seconds(), 'other')],
    ['older than five minutes', () => own(seconds(-301))],
    ['from the future', () => own(seconds(301))],
    ['without a time', () => own(seconds()).split(',')[1]],
    ['of the test scheme only', () => own(seconds()).replace('v1=', 'v0=')],
  ])('that is %s is refused', (_, header) => expect(verify(header())).toBe(false))

  test('does not stand for another body', () => {
    expect(verify(own(seconds()), Buffer.from('{"id":"evt_2"}'))).toBe(false)
  })
})

describe('at Stripe', () => {
  let account: Account
  beforeEach(async () => void (account = await openAccount()))
  afterEach(() => account.stripe.dispose())

  test('a webhook is registered once with its secret kept, and removed again', async () => {
    const { stripe, config } = account
    const first = await webhook.register!(config, URL, 'ours', { fetch })
    const second = await webhook.register!(config, URL, 'ours', { fetch })
    expect(second).toEqual({ problem: null, secret: expect.stringMatching(/^whsec_/) })
    expect(second.secret).not.toBe(first.secret)
    expect(stripe.state.endpoints).toMatchObject([{ url: URL, secret: second.secret, apiVersion: '2026-10-28.endive' }])
    await webhook.unregister!(config, URL, { fetch })
    expect(stripe.state.endpoints).toEqual([])
  })

  async function told(act: () => Promise<unknown>): Promise<{ sentences: (string | null)[]; posts: Posted[] }> {
    const { stripe, config } = account
    if (stripe.state.endpoints.length === 0) await webhook.register!(config, URL, 'ours', { fetch })
    stripe.hooks.posted.length = 0
    await act()
    const posts = stripe.hooks.posted.toReversed()
    const sentences = []
    for (const { body, headers } of posts) {
      const read = webhook.read(headers, Buffer.from(body))
      if (!read.ok) throw new Error(read.reason)
      const result = webhook.process(read.delivery, await webhook.complete!(read.delivery, config, { fetch }))
      if (result.kind === 'events') sentences.push(result.events[0]!.activity?.summary ?? null)
    }
    return { sentences: sentences.filter((sentence) => sentence !== null), posts }
  }

  test('what is posted verifies, and its id is the key of the delivery', async () => {
    const { posts } = await told(() => account.stripe.pay({ amount: 100, currency: 'usd', customer: null }))
    const { secret } = account.stripe.state.endpoints[0]!
    for (const { body, headers } of posts) {
      const event = Stripe.webhooks.constructEvent(body, headers['stripe-signature']!, secret)
      expect(webhook.read(headers, Buffer.from(body))).toMatchObject({ delivery: { key: event.id, event: event.type } })
    }
    expect(new Set(posts.map(({ body }) => (JSON.parse(body) as { type: string }).type))).toEqual(
      new Set(['payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded']),
    )
  })

  test('a payment’s way is told in sentences with names and money', async () => {
    const { stripe, acme } = account
    let intent = ''
    const paying = { amount: 120_000, currency: 'usd', customer: acme, description: 'Website' }
    expect((await told(async () => (intent = (await stripe.pay(paying)).id))).sentences).toEqual([
      'Acme paid $1,200.00 for Website',
    ])
    let refund = ''
    expect((await told(async () => (refund = (await stripe.refund(intent, 2_000)).id))).sentences).toEqual([
      '$20.00 is refunded to Acme',
    ])
    expect((await told(() => stripe.failRefund(refund))).sentences).toEqual([
      'A refund of $20.00 to Acme failed: Lost or stolen card',
    ])
    let dispute = ''
    expect((await told(async () => (dispute = (await stripe.dispute(intent)).id))).sentences).toEqual([
      'Acme disputes a payment of $1,200.00: product not received',
    ])
    expect((await told(() => stripe.closeDispute(dispute, 'won'))).sentences).toEqual([
      'The dispute over $1,200.00 with Acme was won',
    ])
    const declined = { amount: 500, currency: 'jpy', customer: null }
    expect((await told(() => stripe.decline(declined))).sentences).toEqual([
      'A payment of ¥500 by a customer failed: Your card has insufficient funds.',
    ])
  })

  test('so is that of an invoice, a subscription and a payout', async () => {
    const { stripe, acme } = account
    let id = ''
    const keep = (made: Promise<{ id: string }>) => made.then((object) => (id = object.id))
    const billed = { amount: 90_000, currency: 'eur', customer: acme }
    const plan = { amount: 4_900, currency: 'usd', customer: acme, name: 'Pro', interval: 'month' } as const
    const ways: [() => Promise<unknown>, string[]][] = [
      [() => keep(stripe.issueInvoice(billed)), ['Invoice AGENCY-0001 of €900.00 was issued to Acme']],
      [() => stripe.payInvoice(id), ['Acme paid invoice AGENCY-0001 of €900.00']],
      [() => keep(stripe.subscribe(plan)), ['Acme subscribed: Pro per month, $49.00']],
      [() => stripe.moveSubscription(id, 'past_due'), ['The subscription of Acme is past due: Pro per month, $49.00']],
      [() => stripe.cancelSubscription(id), ['The subscription of Acme ended: Pro per month, $49.00']],
      [() => keep(stripe.payOut(200_000, 'usd')), ['$2,000.00 is on its way to the bank']],
      [() => stripe.finishPayout(id), ['$2,000.00 arrived at the bank']],
    ]
    for (const [act, sentences] of ways) expect((await told(act)).sentences).toEqual(sentences)
  })

  test('a key that may not read customers costs the name, not the event', async () => {
    const { stripe, acme } = account
    await told(async () => undefined)
    stripe.faults.next({ kind: 'status', status: 403, body: { error: { type: 'x', message: 'No.' } } }, 9, /charges/)
    const { sentences } = await told(() => stripe.pay({ amount: 100, currency: 'usd', customer: acme }))
    expect(sentences).toEqual(['A customer paid $1.00'])
  })
})

describe('a delivery', () => {
  test.each(['[]', '{', '{}', '{"object":"event","type":"<script>","id":"evt_1"}', '{"object":"invoice","id":"in_1"}'])(
    'that says %s is refused',
    (text) => expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 }),
  )

  // After the objects of stripe/openapi's fixtures, with values of our own.
  const object = {
    id: 'in_1',
    object: 'invoice',
    currency: 'usd',
    customer: 'cus_1',
    customer_name: 'Acme',
    customer_email: 'pay@acme.test',
    total: 9000,
    amount_remaining: 9000,
    status: 'open',
    number: 'A-1',
    livemode: true,
    status_transitions: { finalized_at: 1_700_000_000 },
    metadata: { reference: 'r1' },
    hosted_invoice_url: 'https://invoice.stripe.com/i/1',
  }
  const delivery = (event: string, of: object, more: object = {}): ProviderDelivery => ({
    event,
    action: null,
    key: 'evt_1',
    payload: { id: 'evt_1', object: 'event', created: 1_700_000_100, type: event, data: { object: of }, ...more },
  })

  test('of an invoice needs nothing fetched, and takes its time from the event', async () => {
    const call = { fetch: () => Promise.reject(new Error('asked')) }
    expect(await webhook.complete!(delivery('invoice.finalized', object), { secretKey: 'x' }, call)).toBeNull()
    expect(webhook.process(delivery('invoice.finalized', object), null)).toMatchObject({
      kind: 'events',
      events: [
        {
          activity: { category: 'BILLING', audience: 'STAFF', summary: 'Invoice A-1 of $90.00 was issued to Acme' },
          facts: [{ payload: { status: 'PENDING', reference: 'r1', at: '2023-11-14T22:15:00.000Z' } }],
        },
      ],
    })
  })

  test('of a draft, of what is not about money, or of a charge that its intent tells, is passed over', () => {
    expect(webhook.process(delivery('invoice.updated', { ...object, status: 'draft' }), null).kind).toBe('ignored')
    expect(webhook.process(delivery('product.created', object), null).kind).toBe('ignored')
    const charge = { ...object, object: 'charge', amount: 5, status: 'succeeded', payment_intent: 'pi_1' }
    expect(webhook.process(delivery('charge.succeeded', charge), null).kind).toBe('ignored')
    const alone = { ...charge, payment_intent: null }
    expect(webhook.process(delivery('charge.succeeded', alone), null).kind).toBe('events')
  })

  test('of a refund or a dispute has not the fee of its charge, which the payment has', () => {
    const charge = { object: 'charge', id: 'ch_1', balance_transaction: { fee: 300, currency: 'usd' } }
    const money = { id: 'x_1', currency: 'usd', amount: 5_000, charge: 'ch_1' }
    const feeOf = (event: string, of: object) => {
      const result = webhook.process(delivery(event, { ...money, ...of }), { customer: null, charge })
      return result.kind === 'events' && (result.events[0]!.facts[0] as PaymentFact).payload.feeMinor
    }
    expect(feeOf('refund.created', { object: 'refund', status: 'succeeded' })).toBeNull()
    expect(feeOf('charge.dispute.created', { object: 'dispute', status: 'needs_response' })).toBeNull()
    const intent = { object: 'payment_intent', status: 'succeeded', amount_received: 5_000 }
    expect(feeOf('payment_intent.succeeded', intent)).toBe(300)
  })

  test('whichever part of it is missing or of another type, never throws and never says “undefined”', () => {
    for (const bad of [undefined, null, 7, -1, {}, [], '', 'x', { a: 1 }]) {
      for (const name of Object.keys(object)) {
        for (const event of ['invoice.paid', 'customer.subscription.updated', 'charge.dispute.closed']) {
          const result = webhook.process(delivery(event, { ...object, [name]: bad }), { customer: bad, charge: bad })
          const said = result.kind === 'events' ? (result.events[0]!.activity?.summary ?? '') : result.reason
          expect(said).not.toMatch(/undefined|null|NaN|\[object/)
        }
      }
      expect(() => webhook.process(delivery('invoice.paid', bad as object), bad)).not.toThrow()
    }
  })
})

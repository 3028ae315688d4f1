import { createHmac } from 'node:crypto'
import { type PaystackSimulator, startPaystackSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { paystackProvider } from '../../src/providers/paystack/provider.ts'
import type { SyncStep } from '../../src/providers/provider.ts'
import type { PaymentFact } from '../../src/providers/shared/payments.ts'

const KEY = 'sk_test_0123456789abcdefghij0123456789abcdefghij'
const webhook = paystackProvider.webhook!
const ada = { name: 'Ada Obi', email: 'ada@acme.test' }

let paystack: PaystackSimulator
let config: { secretKey: string; baseUrl: string }
beforeEach(async () => {
  paystack = await startPaystackSimulator({ secretKey: KEY })
  config = { secretKey: KEY, baseUrl: paystack.url }
})
afterEach(() => paystack.dispose())

async function read(cursor: object | null = null) {
  const steps: SyncStep[] = []
  for await (const step of paystackProvider.sync!(config, cursor, { fetch })) steps.push(step)
  const facts = steps.flatMap((step) => step.facts) as PaymentFact[]
  return { steps, payloads: facts.map(({ payload }) => payload), last: steps.at(-1)! }
}

describe('a webhook', () => {
  const rawBody = Buffer.from('{"event":"charge.success","data":{"id":1}}')
  const sign = (key: string) => createHmac('sha512', key).update(rawBody).digest('hex')
  const verify = (signature: string | undefined, body = rawBody) =>
    webhook.verify({ method: 'POST', query: {}, rawBody: body, headers: { 'x-paystack-signature': signature } }, config)

  test('is verified by the secret key', () => {
    expect(webhook.secrets).toEqual(['secretKey'])
    expect(verify(sign(KEY))).toBe(true)
    expect(verify(sign('other'))).toBe(false)
    expect(verify(undefined)).toBe(false)
    expect(verify(createHmac('sha256', KEY).update(rawBody).digest('hex'))).toBe(false)
    expect(verify(sign(KEY), Buffer.from('{"event":"charge.success","data":{"id":2}}'))).toBe(false)
  })

  async function told(act: () => Promise<unknown>): Promise<{ sentences: (string | null)[]; facts: PaymentFact[] }> {
    paystack.state.webhookUrl = 'http://127.0.0.1:9/webhooks/paystack/x'
    paystack.hooks.posted.length = 0
    await act()
    const events = []
    for (const { headers, body } of paystack.hooks.posted.toReversed()) {
      expect(webhook.verify({ method: 'POST', query: {}, rawBody: Buffer.from(body), headers }, config)).toBe(true)
      const received = webhook.read(headers, Buffer.from(body))
      if (!received.ok) throw new Error(received.reason)
      const completed = await webhook.complete!(received.delivery, config, { fetch })
      const result = webhook.process(received.delivery, completed)
      if (result.kind === 'events') events.push(result.events[0]!)
    }
    return {
      sentences: events.map(({ activity }) => activity?.summary ?? null),
      facts: events.flatMap(({ facts }) => facts) as PaymentFact[],
    }
  }

  test('tells what happened, with names and money', async () => {
    let row!: Awaited<ReturnType<PaystackSimulator['pay']>>
    const keep = async (made: Promise<typeof row>) => void (row = await made)
    const pay = { amount: 1_250_050, currency: 'NGN', payer: ada }
    const ways: [() => Promise<unknown>, (string | null)[]][] = [
      [() => keep(paystack.pay(pay)), ['Ada Obi paid ₦12,500.50']],
      [() => paystack.refund(row, 50), ['₦0.50 was refunded to Ada Obi']],
      [() => keep(paystack.dispute(row)), ['Ada Obi disputes a payment of ₦12,500.50']],
      [() => paystack.resolveDispute(row, 'merchant-accepted'), ['The dispute over ₦12,500.50 with Ada Obi was lost']],
      [
        () => paystack.transfer({ amount: 100, currency: 'GHS', to: 'Jo', reason: 'Rent' }, 'success'),
        ['GH₵1.00 was transferred to Jo for Rent'],
      ],
      [
        () => keep(paystack.subscribe({ ...pay, amount: 9_900, name: 'Care' })),
        ['Ada Obi subscribed: Care, monthly, ₦99.00'],
      ],
      [() => paystack.cancel(row), ['The subscription of Ada Obi ended: Care, monthly, ₦99.00']],
      [
        () => keep(paystack.request({ ...pay, amount: 700, description: 'Logo' })),
        ['₦7.00 was asked for from Ada Obi for Logo'],
      ],
      [() => paystack.payRequest(row), ['Ada Obi paid the request for ₦7.00 for Logo']],
    ]
    for (const [act, sentences] of ways) expect((await told(act)).sentences).toEqual(sentences)
  })

  test('of a refund, which has no id, is the refund that the list has', async () => {
    const paid = await paystack.pay({ amount: 5_000, currency: 'NGN', payer: ada })
    const { facts } = await told(() => paystack.refund(paid, 300))
    const [listed] = (await read()).payloads.filter(({ kind }) => kind === 'REFUND')
    expect(facts[0]!.payload.externalId).toBe(listed!.externalId)
    paystack.state.rows.refund = []
    const { facts: alone } = await told(() =>
      paystack.tell('refund.failed', { status: 'failed', transaction_reference: 'T1', amount: '300', currency: 'NGN' }),
    )
    expect(alone).toEqual([])
  })

  test('of a refund that may be one of several, or of another transaction, is said and left to the next synchronisation', async () => {
    const pay = { amount: 5_000, currency: 'NGN', payer: ada }
    const [paid, other] = [await paystack.pay(pay), await paystack.pay(pay)]
    await paystack.refund(other, 300)
    await paystack.refund(paid, 300)
    const { facts, sentences } = await told(() => paystack.refund(paid, 300))
    expect([facts, sentences]).toEqual([[], ['₦3.00 was refunded to Ada Obi']])
    // As lists have it: with the id of the transaction alone, whatever was asked for.
    paystack.state.rows.refund = paystack.state.rows.refund.slice(2).map((row) => ({ ...row, transaction: other.id }))
    const pending = { status: 'pending', transaction_reference: paid['reference'], amount: '300', currency: 'NGN' }
    const answer = { status: true, data: paystack.state.rows.refund }
    paystack.faults.next({ kind: 'status', status: 200, body: answer }, 1, /refund/)
    expect(await told(() => paystack.tell('refund.pending', pending))).toEqual({ facts: [], sentences: [] })
    paystack.faults.next({ kind: 'status', status: 200, body: answer }, 1, /refund/)
    const of = { ...pending, transaction_reference: other['reference'] }
    const { facts: found } = await told(() => paystack.tell('refund.pending', of))
    expect(found).toMatchObject([{ payload: { externalId: String(paystack.state.rows.refund[0]!.id) } }])
  })

  test('of a failed charge of a subscription has the currency of its plan', async () => {
    const plan = { amount: 9_900, currency: 'GHS', payer: ada, name: 'Care' }
    const { subscription_code, customer } = await paystack.subscribe(plan)
    const { sentences, facts } = await told(() =>
      paystack.tell('invoice.payment_failed', {
        invoice_code: 'INV_1',
        amount: 9_900,
        status: 'pending',
        paid: false,
        paid_at: null,
        subscription: { status: 'attention', subscription_code, amount: 9_900 },
        customer,
        transaction: {},
        created_at: '2026-05-01T10:00:00.000Z',
      }),
    )
    expect(sentences).toEqual(['Charging Ada Obi GH₵99.00 for a subscription failed'])
    expect(facts).toMatchObject([{ payload: { kind: 'INVOICE', externalId: 'INV_1', currency: 'GHS' } }])
  })

  test('of a dispute without an amount of its own is about that of its transaction', async () => {
    const dispute = await paystack.dispute(await paystack.pay({ amount: 5_000, currency: 'NGN', payer: ada }))
    dispute['refund_amount'] = null
    expect((await read()).payloads.find(({ kind }) => kind === 'DISPUTE')).toMatchObject({ amountMinor: 5_000 })
  })

  test('without a time of its change is of when it was received, not of when the thing was made', () => {
    const data = { transfer_code: 'TRF_1', amount: 5, currency: 'NGN', createdAt: '2026-05-01T10:00:00.000Z' }
    const process = (event: string, status: string, more: object = {}) => {
      const payload = { event, data: { ...data, status, ...more } }
      const receivedAt = new Date('2026-05-03T10:00:00.000Z')
      return webhook.process({ event, action: null, key: 'k', payload, receivedAt }, null)
    }
    const at = (time: string) => ({ events: [{ facts: [{ payload: { at: time } }] }] })
    expect(process('transfer.failed', 'failed')).toMatchObject(at('2026-05-03T10:00:00.000Z'))
    const changed = { updatedAt: '2026-05-02T10:00:00.000Z' }
    expect(process('transfer.failed', 'failed', changed)).toMatchObject(at(changed.updatedAt))
  })

  test('is told from another by its event and the id of the thing', () => {
    const keyOf = (event: string, data: object) => {
      const received = webhook.read({}, Buffer.from(JSON.stringify({ event, data })))
      return received.ok && received.delivery.key
    }
    expect(keyOf('charge.success', { id: 302_961, amount: 1 })).toBe('charge.success:302961')
    expect(keyOf('charge.success', { id: 302_961, amount: 2 })).toBe('charge.success:302961')
    expect(keyOf('charge.dispute.remind', { id: 1, at: 1 })).not.toBe(keyOf('charge.dispute.remind', { id: 1, at: 2 }))
    expect(keyOf('subscription.disable', { id: 1, at: 1 })).not.toBe(keyOf('subscription.disable', { id: 1, at: 2 }))
    expect(keyOf('transfer.failed', { transfer_code: 'TRF_1' })).not.toBe(
      keyOf('transfer.success', { transfer_code: 'TRF_1' }),
    )
  })

  test.each(['[]', '{', '{}', '{"event":"<script>"}', '{"event":5,"data":{}}'])('that says %s is refused', (text) =>
    expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 }),
  )

  test('whichever part of it is missing or of another type, never throws and never says “undefined”', () => {
    const data = {
      id: 1,
      status: 'success',
      reference: 'T1',
      amount: 100,
      currency: 'NGN',
      fees: 2,
      paid_at: '2026-05-01T10:00:00.000Z',
      metadata: '{"reference":"r1"}',
      customer: { email: 'ada@acme.test' },
      authorization: { brand: 'visa', last4: '4081' },
      plan: { name: 'Care', currency: 'NGN' },
      transaction: { currency: 'NGN' },
      subscription_code: 'SUB_1',
      transfer_code: 'TRF_1',
      refund_amount: 5,
    }
    for (const bad of [undefined, null, 7, -1, {}, [], '', 'x', '{']) {
      for (const event of [
        'charge.success',
        'charge.dispute.resolve',
        'transfer.failed',
        'subscription.create',
        'refund.failed',
      ]) {
        for (const name of Object.keys(data)) {
          const payload = { event, data: { ...data, [name]: bad } }
          const result = webhook.process({ event, action: null, key: 'k', payload }, bad)
          const said = result.kind === 'events' ? (result.events[0]!.activity?.summary ?? '') : result.reason
          expect(said).not.toMatch(/undefined|null|NaN|\[object/)
        }
        expect(() =>
          webhook.process({ event, action: null, key: 'k', payload: { event, data: bad } }, bad),
        ).not.toThrow()
      }
    }
  })
})

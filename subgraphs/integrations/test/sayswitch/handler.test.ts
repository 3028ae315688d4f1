import { createHmac } from 'node:crypto'
import { type SaySwitchSimulator, startSaySwitchSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProviderEvent, SyncStep } from '../../src/providers/provider.ts'
import { saySwitchProvider } from '../../src/providers/sayswitch/provider.ts'
import type { PaymentFact } from '../../src/providers/shared/payments.ts'

const KEY = 'sk_test_sayswitch_0123456789'
const webhook = saySwitchProvider.webhook!

let saySwitch: SaySwitchSimulator
let config: { secretKey: string; baseUrl: string }
beforeEach(async () => {
  saySwitch = await startSaySwitchSimulator({ secretKey: KEY })
  config = { secretKey: KEY, baseUrl: saySwitch.url }
})
afterEach(() => saySwitch.dispose())

async function read(cursor: object | null = null, more: object = {}) {
  const steps: SyncStep[] = []
  for await (const step of saySwitchProvider.sync!({ ...config, ...more }, cursor, { fetch })) steps.push(step)
  const facts = steps.flatMap((step) => step.facts) as PaymentFact[]
  return { steps, payloads: facts.map(({ payload }) => payload), last: steps.at(-1)! }
}

describe('the connection test', () => {
  test('asks for a wallet', async () => {
    const result = await saySwitchProvider.testConnection({ ...config, currencies: ['GHS'] }, { fetch })
    expect(result).toMatchObject({ isOk: true, message: 'Signed in to SaySwitch; the wallet in GHS can be seen.' })
  })

  test('says what to do about a wrong key', async () => {
    const result = await saySwitchProvider.testConnection({ ...config, secretKey: 'other' }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(/create a new one/) })
  })

  test.each([
    [{ kind: 'status', status: 429 }, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'status', status: 200, body: { success: false, message: 'Merchant disabled' } }, /Merchant disabled/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when SaySwitch fares badly: %j', async (fault, message) => {
    saySwitch.faults.next(fault)
    const result = await saySwitchProvider.testConnection(config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })
})

describe('a synchronisation', () => {
  test('brings what the wallets were settled, by pages and wallets', async () => {
    for (let i = 0; i < 45; i += 1) saySwitch.settle(`${i}.25`, 'NGN')
    saySwitch.settle('10', 'KES')
    const { payloads, last } = await read(null, { currencies: ['NGN', 'KES'] })
    expect(payloads).toHaveLength(46)
    expect(payloads[0]).toMatchObject({ kind: 'TRANSFER', status: 'SUCCEEDED', amountMinor: 4425, currency: 'NGN' })
    expect(last.counts).toEqual({ 'wallet NGN': 45, 'wallet KES': 1 })
  })

  test('then stops where it knows the rest, and goes on where it was interrupted', async () => {
    for (let i = 0; i < 45; i += 1) saySwitch.settle(`${i}`, 'NGN', new Date(Date.now() - 3_600_000 * (50 - i)))
    const first = await read()
    const rest = await read(first.steps[0]!.cursor)
    expect(rest.payloads).toEqual(first.payloads.slice(20))
    saySwitch.settle('99', 'NGN')
    saySwitch.calls.length = 0
    expect((await read(first.last.cursor)).payloads.map(({ amountMinor }) => amountMinor)).toEqual([9900])
    expect(saySwitch.calls).toHaveLength(1)
  })

  test('once a day reads settlements again that may have arrived late', async () => {
    const DAY_MS = 24 * 60 * 60 * 1000
    saySwitch.settle('5', 'NGN', new Date(Date.now() - 20 * DAY_MS))
    const { last } = await read()
    expect((await read(last.cursor)).payloads).toEqual([])
    const wholeAt = new Date(Date.now() - DAY_MS).toISOString()
    expect((await read({ ...last.cursor, wholeAt })).payloads).toHaveLength(1)
  })

  test('stops at a long limit, says until when, and tells a dead key from it', async () => {
    saySwitch.faults.next({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } })
    const limited = await read().catch((error: unknown) => saySwitchProvider.describeFailure(error))
    expect(limited).toMatchObject({ isPassing: true, retryAt: expect.any(Date) })
    saySwitch.revokeToken()
    const dead = await read().catch((error: unknown) => saySwitchProvider.describeFailure(error))
    expect(dead).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})

/** What a delivery comes to, the payment asked for as the product does. */
async function told(act: () => Promise<unknown>): Promise<ProviderEvent[]> {
  saySwitch.state.webhookUrl = 'http://127.0.0.1:9/webhooks/sayswitch/x'
  saySwitch.hooks.posted.length = 0
  await act()
  const events = []
  for (const { headers, body } of saySwitch.hooks.posted) {
    const received = webhook.read(headers, Buffer.from(body))
    if (!received.ok) throw new Error(received.reason)
    const result = webhook.process(received.delivery, await webhook.complete!(received.delivery, config, { fetch }))
    if (result.kind === 'events') events.push(...result.events)
  }
  return events
}

describe('a page to pay on', () => {
  const input = {
    amountMinor: 500_050,
    currency: 'NGN',
    email: 'ada@acme.test',
    reference: 'invoice-7',
    description: 'Invoice 7',
    returnUrl: 'https://portal.example/' as string | null,
  }
  const create = (change: Partial<typeof input> = {}) =>
    saySwitchProvider.commands!.createPayment!(config, { ...input, ...change }, { fetch, key: 'k1' })

  test('is made with our reference, and what is paid there has it', async () => {
    const made = await create()
    expect(made).toMatchObject({ externalId: 'invoice-7', url: expect.stringContaining('checkout'), facts: [] })
    expect(saySwitch.calls.at(-1)!.body).toMatchObject({ amount: '5000.50', reference: 'invoice-7' })
    const [event] = await told(() => saySwitch.finishPage('invoice-7', 'success'))
    expect(event).toMatchObject({
      activity: { summary: 'Ada Obi paid ₦5,000.50', audience: 'STAFF', category: 'BILLING' },
      facts: [{ payload: { status: 'SUCCEEDED', reference: 'invoice-7', amountMinor: 500_050, feeMinor: 6001 } }],
    })
  })

  test('is refused in SaySwitch’s words, and not made twice', async () => {
    await create()
    const refusal = (change: object) =>
      create(change).catch((error: unknown) => saySwitchProvider.describeFailure(error).message)
    expect(await refusal({})).toMatch(/already been taken/)
    expect(await refusal({ email: 'nobody', reference: 'r2' })).toMatch(/valid email/)
    expect(await refusal({ returnUrl: null, reference: 'r3' })).toMatch(/come back to/)
    expect(saySwitch.state.payments).toHaveLength(1)
  })
})

describe('a webhook', () => {
  const rawBody = Buffer.from('{"type":"payment.success","data":{"reference":"r1"}}')
  const sign = (key: string) => createHmac('sha512', key).update(rawBody).digest('hex')
  const verify = (signature: string | undefined, body = rawBody) =>
    webhook.verify({ method: 'POST', query: {}, rawBody: body, headers: { payloadsignature: signature } }, config)

  test('is verified by the secret key', () => {
    expect(webhook.secrets).toEqual(['secretKey'])
    expect(verify(sign(KEY))).toBe(true)
    expect(verify(sign('other'))).toBe(false)
    expect(verify(undefined)).toBe(false)
    expect(verify(sign(KEY), Buffer.from('{"type":"payment.failed","data":{"reference":"r1"}}'))).toBe(false)
  })

  test('tells of payments and payouts', async () => {
    const sentence = async (act: () => Promise<unknown>) => (await told(act))[0]!.activity!.summary
    const pay = { amount: '1012', currency: 'NGN', email: 'ada@acme.test' }
    expect(await sentence(() => saySwitch.pay({ ...pay, reference: 'r1' }))).toBe('Ada Obi paid ₦1,012.00')
    expect(await sentence(() => saySwitch.finishPage('r1', 'failed'))).toBe(
      'A payment of ₦1,012.00 by Ada Obi failed: Insufficient funds',
    )
    const payout = { amount: '10', currency: 'GHS', to: 'Jo Mensah', reference: 'p1', narration: 'Rent' }
    expect(await sentence(() => saySwitch.payOut(payout, 'success'))).toBe(
      'GH₵10.00 was transferred to Jo Mensah for Rent',
    )
    expect(await sentence(() => saySwitch.payOut(payout, 'failed'))).toBe('A transfer of GH₵10.00 to Jo Mensah failed')
  })

  // After the documented payout, with values of our own.
  const payout = {
    notify: 'payout',
    notifyType: 'successful',
    data: {
      id: 95_596,
      reference: 'p-1',
      currency: 'GHS',
      amount: '10.5',
      fee: '1',
      bank_name: 'MTNGH',
      account_name: 'JO MENSAH',
      narration: 'Test',
      status: 'success',
      created_at: '2026-05-12T05:19:56.000000Z',
      updated_at: '2026-05-12T05:20:02.000000Z',
    },
  }

  test('is told from another by its event and reference', () => {
    const received = webhook.read({}, Buffer.from(JSON.stringify(payout)))
    expect(received).toMatchObject({ ok: true, delivery: { event: 'payout.successful', key: 'payout.successful:p-1' } })
    const result = webhook.process({ event: 'payout.successful', action: null, key: 'k', payload: payout }, null)
    expect(result).toMatchObject({
      kind: 'events',
      events: [
        {
          facts: [
            {
              payload: {
                kind: 'TRANSFER',
                externalId: 'p-1',
                amountMinor: 1050,
                feeMinor: 100,
                method: 'MTNGH',
                at: '2026-05-12T05:20:02.000Z',
              },
            },
          ],
        },
      ],
    })
  })

  test('of a payment that SaySwitch does not find is what the webhook says', async () => {
    const payload = { type: 'payment.success', data: { reference: 'r9', amount: '5', currency: 'NGN' } }
    const delivery = { event: 'payment.success', action: null, key: 'k', payload }
    expect(await webhook.complete!(delivery, config, { fetch })).toBeNull()
    expect(webhook.process(delivery, null)).toMatchObject({
      events: [{ facts: [{ payload: { externalId: 'r9', status: 'SUCCEEDED', amountMinor: 500 } }] }],
    })
  })

  test.each(['[]', '{', '{}', '{"type":"<script>"}', '{"notify":"payout"}'])('that says %s is refused', (text) =>
    expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 }),
  )

  test('whichever part of it is missing or of another type, never throws and never says “undefined”', () => {
    for (const bad of [undefined, null, 7, -1, {}, [], '', 'x']) {
      for (const name of Object.keys(payout.data)) {
        for (const event of ['payout.successful', 'payment.failed']) {
          const payload = { ...payout, data: { ...payout.data, [name]: bad } }
          const result = webhook.process({ event, action: null, key: 'k', payload }, { data: bad, customer: bad })
          const said = result.kind === 'events' ? result.events[0]!.activity!.summary : result.reason
          expect(said).not.toMatch(/undefined|null|NaN|\[object/)
        }
      }
      const payload = { data: bad }
      expect(() => webhook.process({ event: 'payout.failed', action: null, key: 'k', payload }, bad)).not.toThrow()
    }
  })
})

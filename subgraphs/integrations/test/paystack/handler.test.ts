import { type PaystackSimulator, startPaystackSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { paystackProvider } from '../../src/providers/paystack/provider.ts'
import type { SyncStep } from '../../src/providers/provider.ts'
import type { PaymentFact } from '../../src/providers/shared/payments.ts'

const KEY = 'sk_test_0123456789abcdefghij0123456789abcdefghij'
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

describe('the connection test', () => {
  test('says what the account holds', async () => {
    expect(await paystackProvider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to Paystack (test mode); the account holds NGN, GHS.',
      account: null,
      details: { isLive: false, currencies: ['NGN', 'GHS'] },
    })
  })

  test.each([
    ['a wrong key', { secretKey: 'sk_test_wrong' }, /create a new one/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await paystackProvider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429, headers: { 'retry-after': '30' } }, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'status', status: 200, body: { status: false, message: 'Account is inactive' } }, /Account is inactive/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when Paystack fares badly: %j', async (fault, message) => {
    paystack.faults.next(fault)
    const result = await paystackProvider.testConnection(config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })
})

describe('a synchronisation', () => {
  test('brings every kind as it is, in minor units', async () => {
    const paid = await paystack.pay({
      amount: 1_250_050,
      currency: 'NGN',
      payer: ada,
      metadata: { reference: 'invoice-7' },
    })
    await paystack.pay({ amount: 50_000, currency: 'XOF', payer: ada })
    paystack.fail({ amount: 100, currency: 'GHS', payer: ada })
    await paystack.refund(paid, 50)
    await paystack.resolveDispute(await paystack.dispute(paid), 'declined')
    await paystack.transfer({ amount: 3_000, currency: 'NGN', to: 'Jo Bello', reason: 'Salary' }, 'reversed')
    await paystack.cancel(await paystack.subscribe({ amount: 9_900, currency: 'NGN', payer: ada, name: 'Care' }))
    await paystack.request({ amount: 700, currency: 'NGN', payer: ada, description: 'Logo' })
    const { payloads, last } = await read()
    expect(payloads.find(({ reference }) => reference === 'invoice-7')).toEqual({
      provider: 'paystack',
      externalId: paid['reference'],
      kind: 'PAYMENT',
      status: 'SUCCEEDED',
      amountMinor: 1_250_050,
      currency: 'NGN',
      feeMinor: 18_751,
      reference: 'invoice-7',
      customer: { id: expect.stringMatching(/^CUS_/), name: 'Ada Obi', email: 'ada@acme.test', avatarUrl: null },
      description: null,
      method: 'Visa •••• 4081',
      failure: null,
      url: null,
      at: paid['paid_at'],
    })
    expect(
      payloads
        .map(({ kind, status, amountMinor, currency }) => `${kind} ${status} ${amountMinor} ${currency}`)
        .toSorted(),
    ).toEqual([
      'DISPUTE CANCELLED 1250050 NGN',
      'INVOICE PENDING 700 NGN',
      'PAYMENT FAILED 100 GHS',
      'PAYMENT SUCCEEDED 1250050 NGN',
      'PAYMENT SUCCEEDED 500 XOF',
      'REFUND SUCCEEDED 50 NGN',
      'SUBSCRIPTION CANCELLED 9900 NGN',
      'TRANSFER CANCELLED 3000 NGN',
    ])
    expect(last).toMatchObject({ progress: 100, counts: { transactions: 3, refunds: 1, requests: 1 } })
  })

  test('reads many pages, and goes on at the one that it had not read', async () => {
    for (let i = 0; i < 230; i += 1) paystack.fail({ amount: 100 + i, currency: 'NGN', payer: ada })
    const whole = await read()
    expect(new Set(whole.payloads.map(({ externalId }) => externalId)).size).toBe(230)
    const rest = await read(whole.steps[0]!.cursor)
    expect(rest.payloads).toEqual(whole.payloads.slice(100))
  })

  test('then asks for what was made of late, and for the rest once a day', async () => {
    const { last } = await read()
    paystack.calls.length = 0
    await read(last.cursor)
    const asked = paystack.calls.map(({ path }) => path)
    expect(asked.map((path) => path.split('?', 1)[0])).toEqual(['/transaction', '/refund', '/dispute', '/transfer'])
    for (const path of asked) {
      const from = Date.parse(new URLSearchParams(path.split('?')[1]).get('from')!)
      expect(Date.now() - from).toBeGreaterThan(3 * 24 * 60 * 60 * 1000)
    }
  })

  test('once a day asks for what was made months ago too, where that may end late', async () => {
    const paid = await paystack.pay({ amount: 5_000, currency: 'NGN', payer: ada })
    const { last } = await read()
    const dispute = await paystack.dispute(paid)
    const DAY_MS = 24 * 60 * 60 * 1000
    const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()
    Object.assign(dispute, { createdAt: ago(60), status: 'resolved', resolvedAt: ago(0) })
    expect((await read(last.cursor)).payloads.map(({ kind }) => kind)).toEqual(['PAYMENT'])
    const daily = await read({ ...last.cursor, wholeAt: ago(1) })
    expect(daily.payloads.map(({ kind }) => kind)).toEqual(['PAYMENT', 'DISPUTE'])
  })

  test('stops at a long limit, says until when, and tells a dead key from it', async () => {
    paystack.faults.next({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, 1, /refund/)
    const limited = await read().catch((error: unknown) => paystackProvider.describeFailure(error))
    expect(limited).toMatchObject({ isPassing: true, retryAt: expect.any(Date) })
    paystack.revokeToken()
    const dead = await read().catch((error: unknown) => paystackProvider.describeFailure(error))
    expect(dead).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})

describe('a page to pay on', () => {
  const input = {
    amountMinor: 500,
    currency: 'XOF',
    email: 'ada@acme.test',
    reference: 'invoice 7/b',
    description: 'Invoice 7',
    returnUrl: 'https://portal.example/',
  }
  const create = (change: Partial<typeof input> = {}, key = 'k1') =>
    paystackProvider.commands!.createPayment!(config, { ...input, ...change }, { fetch, key })

  test('is made, and what is paid there has our reference', async () => {
    const made = await create()
    expect(made).toMatchObject({ url: expect.stringContaining('checkout.paystack.com'), facts: [] })
    await paystack.payPage(made.externalId, ada)
    expect((await read()).payloads).toMatchObject([
      {
        externalId: made.externalId,
        reference: 'invoice 7/b',
        description: 'Invoice 7',
        amountMinor: 500,
        currency: 'XOF',
      },
    ])
  })

  test('is refused in Paystack’s words, also when the same is asked for twice', async () => {
    await create()
    const refusal = (change: object) =>
      create(change).catch((error: unknown) => paystackProvider.describeFailure(error).message)
    expect(await refusal({})).toMatch(/Duplicate Transaction Reference/)
    expect(await refusal({ email: 'nobody', reference: 'r2' })).toMatch(/Invalid Email/)
    expect(await refusal({ currency: 'JPY', reference: 'r3' })).toMatch(/Currency not supported/)
    expect(paystack.state.rows.transaction).toHaveLength(1)
  })
})

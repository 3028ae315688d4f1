import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stripeProvider } from '../../src/providers/stripe/provider.ts'
import { type Account, openAccount, read } from './account.ts'

let account: Account
beforeEach(async () => void (account = await openAccount()))
afterEach(() => account.stripe.dispose())

describe('the connection test', () => {
  test('says whose key it is', async () => {
    expect(await stripeProvider.testConnection(account.config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to Stripe as Northlight (test mode).',
      account: 'Northlight',
      details: { isLive: false, currencies: ['USD'] },
    })
  })

  test('is content with a restricted key that may not read the account', async () => {
    account.stripe.faults.next({ kind: 'status', status: 403, body: forbidden }, 1, /account/)
    expect(await stripeProvider.testConnection(account.config, { fetch })).toMatchObject({ isOk: true, account: null })
  })

  test.each([
    ['a wrong key', { secretKey: 'sk_test_wrong' }, /create a new one/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await stripeProvider.testConnection({ ...account.config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429, headers: { 'retry-after': '30' } }, /rate limit .* Try again after/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'status', status: 302, headers: { location: 'http://127.0.0.1:9/' } }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
  ] as const)('is an answer, not an exception, when Stripe fares badly: %j', async (fault, message) => {
    account.stripe.faults.next(fault)
    const result = await stripeProvider.testConnection(account.config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test('does not wait longer than it is given', async () => {
    account.stripe.faults.next({ kind: 'slow', ms: 20_000 })
    const call = { fetch, signal: AbortSignal.timeout(50) }
    expect(await stripeProvider.testConnection(account.config, call)).toMatchObject({ isOk: false })
  })
})

test('an address with a path is refused: the SDK would leave it out', () => {
  const problems = stripeProvider.validateConfig({ secretKey: 'rk_1', baseUrl: 'https://proxy.example/stripe' })
  expect(problems).toMatchObject([{ path: ['baseUrl'] }])
  expect(stripeProvider.validateConfig(account.config)).toEqual([])
})

describe('a synchronisation', () => {
  test('brings every object as it is, with fee, card, customer and reference', async () => {
    const { stripe, acme, config } = account
    const metadata = { reference: 'invoice-7' }
    const intent = await stripe.pay({
      amount: 120_000,
      currency: 'usd',
      customer: acme,
      description: 'Website',
      metadata,
    })
    await stripe.refund(intent.id, 2_000)
    const { payloads } = await read(config)
    expect(payloads.find(({ kind }) => kind === 'PAYMENT')).toEqual({
      provider: 'stripe',
      externalId: intent.id,
      kind: 'PAYMENT',
      status: 'SUCCEEDED',
      amountMinor: 120_000,
      currency: 'USD',
      feeMinor: 3510,
      reference: 'invoice-7',
      customer: { id: acme, name: 'Acme', email: 'pay@acme.test', avatarUrl: null },
      description: 'Website',
      method: 'Visa •••• 4242',
      failure: null,
      url: `https://dashboard.stripe.com/test/payments/${intent.id}`,
      at: new Date(intent.created * 1000).toISOString(),
    })
    expect(payloads.find(({ kind }) => kind === 'REFUND')).toMatchObject({
      status: 'SUCCEEDED',
      amountMinor: 2_000,
      customer: { name: 'Acme' },
      // That of the charge is the payment’s.
      feeMinor: null,
    })
  })

  test('tells every kind and state', async () => {
    const { stripe, acme, globex, config } = account
    const paid = await stripe.pay({ amount: 5_000, currency: 'eur', customer: acme })
    await stripe.decline({ amount: 700, currency: 'usd', customer: globex })
    const lost = await stripe.dispute(paid.id)
    await stripe.closeDispute(lost.id, 'lost')
    await stripe.issueInvoice({ amount: 90_000, currency: 'usd', customer: acme })
    const settled = await stripe.issueInvoice({ amount: 80_000, currency: 'usd', customer: acme })
    await stripe.payInvoice(settled.id)
    const voided = await stripe.issueInvoice({ amount: 1_000, currency: 'usd', customer: acme })
    await stripe.voidInvoice(voided.id)
    const plan = { amount: 4_900, currency: 'usd', customer: acme, name: 'Pro', interval: 'month' } as const
    await stripe.subscribe(plan)
    const ended = await stripe.subscribe({ ...plan, name: 'Basic', interval: 'year' })
    await stripe.cancelSubscription(ended.id)
    const payout = await stripe.payOut(200_000, 'usd')
    await stripe.finishPayout(payout.id, 'The account is closed.')
    const told = (await read(config)).payloads.map(
      ({ kind, status, amountMinor, currency, description }) =>
        `${kind} ${status} ${amountMinor} ${currency} ${description}`,
    )
    expect(told.toSorted()).toEqual([
      'DISPUTE SUCCEEDED 5000 EUR Product not received',
      'INVOICE CANCELLED 1000 USD Invoice AGENCY-0003',
      'INVOICE PENDING 90000 USD Invoice AGENCY-0001',
      'INVOICE SUCCEEDED 80000 USD Invoice AGENCY-0002',
      'PAYMENT FAILED 700 USD null',
      'PAYMENT SUCCEEDED 5000 EUR null',
      'SUBSCRIPTION CANCELLED 4900 USD Basic per year',
      'SUBSCRIPTION SUCCEEDED 4900 USD Pro per month',
      'TRANSFER FAILED 200000 USD STRIPE PAYOUT',
    ])
  })

  test.each([
    ['jpy', 500, 500],
    ['kwd', 5_120, 5_120],
    ['isk', 50_000, 500],
    ['ugx', 50_000, 500],
    ['huf', 123_456, 123_456],
    ['mga', 500, 50_000],
  ])('takes an amount in %s exactly', async (currency, amount, minor) => {
    await account.stripe.pay({ amount, currency, customer: null })
    expect((await read(account.config)).payloads).toMatchObject([
      { amountMinor: minor, currency: currency.toUpperCase(), customer: null },
    ])
  })

  test('reads many pages, and goes on after the last one that it had', async () => {
    for (let i = 0; i < 230; i += 1) await account.stripe.pay({ amount: 1000 + i, currency: 'usd', customer: null })
    const whole = await read(account.config)
    expect(new Set(whole.payloads.map(({ externalId }) => externalId)).size).toBe(230)
    const middle = whole.steps.find(({ counts }) => counts['payments'] === 100)!
    const rest = await read(account.config, middle.cursor)
    expect(rest.payloads).toEqual(whole.payloads.slice(100))
    expect(rest.last.progress).toBe(100)
  })

  test('then asks for events alone, and tells what they say with their time', async () => {
    const { stripe, acme, config } = account
    const invoice = await stripe.issueInvoice({ amount: 90_000, currency: 'usd', customer: acme })
    const first = await read(config)
    await stripe.payInvoice(invoice.id)
    stripe.calls.length = 0
    const { payloads } = await read(config, first.last.cursor)
    expect(new Set(stripe.calls.map(({ path }) => path.split('?', 1)[0]))).toEqual(new Set(['/v1/events']))
    expect(payloads.map(({ externalId, status }) => [externalId, status])).toEqual([
      [invoice.id, 'SUCCEEDED'],
      [invoice.id, 'PENDING'],
    ])
    const silent = { ...first.last.cursor, since: '2020-01-01T00:00:00.000Z' }
    expect((await read(config, silent)).steps.length).toBeGreaterThan(3)
  })

  test('passes over a list that the key may not read', async () => {
    await account.stripe.pay({ amount: 1000, currency: 'usd', customer: null })
    account.stripe.faults.next({ kind: 'status', status: 403, body: forbidden }, 1, /subscriptions/)
    expect((await read(account.config)).payloads).toHaveLength(1)
  })

  test('fails when the key may read no list, or not the events', async () => {
    const refused = { kind: 'status', status: 403, body: forbidden } as const
    const failure = (cursor: object | null) =>
      read(account.config, cursor).then(
        () => null,
        (error: unknown) => stripeProvider.describeFailure(error),
      )
    const { last } = await read(account.config)
    account.stripe.faults.next(refused, 1, /events/)
    expect(await failure(last.cursor)).toMatchObject({ isPassing: false, message: expect.stringMatching(/permission/) })
    account.stripe.faults.next(refused, 7, /v1/)
    expect(await failure(null)).toMatchObject({ isPassing: false, message: expect.stringMatching(/permission/) })
  })

  test('after a long silence tells what has become of an object, although that has no time', async () => {
    const { stripe, acme, config } = account
    const plan = { amount: 4_900, currency: 'usd', customer: acme, name: 'Pro', interval: 'month' } as const
    const { id } = await stripe.subscribe(plan)
    const intent = await stripe.pay({ amount: 100, currency: 'usd', customer: acme })
    const first = await read(config)
    const began = first.payloads.find(({ externalId }) => externalId === id)!.at
    await stripe.moveSubscription(id, 'past_due')
    const { payloads, steps } = await read(config, { ...first.last.cursor, since: '2020-01-01T00:00:00.000Z' })
    const { startedAt } = steps[0]!.cursor as { startedAt: string }
    expect(startedAt > began).toBe(true)
    const atOf = (one: string) => payloads.find(({ externalId }) => externalId === one)!.at
    expect(atOf(id)).toBe(startedAt)
    // A payment knows when it was made.
    expect(atOf(intent.id)).toBe(new Date(intent.created * 1000).toISOString())
  })

  test('passes over a payment that nobody has tried yet', async () => {
    const { stripe, config } = account
    const made = await stripe.pay({ amount: 100, currency: 'usd', customer: null })
    Object.assign(stripe.state.objects.get(made.id)!, { status: 'requires_payment_method', last_payment_error: null })
    expect((await read(config)).payloads).toEqual([])
  })

  test('begins each list at its beginning, also after one that has no end', { timeout: 60_000 }, async () => {
    const asked: Record<string, string[]> = {}
    let made = 0
    const endless: typeof fetch = async (input) => {
      const { pathname, searchParams } = new URL(input as string)
      const list = pathname.slice('/v1/'.length)
      ;(asked[list] ??= []).push(searchParams.get('starting_after') ?? '')
      const data = list === 'invoices' ? [{ id: `in_${(made += 1)}`, object: 'invoice', status: 'draft' }] : []
      return Response.json({ object: 'list', data, has_more: list === 'invoices' })
    }
    for await (const _ of stripeProvider.sync!(account.config, null, { fetch: endless }));
    expect(asked['invoices']).toHaveLength(1000)
    expect(asked['payment_intents']).toEqual([''])
  })

  test('stops at a limit, says until when, and tells a dead key from it', async () => {
    account.stripe.faults.next({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, 1, /invoices/)
    const limited = await read(account.config).catch((error: unknown) => stripeProvider.describeFailure(error))
    expect(limited).toMatchObject({ isPassing: true, isAccessLost: false, retryAt: expect.any(Date) })
    account.stripe.revokeToken()
    const dead = await read(account.config).catch((error: unknown) => stripeProvider.describeFailure(error))
    expect(dead).toMatchObject({ isPassing: false, isAccessLost: true })
  })

  test('survives a server error and a dropped connection', async () => {
    await account.stripe.pay({ amount: 1000, currency: 'usd', customer: null })
    account.stripe.faults.next({ kind: 'status', status: 502 }, 1, /payment_intents/)
    account.stripe.faults.next({ kind: 'reset' }, 1, /refunds/)
    expect((await read(account.config)).payloads).toHaveLength(1)
  })
})

const forbidden = {
  error: { type: 'invalid_request_error', message: 'The provided key does not have the required permissions.' },
}

describe('a page to pay on', () => {
  const input = {
    amountMinor: 120_000,
    currency: 'USD',
    email: 'ada@acme.test',
    reference: 'invoice-7',
    description: 'Invoice 7',
    returnUrl: 'https://portal.example/invoices/7',
  }
  const create = (change: Partial<typeof input> = {}, key = 'k1') =>
    stripeProvider.commands!.createPayment!(account.config, { ...input, ...change }, { fetch, key })
  const refusal = (change: object, key?: string) =>
    create(change, key).then(
      () => null,
      (error: unknown) => stripeProvider.describeFailure(error),
    )

  test('is made once, and what is paid there has our reference', async () => {
    const made = await create()
    expect(made).toMatchObject({
      externalId: expect.stringMatching(/^cs_/),
      url: expect.stringContaining('checkout'),
      facts: [],
    })
    expect((await create()).externalId).toBe(made.externalId)
    await account.stripe.finishSession(made.externalId, 'paid')
    expect((await read(account.config)).payloads).toMatchObject([
      { kind: 'PAYMENT', status: 'SUCCEEDED', reference: 'invoice-7', description: 'Invoice 7', amountMinor: 120_000 },
    ])
  })

  test('takes amounts in the units that Stripe counts in', async () => {
    const { externalId } = await create({ currency: 'ISK', amountMinor: 500 })
    expect(account.stripe.state.objects.get(externalId)).toMatchObject({ currency: 'isk', amount_total: 50_000 })
  })

  test('is refused in Stripe’s words', async () => {
    expect(await refusal({ email: 'nobody' })).toMatchObject({
      isPassing: false,
      message: 'Stripe refuses this: Invalid email address: nobody.',
    })
    expect(await refusal({ amountMinor: 1 }, 'k2')).toMatchObject({ message: expect.stringContaining('50 cents') })
    await create({}, 'k3')
    expect(await refusal({ amountMinor: 999 }, 'k3')).toMatchObject({ message: expect.stringContaining('idempotent') })
    account.stripe.faults.next({
      kind: 'status',
      status: 402,
      body: { error: { type: 'card_error', code: 'card_declined', message: 'Your card was declined.' } },
    })
    expect(await refusal({}, 'k4')).toMatchObject({
      message: 'The card was declined. Stripe says: Your card was declined.',
      isPassing: false,
    })
  })

  test('is asked for with the same key when the connection drops', async () => {
    account.stripe.faults.next({ kind: 'reset' }, 1, /sessions/)
    await create()
    const keys = account.stripe.calls.map(({ headers }) => headers['idempotency-key'])
    expect(keys).toEqual(['k1', 'k1'])
    const sessions = [...account.stripe.state.objects.values()].filter(({ object }) => object === 'checkout.session')
    expect(sessions).toHaveLength(1)
  })
})

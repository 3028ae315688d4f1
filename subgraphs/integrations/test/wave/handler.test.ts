import { createHmac } from 'node:crypto'
import { startWaveSimulator, type WaveInvoice, type WaveSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProviderDelivery, ProviderEvent, SyncStep } from '../../src/providers/provider.ts'
import type { PaymentFact } from '../../src/providers/shared/payments.ts'
import { waveProvider } from '../../src/providers/wave/provider.ts'

const TOKEN = 'wave-token'
const SECRET = 'wave-secret'
const webhook = waveProvider.webhook!

let wave: WaveSimulator
let config: { token: string; baseUrl: string; webhookSecret: string }
beforeEach(async () => {
  wave = await startWaveSimulator({ token: TOKEN })
  config = { token: TOKEN, baseUrl: wave.url, webhookSecret: SECRET }
})
afterEach(() => wave.dispose())

async function read(cursor: object | null = null) {
  const steps: SyncStep[] = []
  for await (const step of waveProvider.sync!(config, cursor, { fetch })) steps.push(step)
  const facts = steps.flatMap((step) => step.facts) as PaymentFact[]
  return { steps, payloads: facts.map(({ payload }) => payload), last: steps.at(-1)! }
}

describe('the connection test', () => {
  test('says whose token it is and what can be seen', async () => {
    expect(await waveProvider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to Wave as owner@northlight.test; the invoices of Northlight can be seen.',
      account: 'owner@northlight.test',
      details: { business: 'Northlight' },
    })
  })

  test('asks which business, where there are several', async () => {
    const several = await startWaveSimulator({ token: TOKEN, businesses: ['One', 'Two'] })
    const test = (more: object) => waveProvider.testConnection({ ...config, baseUrl: several.url, ...more }, { fetch })
    expect(await test({})).toMatchObject({ isOk: false, message: expect.stringMatching(/One \(.+\), Two \(.+\)/) })
    expect(await test({ businessId: several.state.businesses[1]!.id })).toMatchObject({ details: { business: 'Two' } })
    expect(await test({ businessId: 'x' })).toMatchObject({
      isOk: false,
      message: expect.stringMatching(/does not see/),
    })
    await several.dispose()
  })

  test.each([
    ['a wrong token', { token: 'other' }, /create a new one/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9/graphql/public' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await waveProvider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429, headers: { 'retry-after': '30' } }, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [
      { kind: 'status', status: 200, body: { errors: [{ message: 'Unknown argument', extensions: {} }] } },
      /Unknown argument/,
    ],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when Wave fares badly: %j', async (fault, message) => {
    wave.faults.next(fault)
    const result = await waveProvider.testConnection(config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })
})

describe('a synchronisation', () => {
  test('brings what is outstanding of each invoice and what was paid of it, exact', async () => {
    wave.draft({ total: '1.00', currency: 'USD', customer: 'Acme' })
    const part = wave.draft({ total: '1000.10', currency: 'USD', customer: 'Acme' })
    await wave.pay(part, '0.20')
    const whole = wave.draft({ total: '1.234', currency: 'KWD', customer: 'Globex' })
    whole.paid = '1.234'
    whole.status = 'PAID'
    const told = (await read()).payloads.map(({ kind, status, amountMinor, currency, customer }) =>
      [kind, status, amountMinor, currency, customer!.name].join(' '),
    )
    expect(told.toSorted()).toEqual([
      'INVOICE CANCELLED 0 USD Acme',
      'INVOICE PENDING 99990 USD Acme',
      'INVOICE SUCCEEDED 1234 KWD Globex',
      'PAYMENT CANCELLED 0 USD Acme',
      'PAYMENT SUCCEEDED 1234 KWD Globex',
      'PAYMENT SUCCEEDED 20 USD Acme',
    ])
  })

  test('reads many pages, then only what changed, and goes on where it was interrupted', async () => {
    for (let i = 0; i < 130; i += 1) {
      const invoice = wave.draft({ total: `${i + 1}.00`, currency: 'USD', customer: 'Acme' })
      Object.assign(invoice, { status: 'SENT', modifiedAt: new Date(Date.now() - 3_600_000 - i * 1000).toISOString() })
    }
    const first = await read()
    // Of each that nothing was paid of it.
    expect(first.payloads).toHaveLength(260)
    expect((await read(first.steps[0]!.cursor)).payloads).toEqual(first.payloads.slice(100))
    await wave.pay(wave.state.invoices[7]!)
    const second = await read(first.last.cursor)
    expect(second.payloads.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'INVOICE SUCCEEDED',
      'PAYMENT SUCCEEDED',
    ])
  })

  test('stops at a long limit, says until when, and tells a dead token from it', async () => {
    wave.faults.next({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } })
    const limited = await read().catch((error: unknown) => waveProvider.describeFailure(error))
    expect(limited).toMatchObject({ isPassing: true, retryAt: expect.any(Date) })
    wave.revokeToken()
    const dead = await read().catch((error: unknown) => waveProvider.describeFailure(error))
    expect(dead).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})

describe('a webhook', () => {
  const rawBody = Buffer.from('{"event_id":"1","event_type":"invoice.paid"}')
  const own = (at: number, secret = SECRET) =>
    `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${rawBody.toString()}`).digest('hex')}`
  const seconds = (offset = 0) => Math.floor(Date.now() / 1000) + offset
  const verify = (headers: Record<string, string | undefined>, more: object = {}) =>
    webhook.verify({ method: 'POST', query: {}, rawBody, headers }, { webhookSecret: SECRET, ...more })

  test('is verified by its secret, in the header that is set', () => {
    expect(verify({ 'x-wave-signature': own(seconds()) })).toBe(true)
    expect(verify({ 'x-other': own(seconds()) }, { signatureHeader: 'X-Other' })).toBe(true)
    expect(verify({ 'x-wave-signature': own(seconds(), 'other') })).toBe(false)
    expect(verify({ 'x-wave-signature': own(seconds(-301)) })).toBe(false)
    expect(verify({ 'x-wave-signature': own(seconds(301)) })).toBe(false)
    expect(verify({})).toBe(false)
  })

  async function told(act: () => Promise<unknown>) {
    wave.state.webhook = { url: 'http://127.0.0.1:9/webhooks/wave/x', secret: SECRET }
    wave.hooks.posted.length = 0
    await act()
    const { headers, body } = wave.hooks.posted[0]!
    expect(webhook.verify({ method: 'POST', query: {}, rawBody: Buffer.from(body), headers }, config)).toBe(true)
    const received = webhook.read(headers, Buffer.from(body))
    if (!received.ok) throw new Error(received.reason)
    const result = webhook.process(received.delivery, await webhook.complete!(received.delivery, config, { fetch }))
    if (result.kind === 'ignored') return result.reason
    const [{ activity, facts }] = result.events as [ProviderEvent]
    lastTold = (facts as PaymentFact[]).map(
      ({ payload }) => `${payload.kind} ${payload.status} ${payload.amountMinor} ${payload.externalId === ids[0]}`,
    )
    return activity?.summary ?? null
  }
  let lastTold: string[] = []
  const ids: string[] = []

  test('of a payment that was undone, or of an invoice that was deleted or is a draft again, takes it back', async () => {
    const invoice = wave.draft({ total: '900.00', currency: 'USD', customer: 'Acme' })
    await wave.pay(invoice, '100.00')
    ids[0] = (await read()).payloads[0]!.externalId
    invoice.paid = '0.00'
    expect(await told(() => wave.move(invoice, 'updated', 'SENT'))).toBeNull()
    expect(lastTold).toEqual(['INVOICE PENDING 90000 true', 'PAYMENT CANCELLED 0 true'])
    const none = ['INVOICE CANCELLED 0 true', 'PAYMENT CANCELLED 0 true']
    expect(await told(() => wave.move(invoice, 'approved', 'DRAFT'))).toBeNull()
    expect(lastTold).toEqual(none)
    lastTold = []
    wave.state.invoices = []
    expect(await told(() => wave.move(invoice, 'deleted'))).toBeNull()
    expect(lastTold).toEqual(none)
  })

  test('names an invoice by its number, which is fetched and told', async () => {
    const invoice: WaveInvoice = wave.draft({ total: '900.00', currency: 'USD', customer: 'Acme' })
    expect(await told(() => wave.move(invoice, 'created', 'DRAFT'))).toBeNull()
    expect(await told(() => wave.move(invoice, 'sent'))).toBe('Invoice 1 of $900.00 was sent to Acme')
    expect(await told(() => wave.move(invoice, 'viewed'))).toBeNull()
    expect(await told(() => wave.move(invoice, 'overdue'))).toBe('Invoice 1 of $900.00 to Acme is overdue')
    expect(await told(() => wave.pay(invoice, '100.00'))).toBe('Acme paid a part of invoice 1; $800.00 is left')
    expect(await told(() => wave.pay(invoice))).toBe('Acme paid invoice 1 of $900.00')
  })

  test('is told from another by its id, or by its bytes', () => {
    const keyOf = (body: object) => {
      const received = webhook.read({}, Buffer.from(JSON.stringify(body)))
      return received.ok && received.delivery.key
    }
    expect(keyOf({ event_type: 'invoice.paid', event_id: 'e1' })).toBe('invoice.paid:e1')
    expect(keyOf({ event_type: 'invoice.paid', n: 1 })).not.toBe(keyOf({ event_type: 'invoice.paid', n: 2 }))
  })

  test.each(['[]', '{', '{}', '{"event_type":"<script>"}'])('that says %s is refused', (text) =>
    expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 }),
  )

  test('whichever part of the invoice is missing or of another type, never throws and never says “undefined”', () => {
    const invoice = {
      id: 'x',
      status: 'PAID',
      modifiedAt: '2026-05-01T10:00:00Z',
      invoiceNumber: '1',
      total: { value: '1.00', currency: { code: 'USD' } },
      amountDue: { value: '0.00' },
      amountPaid: { value: '1.00' },
      customer: { name: 'Acme' },
    }
    for (const bad of [undefined, null, 7, -1, {}, [], '', 'x']) {
      for (const name of Object.keys(invoice)) {
        for (const event of ['invoice.paid', 'invoice.partially_paid']) {
          const delivery: ProviderDelivery = { event, action: null, key: 'k', payload: { data: bad } }
          const result = webhook.process(delivery, { ...invoice, [name]: bad })
          const said = result.kind === 'events' ? result.events[0]!.activity!.summary : result.reason
          expect(said).not.toMatch(/undefined|null|NaN|\[object/)
        }
      }
    }
  })
})

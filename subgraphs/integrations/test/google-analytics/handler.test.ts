import { generateKeyPairSync } from 'node:crypto'
import { type GoogleAnalyticsSimulator, startGoogleAnalyticsSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { googleAnalyticsProvider as provider } from '../../src/providers/google-analytics/provider.ts'
import type { SyncStep } from '../../src/providers/provider.ts'
import { failureOf, ODD_VALUES, ofType, readAll } from '../support/reading.ts'

const DAY_MS = 86_400_000
const day = (back: number) => new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10)

let google: GoogleAnalyticsSimulator
let config: { serviceAccountKey: string; properties: string[]; baseUrl: string; adminUrl: string; tokenUrl: string }

beforeEach(async () => {
  google = await startGoogleAnalyticsSimulator({
    properties: [
      { id: '1001', name: 'acme.example' },
      { id: '1002', name: 'shop.example', currency: 'JPY' },
    ],
  })
  const serviceAccountKey = JSON.stringify(google.serviceAccount)
  config = { serviceAccountKey, properties: ['1001', '1002'], ...google.addresses }
})
afterEach(() => google.dispose())

const daysOf = async (cursor: object | null = null) =>
  ofType((await readAll(provider, config, cursor)).facts, 'traffic.reported').map(({ payload }) => payload.day)
const withKey = (change: object) => ({
  ...config,
  serviceAccountKey: JSON.stringify({ ...google.serviceAccount, ...change }),
})

describe('the configuration', () => {
  test('takes the key file as it was downloaded', () => {
    expect(provider.validateConfig(config)).toEqual([])
    expect(
      provider.validateConfig({ ...config, serviceAccountKey: JSON.stringify(google.serviceAccount, null, 2) }),
    ).toEqual([])
  })

  test.each([
    ['no JSON', 'AIza-an-api-key'],
    ['the file of another kind', '{"installed":{"client_id":"1"}}'],
    [
      'a key that is cut off',
      JSON.stringify({ client_email: 'a@b.example', private_key: '-----BEGIN PRIVATE KEY-----\nMII' }),
    ],
  ])('says what to paste instead of %s', (_, serviceAccountKey) => {
    expect(provider.validateConfig({ ...config, serviceAccountKey })).toMatchObject([
      { path: ['serviceAccountKey'], message: expect.stringContaining('whole JSON file') },
    ])
  })

  test('asks for a property', () => {
    expect(provider.validateConfig({ ...config, properties: [] })).toMatchObject([{ path: ['properties'] }])
  })
})

describe('the connection test', () => {
  test('says what can be seen and that somebody is there', async () => {
    expect(await provider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Connected to acme.example, shop.example; 6 people are there now.',
      account: google.serviceAccount.client_email,
      details: { properties: 2, activeNow: 6 },
    })
  })

  test('does without the names where the Admin API is off', async () => {
    google.setAdminApi(false)
    const { message } = await provider.testConnection(config, { fetch })
    expect(message).toMatch(/^Connected to Property 1001, Property 1002/)
  })

  test('says what to do about the key of somebody else', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const change = { private_key: other.export({ format: 'pem', type: 'pkcs8' }) }
    expect(await provider.testConnection(withKey(change), { fetch })).toMatchObject({
      isOk: false,
      message: expect.stringContaining('create a new one'),
    })
  })

  test.each([
    ['a property that it may not see', { properties: ['9999'] }, /lacks a permission.*sufficient permissions/],
    ['a server that is not there', { tokenUrl: 'http://127.0.0.1:9/token' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await provider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429, body: { error: { message: 'Exhausted' } } }, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when Google fares badly: %j', async (fault, message) => {
    for (const path of [/token/, /runRealtimeReport/]) {
      google.faults.next(fault, 1, path)
      const result = await provider.testConnection({ ...config, properties: ['1001'] }, { fetch })
      expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
      google.faults.clear()
    }
  })
})

describe('a synchronisation', () => {
  test('brings each day of each property, with its conversions and what they were worth', async () => {
    google.setDay('1001', day(1), {
      totalUsers: 40,
      sessions: 55,
      screenPageViews: 180,
      keyEvents: 3,
      totalRevenue: 19.99,
    })
    google.setDay('1002', day(2), { totalUsers: 7, totalRevenue: 1200 })
    const { steps, facts, last } = await readAll(provider, config)
    expect(steps.flatMap(({ containers }) => containers ?? [])).toEqual([
      { kind: 'PROPERTY', id: '1001', name: 'acme.example' },
      { kind: 'PROPERTY', id: '1002', name: 'shop.example' },
    ])
    expect(facts).toEqual([
      {
        type: 'traffic.reported',
        container: { kind: 'PROPERTY', id: '1001' },
        payload: {
          provider: 'google-analytics',
          externalId: '1001',
          day: day(1),
          users: 40,
          sessions: 55,
          pageViews: 180,
          conversions: 3,
          revenueMinor: 1999,
          currency: 'EUR',
        },
      },
      expect.objectContaining({ payload: expect.objectContaining({ currency: 'JPY', revenueMinor: 1200 }) as unknown }),
    ])
    expect(last).toMatchObject({ progress: 100, counts: { properties: 2, days: 2 } })
  })

  test('exchanges the key once, and asks with what it was given', async () => {
    await readAll(provider, config)
    expect(google.calls.filter(({ path }) => path === '/token')).toHaveLength(1)
    expect(google.calls.at(-1)!.headers['authorization']).toMatch(/^Bearer ya29\./)
  })

  test('then tells only the days that changed, and a day later looks back again', async () => {
    for (const back of [0, 2, 10, 100]) google.setDay('1001', day(back), { sessions: 5 })
    google.setDay('1002', day(0), { sessions: 5 })
    const first = await readAll(provider, config)
    expect(first.facts).toHaveLength(5)
    google.setDay('1001', day(0), { sessions: 9 })
    google.setDay('1001', day(10), { keyEvents: 1 })
    const second = await readAll(provider, config, first.last.cursor)
    expect(ofType(second.facts, 'traffic.reported').map(({ payload }) => payload.day)).toEqual([day(0)])
    const old = { ...second.last.cursor, wholeAt: new Date(Date.now() - 2 * DAY_MS).toISOString() }
    expect(await daysOf(old)).toEqual([day(10)])
  })

  test('reads a property that was added later from the beginning', async () => {
    google.setDay('1001', day(0), { sessions: 1 })
    google.setDay('1002', day(100), { sessions: 1 })
    const { last } = await readAll(provider, { ...config, properties: ['1001'] })
    expect(await daysOf(last.cursor)).toEqual([day(100)])
  })

  test('goes on after the property that it had done', async () => {
    google.setDay('1001', day(0), { sessions: 1 })
    google.setDay('1002', day(0), { sessions: 1 })
    const { steps } = await readAll(provider, config)
    const resumed = await readAll(provider, config, steps[0]!.cursor)
    expect(ofType(resumed.facts, 'traffic.reported').map(({ payload }) => payload.externalId)).toEqual(['1002'])
  })

  test('leaves the last tokens of the quota to others, keeps what it read, and says when it goes on', async () => {
    google.setTokensLeft(60)
    const failure = await failureOf(provider, config)
    expect(failure).toMatchObject({ isPassing: true, message: expect.stringContaining('quota') })
    expect(failure.retryAt!.getTime()).toBeGreaterThan(Date.now() + 3_000_000)
    google.faults.next({ kind: 'status', status: 429 }, 1, /runReport/)
    expect(await failureOf(provider, config)).toMatchObject({ isPassing: true, retryAt: expect.any(Date) })
  })

  test('of which one property may not be read brings the others, comes to its end and names it', async () => {
    for (const id of ['1001', '1002']) google.setDay(id, day(0), { sessions: 1 })
    const steps: SyncStep[] = []
    const reading = async (cursor: object | null) => {
      for await (const step of provider.sync!({ ...config, properties: ['0999', '1001', '1002'] }, cursor, { fetch })) {
        steps.push(step)
      }
    }
    const failed = await reading(null).catch((error: unknown) => error)
    expect(provider.describeFailure(failed)).toMatchObject({
      isPassing: false,
      isAccessLost: false,
      message: expect.stringMatching(
        /^Property 0999 cannot be read; the other properties were\. .*sufficient permissions/,
      ),
    })
    const facts = ofType(
      steps.flatMap((step) => step.facts),
      'traffic.reported',
    )
    expect(facts.map(({ payload }) => payload.externalId)).toEqual(['1001', '1002'])
    expect(steps.at(-1)).toMatchObject({ progress: 100, cursor: { startedAt: null } })
    // The next run is a run of its own, and says the same once.
    const again = await reading(steps.at(-1)!.cursor).catch((error: unknown) => error)
    expect(provider.describeFailure(again).message.match(/Property 0999/g)).toHaveLength(1)
    // One that was interrupted after the property still names it.
    const resumed = await reading(steps[0]!.cursor).catch((error: unknown) => error)
    expect(provider.describeFailure(resumed).message).toMatch(/^Property 0999/)
  })

  test('asks again when a report fails for a moment: it changes nothing', async () => {
    google.setDay('1001', day(0), { sessions: 1 })
    google.faults.next({ kind: 'status', status: 500 }, 1, /1001:runReport/)
    expect(await daysOf()).toEqual([day(0)])
  })

  test('tells dead access, whether the key is gone or what it was exchanged for', async () => {
    google.deleteKey()
    expect(await failureOf(provider, config)).toMatchObject({ isPassing: false, isAccessLost: true })
  })

  test('whatever stands in a report, never throws', async () => {
    const row = { dimensionValues: [{ value: '20260509' }], metricValues: [{ value: '1' }] }
    for (const odd of ODD_VALUES) {
      for (const body of [
        { rows: odd },
        { rows: [odd] },
        { rows: [{ ...row, metricValues: odd }] },
        { metadata: odd, rows: [row] },
      ]) {
        google.faults.next({ kind: 'status', status: 200, body }, 1, /1001:runReport/)
        await readAll(provider, config)
      }
    }
  })
})

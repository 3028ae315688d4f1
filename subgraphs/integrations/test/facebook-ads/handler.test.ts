import { type FacebookSimulator, startFacebookSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { facebookAdsProvider as provider } from '../../src/providers/facebook-ads/provider.ts'
import type { ProviderFact } from '../../src/providers/provider.ts'
import { usageOf } from '../../src/providers/facebook-ads/usage.ts'
import { failureOf, ofType, readAll } from '../support/reading.ts'

const TOKEN = 'EAASystemUser'
const DAY_MS = 86_400_000
const day = (back: number) => new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10)

let meta: FacebookSimulator
let config: { token: string; adAccountId: string; pageId: string; appId: string; appSecret: string; baseUrl: string }

beforeEach(async () => {
  meta = await startFacebookSimulator({ token: TOKEN, seed: { campaigns: ['Spring', 'Summer'] } })
  const { account, page, app } = meta.state
  config = {
    token: TOKEN,
    adAccountId: account.id,
    pageId: page.id,
    appId: app.id,
    appSecret: app.secret,
    baseUrl: meta.url,
  }
})
afterEach(() => meta.dispose())

describe('the connection test', () => {
  test('says which account it is, and whose leads can be read', async () => {
    expect(await provider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Connected to the ad account Acme Ads. Leads of Acme can be read.',
      account: 'Acme Ads',
      details: { currency: 'USD', timeZone: 'Europe/Zurich', page: 'Acme' },
    })
  })

  test.each([
    ['a wrong token', { token: 'EAAOther' }, /create a new one/],
    ['a wrong app secret', { appSecret: 'other' }, /Invalid appsecret_proof/],
    ['an account that is not there', { adAccountId: '1' }, /does not find it/],
    ['a page that is not there', { pageId: '1' }, /does not find it/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await provider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [
      { kind: 'status', status: 400, body: { error: { code: 17, message: 'User request limit reached' } } },
      /rate limit/,
    ],
    [
      { kind: 'status', status: 403, body: { error: { code: 200, message: 'No ads_read' } } },
      /lacks a permission.*ads_read/,
    ],
    [{ kind: 'status', status: 500, body: { error: { code: 2, message: 'Unexpected' } } }, /metastatus\.com/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when Meta fares badly: %j', async (fault, message) => {
    meta.faults.next(fault)
    const result = await provider.testConnection(config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })
})

describe('a synchronisation', () => {
  test('brings campaigns to link, their figures by day, and leads with the campaign that brought them', async () => {
    meta.setFigures('Spring', day(1), { spend: '19.99', impressions: 1200, clicks: 34, leads: 2 })
    const { leads } = await meta.submitLeads({
      answers: { full_name: 'Ada Lovelace', email: 'Ada@example.com', phone_number: '+41441234567' },
    })
    const { steps, facts, last } = await readAll(provider, config)
    const [spring, summer] = meta.state.campaigns
    expect(steps[0]!.containers).toEqual([
      { kind: 'CAMPAIGN', id: spring!.id, name: 'Spring' },
      { kind: 'CAMPAIGN', id: summer!.id, name: 'Summer' },
    ])
    expect(ofType(facts, 'campaign.reported')).toEqual([
      {
        type: 'campaign.reported',
        container: { kind: 'CAMPAIGN', id: spring!.id },
        payload: {
          provider: 'facebook-ads',
          externalId: spring!.id,
          name: 'Spring',
          status: 'ACTIVE',
          day: day(1),
          currency: 'USD',
          spendMinor: 1999,
          impressions: 1200,
          clicks: 34,
          leads: 2,
        },
      },
    ])
    expect(ofType(facts, 'lead.upserted')).toMatchObject([
      {
        container: { kind: 'CAMPAIGN', id: spring!.id },
        payload: {
          externalId: leads[0]!.id,
          kind: 'LEAD',
          name: 'Ada Lovelace',
          email: 'ada@example.com',
          phone: '+41441234567',
          source: 'Facebook',
          campaign: 'Spring',
          createdAt: `${new Date(leads[0]!.createdAt).toISOString().slice(0, 19)}.000Z`,
        },
      },
    ])
    expect(last).toMatchObject({ progress: 100, counts: { campaigns: 2, days: 1, leads: 1 } })
  })

  test('then tells only the days that changed and the leads that came, and a day later looks back again', async () => {
    for (const back of [1, 2, 20]) meta.setFigures('Spring', day(back), { spend: '1.00' })
    const first = await readAll(provider, config)
    expect(ofType(first.facts, 'campaign.reported')).toHaveLength(3)
    meta.setFigures('Spring', day(2), { spend: '1.50' })
    meta.setFigures('Spring', day(20), { spend: '2.00' })
    const second = await readAll(provider, config, first.last.cursor)
    expect(ofType(second.facts, 'campaign.reported').map(({ payload }) => payload.day)).toEqual([day(2)])
    expect(second.last.counts['days']).toBe(2)
    const old = { ...second.last.cursor, wholeAt: new Date(Date.now() - 2 * DAY_MS).toISOString() }
    const third = await readAll(provider, config, old)
    expect(ofType(third.facts, 'campaign.reported').map(({ payload }) => payload.day)).toEqual([day(20)])
  })

  test('reads many pages', async () => {
    for (let back = 0; back < 80; back += 1) {
      for (const name of ['Spring', 'Summer']) meta.setFigures(name, day(back), { clicks: 1 })
    }
    expect((await readAll(provider, config)).facts).toHaveLength(160)
  })

  test('works in a currency without cents', async () => {
    meta.state.account.currency = 'JPY'
    meta.setFigures('Spring', day(1), { spend: '1999' })
    expect((await readAll(provider, config)).facts).toMatchObject([{ payload: { currency: 'JPY', spendMinor: 1999 } }])
  })

  test('without a page asks for no leads', async () => {
    const { pageId: _, ...without } = config
    await meta.submitLeads({})
    expect((await readAll(provider, without)).facts).toEqual([])
  })

  test('goes on with the leads when it was interrupted after the figures', async () => {
    meta.setFigures('Spring', day(1), { spend: '1.00' })
    const { steps } = await readAll(provider, config)
    const asked = meta.calls.length
    const resumed = await readAll(provider, config, steps.findLast(({ progress }) => progress === 60)!.cursor)
    expect(ofType(resumed.facts, 'campaign.reported')).toEqual([])
    expect(meta.calls.slice(asked).some(({ path }) => path.includes('insights'))).toBe(false)
  })

  test('stops at a limit, and before it is used up, and says until when', async () => {
    meta.setUsage(100, 7)
    const body = { error: { code: 80004, message: 'There have been too many calls to this ad-account.' } }
    meta.faults.next({ kind: 'status', status: 400, body }, 1, /insights/)
    const limited = await failureOf(provider, config)
    expect(limited).toMatchObject({ isPassing: true, isAccessLost: false })
    expect(Math.round((limited.retryAt!.getTime() - Date.now()) / 60_000)).toBe(7)
    meta.setUsage(96)
    for (let back = 0; back < 80; back += 1) {
      for (const name of ['Spring', 'Summer']) meta.setFigures(name, day(back), { clicks: 1 })
    }
    expect(await failureOf(provider, config)).toMatchObject({
      isPassing: true,
      message: expect.stringContaining('nearly used up'),
    })
  })

  test('put off near its limit goes on with what is left, the newest week first', async () => {
    // More than a page in each week.
    for (let index = 0; index < 20; index += 1) {
      meta.addCampaign(`Campaign ${index}`)
      for (let back = 0; back < 20; back += 1) meta.setFigures(`Campaign ${index}`, day(back), { clicks: 1 })
    }
    await meta.submitLeads(...Array.from({ length: 130 }, () => ({})))
    meta.setUsage(96)
    const told: ProviderFact[] = []
    let cursor: object | null = null
    let isDone = false
    const newest: string[] = []
    for (let run = 0; run < 60 && !isDone; run += 1) {
      try {
        for await (const step of provider.sync!(config, cursor, { fetch })) {
          const days = ofType(step.facts, 'campaign.reported').map(({ payload }) => payload.day)
          if (days.length > 0) newest.push(days.toSorted().at(-1)!)
          told.push(...step.facts)
          cursor = step.cursor
        }
        isDone = true
      } catch (error) {
        expect(provider.describeFailure(error)).toMatchObject({ isPassing: true })
      }
    }
    expect(isDone).toBe(true)
    // Each once.
    expect(ofType(told, 'campaign.reported')).toHaveLength(400)
    expect(ofType(told, 'lead.upserted')).toHaveLength(130)
    expect(newest.length).toBeGreaterThan(4)
    expect(newest).toEqual(newest.toSorted().toReversed())
  })

  test('goes on at the beginning of a week where Meta has forgotten the page of it', async () => {
    meta.setFigures('Spring', day(1), { clicks: 1 })
    const { steps } = await readAll(provider, config)
    const body = { error: { code: 100, message: 'Invalid cursor' } }
    meta.faults.next({ kind: 'status', status: 400, body }, 1, /after=old/)
    const resumed = await readAll(provider, config, { ...steps[0]!.cursor, next: 'old' })
    expect(ofType(resumed.facts, 'campaign.reported')).toHaveLength(1)
  })

  test('tells dead access', async () => {
    meta.revokeToken()
    expect(await failureOf(provider, config)).toMatchObject({ isPassing: false, isAccessLost: true })
  })
})

test('Meta’s three headers of use are read, whatever stands in them', () => {
  const of = (headers: Record<string, string>) => usageOf(new Headers(headers))
  expect(of({ 'x-ad-account-usage': '{"acc_id_util_pct":100,"reset_time_duration":330}' })).toEqual({
    percent: 100,
    minutes: 6,
  })
  expect(
    of({ 'x-business-use-case-usage': '{"1":[{"total_time":80},{"estimated_time_to_regain_access":19}]}' }),
  ).toEqual({
    percent: 80,
    minutes: 19,
  })
  for (const odd of ['', 'x', '[]', '{"1":7}', 'null']) {
    expect(of({ 'x-app-usage': odd, 'x-business-use-case-usage': odd })).toEqual({ percent: 0, minutes: 0 })
  }
})

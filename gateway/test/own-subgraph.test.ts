import { composeServices } from '@apollo/composition'
import { migrateAll } from '@atrium/kit/database'
import { type BusListener, listenToBus } from '@atrium/kit/events'
import { createLogger } from '@atrium/kit/logs'
import { Role } from '@atrium/kit/viewer'
import { createTestDatabase, type TestDatabase } from '@atrium/testing'
import { parse } from 'graphql'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { migrations, schema } from '../src/index.ts'
import { type Rig, type RigOptions, startRig } from './rig/rig.ts'
import { SDL } from './rig/subgraphs.ts'

const log = createLogger({ level: 'silent' })
const supergraphSdl = composeServices([
  ...Object.entries(SDL).map(([name, sdl]) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
  { name: 'gateway', url: 'http://gateway', typeDefs: parse(schema().sdl) },
]).supergraphSdl!

const LIMITS = '{ gatewayLimits { name value defaultValue minimum maximum source environmentVariable description } }'
const UPDATE = `mutation ($changes: [GatewayLimitChangeInput!]!) {
  gatewayLimitsUpdate(input: { changes: $changes }) { limits { name value source } userErrors { code field message } }
}`

let database: TestDatabase
let bus: BusListener
let superuser: pg.Client

beforeAll(async () => {
  database = await createTestDatabase({
    migrate: (ownerUrl, appUrl) => migrateAll({ ownerUrl, appUrl, subgraphs: [migrations] }),
  })
  bus = await listenToBus({ url: database.appUrl, log })
  const { pathname } = new URL(database.ownerUrl)
  const connectionString = Object.assign(new URL(inject('postgres').superuserUrl), { pathname }).href
  superuser = new pg.Client({ connectionString })
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await bus.dispose()
})
beforeEach(async () => {
  await superuser.query(
    'truncate gateway.limits, gateway.rate_buckets, gateway.outbox, gateway.audit_log, bus.events cascade',
  )
})

const start = (options: RigOptions = {}) =>
  startRig({ supergraphSdl, database: { url: database.appUrl, bus }, ...options })

/** One person, signed in at several gateways. */
async function signInEverywhere(rigs: readonly Rig[], role: Role = Role.CLIENT) {
  const userId = randomUUID()
  const tokens = await Promise.all(
    rigs.map(async (rig) => {
      const { sessionId, viewer, authorization } = await rig.signIn(role)
      rig.state.viewers.set(sessionId, { ...viewer, userId })
      return authorization
    }),
  )
  return { userId, tokens }
}

async function rows(text: string): Promise<Record<string, unknown>[]> {
  return (await superuser.query<Record<string, unknown>>(text)).rows
}

/** Asks the gateway until it holds this value: it hears of changes from the bus, soon after the answer of the one that changed it. */
async function untilValue(rig: Rig, authorization: string, name: string, value: number): Promise<void> {
  for (;;) {
    const { data } = await rig.post(LIMITS, { authorization })
    if (data.gatewayLimits.find((limit: { name: string }) => limit.name === name).value === value) return
  }
}

it('what waits in the database is among the metrics of the gateway', async () => {
  await using rig = await start({ telemetry: { metricsToken: 'a token of sixteen' } })
  await superuser.query(
    `insert into gateway.outbox (id, type, version, payload, occurred_at)
     select gen_random_uuid(), 'gateway.waits', 1, '{}', now() - interval '1 hour'`,
  )
  const scrape = async () =>
    (await fetch(`${rig.url}/metrics`, { headers: { authorization: 'Bearer a token of sixteen' } })).text()
  const text = await scrape()
  expect(rig.logged.filter((line) => line.includes('could not be counted'))).toEqual([])
  // The relay may have been quicker; then nothing waits.
  expect(text).toMatch(/atrium_outbox_events\{subgraph="gateway"\} [01]\n/)
  expect(text).toMatch(/atrium_outbox_oldest_seconds\{subgraph="gateway"\} \d/)
})

describe('rates over several gateways', () => {
  let rigs: Rig[]
  beforeAll(async () => {
    const limits = { rates: { apiKey: 1000, user: 1000, address: 1000 } }
    rigs = await Promise.all([start({ limits }), start({ limits })])
  })
  afterAll(() => Promise.all(rigs.map((rig) => rig.dispose())))

  it('are one: what is spent at one is gone at the other', async () => {
    const { tokens } = await signInEverywhere(rigs)
    const spend = (rig: number) => rigs[rig]!.post('{ projects { id } }', { authorization: tokens[rig]! })
    let passed = 0
    for (let i = 0; i < 40; i += 1) {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => spend(at % 2)))
      passed += answers.filter(({ status }) => status === 200).length
    }
    // Two points each. What a gateway still holds when the other asks is the rest.
    expect(passed * 2).toBeLessThanOrEqual(1000)
    expect(passed * 2).toBeGreaterThan(900)
  })

  it('let a hundred requests at once, at both, through up to the limit and no further', async () => {
    const { userId, tokens } = await signInEverywhere(rigs)
    const dear = '{ a: users { name } b: users { name } c: users { name } }'
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) => rigs[i % 2]!.post(dear, { authorization: tokens[i % 2]! })),
    )
    expect(answers.every(({ status }) => status === 200 || status === 429)).toBe(true)
    const [bucket] = await rows(`select given from gateway.rate_buckets where client = 'user:${userId}'`)
    expect(Number(bucket!['given'])).toBeLessThanOrEqual(1000)
    const held = answers.filter(({ status }) => status === 200).length
    // Six come of thirty that were estimated, and the rest is given back in time for others.
    expect(held * 6).toBeLessThanOrEqual(1000)
  })

  it('can be asked for, this very request paid for', async () => {
    const { tokens } = await signInEverywhere(rigs)
    const { data, response } = await rigs[0]!.post('{ rateLimit { limit remaining resetAt cost } projects { id } }', {
      authorization: tokens[0]!,
    })
    expect(data.rateLimit).toMatchObject({ limit: 1000, remaining: 989, cost: 11 })
    const seconds = (Date.parse(data.rateLimit.resetAt) - Date.now()) / 1000
    expect(seconds).toBeGreaterThan(50)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(response.headers.get('ratelimit')).toMatch(/^"user";r=997;/)
  })

  it('are no business of who is not signed in', async () => {
    const { data, errors } = await rigs[0]!.post('{ rateLimit { limit } }')
    expect(data).toEqual({ rateLimit: null })
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  })

  it('keep no address longer than its window', async () => {
    await superuser.query(`insert into gateway.rate_buckets values ('address:192.0.2.1', 5, now() - interval '1 hour')`)
    const client = new pg.Client({ connectionString: database.appUrl })
    await client.connect()
    await client.query('set role atrium_gateway')
    expect((await client.query('select * from gateway.rate_buckets')).rows).toEqual([])
    await client.query(`select set_config('app.purpose', 'job', false)`)
    const granted = await client.query(`select * from gateway.take_points('address:192.0.2.1', 3, 10, 60)`)
    expect(granted.rows).toMatchObject([{ granted: '3', remaining: '7' }])
    await client.end()
  })
})

describe('limits', () => {
  let rig: Rig
  let other: Rig
  let admin: string
  let adminThere: string
  beforeAll(async () => {
    const limits = { rates: { address: 77_777 } }
    ;[rig, other] = await Promise.all([start({ limits }), start({ limits })])
    const { tokens } = await signInEverywhere([rig, other], Role.ADMIN)
    ;[admin, adminThere] = tokens as [string, string]
  })
  afterAll(() => Promise.all([rig.dispose(), other.dispose()]))

  const update = (changes: { name: string; value: number | null }[], authorization = admin) =>
    rig.post(UPDATE, { authorization, variables: { changes } })
  const limitOf = (data: { gatewayLimits: { name: string }[] }, name: string) =>
    data.gatewayLimits.find((limit) => limit.name === name)

  it('are told with what they are by default and who set them', async () => {
    const { data } = await rig.post(LIMITS, { authorization: admin })
    expect(limitOf(data, 'DEPTH')).toMatchObject({
      value: 10,
      defaultValue: 10,
      source: 'DEFAULT',
      environmentVariable: 'ATRIUM_LIMIT_DEPTH',
    })
    expect(limitOf(data, 'RATE_PER_ADDRESS')).toMatchObject({ value: 77_777, source: 'ENVIRONMENT' })
  })

  it('that an administrator changes hold at once here, and soon at every other gateway', async () => {
    const nested =
      '{ projects { company { projects { company { projects { company { projects { company { projects { company { id } } } } } } } } } } }'
    expect((await rig.post(nested, { authorization: admin })).errors).toMatchObject([
      { message: expect.stringContaining('11 levels') },
    ])
    const { data } = await update([
      { name: 'DEPTH', value: 12 },
      { name: 'COST', value: 1_000_000 },
    ])
    expect(data.gatewayLimitsUpdate.userErrors).toEqual([])
    expect(data.gatewayLimitsUpdate.limits).toContainEqual({ name: 'DEPTH', value: 12, source: 'ADMINISTRATOR' })
    expect((await rig.post(nested, { authorization: admin })).errors?.[0]?.message).not.toContain('levels')
    await untilValue(other, adminThere, 'DEPTH', 12)
    expect((await other.post(nested, { authorization: adminThere })).errors?.[0]?.message).not.toContain('levels')

    await update([
      { name: 'DEPTH', value: null },
      { name: 'COST', value: null },
    ])
    await untilValue(other, adminThere, 'DEPTH', 10)
    // What was valid a moment ago is measured again.
    expect((await other.post(nested, { authorization: adminThere })).errors?.[0]?.message).toContain('11 levels')
  })

  it('change together with their event and their entry in the audit log', async () => {
    await update([{ name: 'ALIASES', value: 40 }])
    await untilValue(other, adminThere, 'ALIASES', 40)
    const [entry] = await rows('select action, actor_name, details from gateway.audit_log')
    expect(entry).toEqual({
      action: 'gateway.limits_changed',
      actor_name: 'Ada',
      details: { ALIASES: { from: null, to: 40 } },
    })
    const [event] = await rows(`select type, payload, activity ->> 'summary' as summary from bus.events`)
    expect(event).toEqual({
      type: 'gateway.limits_changed',
      payload: { changed: ['ALIASES'] },
      summary: 'Ada changed a limit of the API',
    })
    await update([{ name: 'ALIASES', value: null }])
    await untilValue(other, adminThere, 'ALIASES', 15)
  })

  it.each([
    [[{ name: 'DEPTH', value: 1 }], 'OUT_OF_RANGE', 'Choose a whole number from 8 to 100.'],
    [[{ name: 'COST', value: 2_000_000 }], 'OUT_OF_RANGE', 'Choose a whole number from 2,500 to 1,000,000.'],
    [[{ name: 'RATE_PER_ADDRESS', value: 5000 }], 'SET_BY_ENVIRONMENT', 'ATRIUM_LIMIT_RATE_PER_ADDRESS'],
  ])('refuse %j', async (changes, code, message) => {
    const { data } = await update(changes)
    expect(data.gatewayLimitsUpdate).toMatchObject({
      limits: null,
      userErrors: [{ code, field: ['changes', '0', 'value'], message: expect.stringContaining(message) }],
    })
  })

  it('change all or none', async () => {
    const { data } = await update([
      { name: 'DEPTH', value: 20 },
      { name: 'TOKENS', value: 3 },
      { name: 'DEPTH', value: 30 },
    ])
    expect(data.gatewayLimitsUpdate.userErrors).toMatchObject([
      { code: 'OUT_OF_RANGE', field: ['changes', '1', 'value'] },
      { code: 'REPEATED', field: ['changes', '2', 'value'] },
    ])
    expect(await rows('select * from gateway.limits')).toEqual([])
    expect(await rows('select * from gateway.audit_log')).toEqual([])
    expect((await update([])).data.gatewayLimitsUpdate.userErrors).toMatchObject([{ code: 'NOTHING_TO_CHANGE' }])
  })

  it('are an administrator’s alone', async () => {
    const { tokens } = await signInEverywhere([rig], Role.PROJECT_MANAGER)
    const [authorization] = tokens
    expect((await rig.post(LIMITS, { authorization })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    const { data } = await rig.post(UPDATE, { authorization, variables: { changes: [{ name: 'DEPTH', value: 20 }] } })
    expect(data).toBeNull()
    expect(await rows('select * from gateway.limits')).toEqual([])
  })

  it('are found again by a gateway that starts later', async () => {
    await superuser.query(`insert into gateway.limits (name, value) values ('TOKENS', 2000), ('GONE_SINCE', 5)`)
    const later = await start()
    const { authorization } = await later.signIn(Role.ADMIN)
    const { data } = await later.post(LIMITS, { authorization })
    expect(limitOf(data, 'TOKENS')).toMatchObject({ value: 2000, source: 'ADMINISTRATOR' })
    await later.dispose()
  })
})

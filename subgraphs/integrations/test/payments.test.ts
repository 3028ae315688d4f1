import { system, transaction } from '@atrium/kit/database'
import { type DomainEvent, recordEvent } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { erasePerson } from '@atrium/kit/privacy'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Connection } from '../src/connections/connection.entity.ts'
import { keepPayment } from '../src/payments/keep-payments.ts'
import type { PaymentReport } from '../src/payments/merge.ts'
import { personalData } from '../src/privacy/personal-data.ts'
import { writeBuiltInTemplates } from '../src/templates/built-in.ts'
import { eventually, rowsOf } from './support/github.ts'
import { companyA, people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
let agency: string
let ofA: string

beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(() => workspace?.dispose())
// Each test has connections of its own: it sees what they told of.
beforeEach(async () => {
  agency = await connect(null)
  ofA = await connect(companyA)
})

async function connect(companyId: string | null): Promise<string> {
  const id = newId()
  await transaction(workspace.database, system('seed'), async (em) => {
    await writeBuiltInTemplates(em)
    const shared = {
      templateKey: 'stripe',
      handlerKey: 'stripe',
      name: 'Stripe',
      status: 'ACTIVE',
      config: {},
    } as const
    em.create(Connection, { id, companyId, isWebhookRegistered: false, ...shared })
    await em.flush()
  })
  return id
}

const MINUTE = 60_000
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString()
const report = (externalId: string, change: Partial<PaymentReport> = {}): PaymentReport => ({
  provider: 'stripe',
  externalId,
  kind: 'PAYMENT',
  status: 'SUCCEEDED',
  amountMinor: 10_000,
  currency: 'USD',
  feeMinor: null,
  reference: null,
  customer: null,
  description: null,
  failure: null,
  url: null,
  at: ago(60),
  ...change,
})

const keep = (connectionId: string, told: PaymentReport, companyId: string | null = null) =>
  transaction(workspace.database, system('relay'), (em) =>
    keepPayment(em, { companyId, payload: { connectionId, ...told } } as DomainEvent<'payment.reported'>),
  )

const TOTALS = `query ($where: PaymentWhereInput) { paymentTotals(where: $where) {
  currencyCode count received { minorUnits } pending { amount }
  outstanding { amount } refunded { amount } failed { amount } fees { amount } } }`
const LIST = `query ($where: PaymentWhereInput, $orderBy: [PaymentOrder!], $first: Int, $after: String) {
  payments(first: $first, after: $after, where: $where, orderBy: $orderBy) { totalCount
    nodes { externalId kind status amount { amount currencyCode } fee { minorUnits } reference customerName at firstAt company { id } connection { name } }
    pageInfo { hasNextPage endCursor } } }`
interface Listed {
  payments: {
    totalCount: number
    nodes: ({ externalId: string; status: string } & Record<string, unknown>)[]
    pageInfo: { hasNextPage: boolean; endCursor: string }
  }
}
const list = async (where: object = {}, more: object = {}, viewer = people.admin) =>
  (
    await workspace.ask<Listed>(viewer, LIST, {
      where: { connectionId: toGlobalId('Connection', agency), ...where },
      ...more,
    })
  ).payments
const idsOf = ({ nodes }: Listed['payments']) => nodes.map(({ externalId }) => externalId)

describe('what is kept', () => {
  test('is the state by the provider’s clock, however the reports arrive', async () => {
    const pending = report('p', { status: 'PENDING', reference: 'invoice-7', at: ago(50) })
    const paid = report('p', { feeMinor: 320, at: ago(40) })
    for (const told of [paid, pending, paid, pending]) await keep(agency, told)
    expect((await list()).nodes).toEqual([
      {
        externalId: 'p',
        kind: 'PAYMENT',
        status: 'SUCCEEDED',
        amount: { amount: '100.00', currencyCode: 'USD' },
        fee: { minorUnits: '320' },
        reference: 'invoice-7',
        customerName: null,
        at: paid.at,
        firstAt: pending.at,
        company: null,
        connection: { name: 'Stripe' },
      },
    ])
  })

  test('is one thing for each kind and connection, and changes nothing when it is told again', async () => {
    const told = report('x')
    await keep(agency, told)
    await keep(agency, { ...told, kind: 'REFUND' })
    await keep(ofA, told, companyA)
    expect((await list()).totalCount).toBe(2)
    const place = `select position::text as position from integrations.payments where connection_id = '${agency}' order by 1`
    const before = await rowsOf(workspace, place, 'relay')
    await keep(agency, told)
    expect(await rowsOf(workspace, place, 'relay')).toEqual(before)
  })

  test('is nothing of a payment that there never was, and what was undone is cancelled', async () => {
    const gone = { status: 'CANCELLED', amountMinor: 0, at: ago(10) } as const
    await keep(agency, report('never', gone))
    await keep(agency, report('undone'))
    await keep(agency, report('undone', gone))
    expect((await list()).nodes).toMatchObject([{ externalId: 'undone', status: 'CANCELLED', at: gone.at }])
  })

  test('is in its state since it came to it: telling it again does not make it new', async () => {
    const paid = report('old', { at: ago(5000) })
    await keep(agency, paid)
    await keep(agency, { ...paid, at: ago(5), description: 'A memo' })
    expect((await list({ search: 'A memo' })).nodes).toMatchObject([{ at: paid.at, firstAt: paid.at }])
  })

  test('of somebody who was erased stays erased when it is told again', async () => {
    const customer = { id: 'c1', name: 'Zoe Zimmer', email: 'zoe@zimmer.test', avatarUrl: null }
    const told = report('z', { customer, description: 'Site of Zoe Zimmer', reference: 'zoe@zimmer.test-7' })
    await keep(agency, told)
    const subject = {
      userId: newId(),
      developerId: null,
      companyIds: [],
      names: [customer.name],
      email: customer.email,
    }
    await transaction(workspace.database, system('privacy'), (em) => erasePerson(em, personalData, subject))
    await keep(agency, told)
    await keep(agency, { ...told, status: 'CANCELLED', at: ago(1) })
    const kept = `select status, customer_name, customer_email, description, reference from integrations.payments
      where connection_id = '${agency}'`
    expect(await rowsOf(workspace, kept, 'relay')).toEqual([
      {
        status: 'CANCELLED',
        customer_name: 'Erased person',
        customer_email: `erased-${subject.userId}@erased.invalid`,
        description: 'Site of Erased person',
        reference: 'Erased person-7',
      },
    ])
  })

  test('comes from the bus, and goes with its connection', async () => {
    await transaction(workspace.database, system('job'), (em) =>
      recordEvent(em, { type: 'payment.reported', payload: { connectionId: agency, ...report('bus') } }),
    )
    await eventually(
      () => list(),
      ({ totalCount }) => totalCount === 1,
    )
    await transaction(workspace.database, system('seed'), (em) => em.nativeDelete(Connection, { id: agency }))
    expect((await list()).totalCount).toBe(0)
    await keep(agency, report('late'))
    expect((await list()).totalCount).toBe(0)
  })
})

describe('the list', () => {
  test('is searched, filtered, sorted and paged', async () => {
    const acme = { id: null, name: 'Acme', email: 'pay@acme.test', avatarUrl: null }
    await keep(agency, report('a', { customer: acme, amountMinor: 300, at: ago(10) }))
    await keep(agency, report('b', { kind: 'INVOICE', status: 'PENDING', amountMinor: 100, at: ago(20) }))
    await keep(agency, report('c', { currency: 'JPY', amountMinor: 200, at: ago(30) }))
    expect(idsOf(await list())).toEqual(['a', 'b', 'c'])
    expect(idsOf(await list({ search: 'ACME.test' }))).toEqual(['a'])
    expect(idsOf(await list({ kind: ['INVOICE'], status: ['PENDING'], provider: ['stripe'] }))).toEqual(['b'])
    expect(idsOf(await list({ atFrom: ago(25), atBefore: ago(15) }))).toEqual(['b'])
    expect(idsOf(await list({}, { orderBy: [{ field: 'AMOUNT', direction: 'ASC' }] }))).toEqual(['b', 'c', 'a'])
    const first = await list({}, { first: 2 })
    expect(idsOf(await list({}, { first: 2, after: first.pageInfo.endCursor }))).toEqual(['c'])
    const many = { provider: Array.from({ length: 21 }, (_, i) => `p${i}`) }
    await expect(list(many)).rejects.toThrow('at most 20')
  })

  test('is for staff, although the connection is a company’s own', async () => {
    await keep(ofA, report('a'), companyA)
    const where = { connectionId: toGlobalId('Connection', ofA), companyId: toGlobalId('Company', companyA) }
    expect((await list(where)).nodes).toMatchObject([{ company: { id: where.companyId } }])
    expect((await list(where, {}, people.manager)).totalCount).toBe(1)
    for (const viewer of [people.owner, people.developer]) {
      await expect(list(where, {}, viewer)).rejects.toThrow('You may not do this')
      await expect(workspace.ask(viewer, TOTALS, { where })).rejects.toThrow('You may not do this')
    }
  })

  test('comes to sums by currency, exact', async () => {
    await keep(agency, report('1', { amountMinor: 9_007_199_254_740_991, feeMinor: 30 }))
    await keep(agency, report('2', { amountMinor: 1, feeMinor: 3 }))
    await keep(agency, report('3', { status: 'FAILED', amountMinor: 5 }))
    await keep(agency, report('4', { kind: 'INVOICE', status: 'PENDING', amountMinor: 7 }))
    await keep(agency, report('5', { kind: 'REFUND', amountMinor: 11 }))
    await keep(agency, report('6', { kind: 'DISPUTE', amountMinor: 13 }))
    // Longer ago than a year is added to nothing.
    await keep(agency, report('old', { amountMinor: 1, at: ago(367 * 24 * 60) }))
    await keep(agency, report('7', { currency: 'KWD', amountMinor: 1234, status: 'PENDING' }))
    const { paymentTotals } = await workspace.ask<{ paymentTotals: object[] }>(people.admin, TOTALS, {
      where: { connectionId: toGlobalId('Connection', agency) },
    })
    expect(paymentTotals).toEqual([
      {
        currencyCode: 'USD',
        count: 6,
        received: { minorUnits: '9007199254740992' },
        pending: { amount: '0.00' },
        outstanding: { amount: '0.07' },
        refunded: { amount: '0.24' },
        failed: { amount: '0.05' },
        fees: { amount: '0.33' },
      },
      expect.objectContaining({ currencyCode: 'KWD', pending: { amount: '1.234' } }),
    ])
    const atFrom = ago(400 * 24 * 60)
    const where = { connectionId: toGlobalId('Connection', agency), atFrom, atBefore: ago(366 * 24 * 60) }
    expect(await workspace.ask(people.admin, TOTALS, { where })).toMatchObject({ paymentTotals: [{ count: 1 }] })
  })
})

const LIVE = 'subscription { paymentsChanged { count payments { externalId status } } }'

test('a change is told live, to staff alone', async () => {
  const reader = await workspace.subscribe(people.admin, LIVE)
  const foreign = await workspace.subscribe(people.owner, LIVE)
  let isTold = false
  const told = foreign.next().then((item) => (isTold = item !== undefined))
  const first = reader.next()
  await keep(agency, report('live', { status: 'PENDING', at: ago(5) }))
  expect(await first).toMatchObject({
    data: { paymentsChanged: { payments: [{ externalId: 'live', status: 'PENDING' }] } },
  })
  const second = reader.next()
  await keep(agency, report('live', { at: ago(4) }))
  expect(await second).toMatchObject({ data: { paymentsChanged: { payments: [{ status: 'SUCCEEDED' }] } } })
  await reader.return()
  await foreign.return()
  await told
  expect(isTold).toBe(false)
})

test('a large payment is news once: among the largest of late in its currency, and only when there is something to compare with', async () => {
  const news = () =>
    rowsOf<{ summary: string; audience: string }>(
      workspace,
      `select activity->>'summary' as summary, activity->>'audience' as audience from bus.events where type = 'payment.large'`,
      'relay',
    )
  for (let i = 0; i < 20; i += 1) await keep(agency, report(`n${i}`, { currency: 'CHF', amountMinor: 1_000 + i }))
  await keep(agency, report('small', { currency: 'CHF', amountMinor: 1_005 }))
  await keep(agency, report('old', { currency: 'CHF', amountMinor: 900_000, at: ago(60 * 48) }))
  const customer = { id: null, name: 'Acme', email: null, avatarUrl: null }
  const large = report('large', { currency: 'CHF', amountMinor: 1_200_000, customer })
  await keep(agency, { ...large, status: 'PENDING', at: ago(61) })
  await keep(agency, large)
  await keep(agency, { ...large, feeMinor: 100, at: ago(59) })
  // As large as all the others is not large.
  for (let i = 0; i < 21; i += 1) await keep(agency, report(`same${i}`, { currency: 'DKK', amountMinor: 50_000 }))
  await eventually(news, (events) => events.length > 0)
  expect(await news()).toEqual([
    { summary: 'A large payment: Acme paid CHF\u00a012,000.00, more than most of the last 22', audience: 'STAFF' },
  ])
})

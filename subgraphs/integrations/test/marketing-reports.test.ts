import type { EventType } from '@atrium/kit/events'
import { toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { rowsOf } from './support/github.ts'
import { ago, campaignDay, connectCrm, day, DAY_MS, keepTold, lead, type Told } from './support/marketing.ts'
import { people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
let agency: string

beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(() => workspace?.dispose())
// Each test has a connection of its own: it sees what that told of.
beforeEach(async () => {
  agency = await connectCrm(workspace, null)
})

const keep = <T extends EventType>(
  type: T,
  payload: Told<T>,
  place: { connectionId?: string; companyId?: string | null; occurredAt?: string } = {},
) => keepTold(workspace, type, payload, { connectionId: agency, ...place })

const at = (minutes: number) => ({ occurredAt: ago(minutes) })
const where = () => ({ connectionId: toGlobalId('Connection', agency), from: day(9), until: day(0) })

test('campaigns: figures told last hold in any order; cost per lead against the period before, and leads that name it', async () => {
  for (const [spend, minutes] of [
    [900, 30],
    [1_000, 10],
    [800, 20],
    [1_000, 10],
  ] as const) {
    await keep('campaign.reported', campaignDay(spend), at(minutes))
  }
  await keep('campaign.reported', campaignDay(2_500, { day: day(12), leads: 5 }))
  await keep('campaign.reported', campaignDay(7, { externalId: '88', name: 'In euro', currency: 'EUR', leads: 0 }))
  await keep('lead.upserted', lead('l1', { campaign: 'Spring' }))
  await keep('lead.upserted', lead('l2', { campaign: '77' }))
  await keep('lead.upserted', lead('l3', { campaign: 'Autumn' }))
  const query = `query ($where: MarketingWhereInput) { campaignReport(where: $where) {
    currencies { currencyCode current { spend { amount } leads costPerLead { amount } clickRate } previous { costPerLead { amount } } days { day spend leads } }
    campaigns { externalId name knownLeads current { spend { amount } } previous { leads } connection { name } } } }`
  type Report = { campaignReport: { currencies: { days: object[] }[]; campaigns: object[] } }
  const { campaignReport } = await workspace.ask<Report>(people.admin, query, { where: where() })
  expect(campaignReport.campaigns).toEqual([
    {
      externalId: '77',
      name: 'Spring',
      knownLeads: 2,
      connection: { name: 'CRM' },
      current: { spend: { amount: '10.00' } },
      previous: { leads: 5 },
    },
    expect.objectContaining({ externalId: '88', knownLeads: 0 }),
  ])
  const dollars = campaignReport.currencies.find((one) => 'currencyCode' in one && one.currencyCode === 'USD')!
  expect(dollars).toMatchObject({
    current: { spend: { amount: '10.00' }, leads: 4, costPerLead: { amount: '2.50' }, clickRate: 0.05 },
    previous: { costPerLead: { amount: '5.00' } },
  })
  expect(dollars.days).toHaveLength(10)
  expect(dollars.days[8]).toEqual({ day: day(1), spend: '10.00', leads: 4 })
})

test('traffic: sums of a period and the one before, revenue by currency, a site by its name', async () => {
  const visits = (daysAgo: number, sessions: number, currency: string | null = 'EUR') =>
    keep('traffic.reported', {
      externalId: '345',
      day: day(daysAgo),
      users: sessions - 1,
      sessions,
      pageViews: sessions * 3,
      conversions: 2,
      ...({ revenueMinor: currency && 500, currency } as { revenueMinor: number | null; currency: string | null }),
    })
  await visits(1, 100)
  await visits(2, 50)
  await visits(15, 80)
  const query = `query ($where: MarketingWhereInput) { trafficReport(where: $where) {
    current { visitors sessions pageViews conversions } previous { sessions } days { sessions }
    revenue { current { amount currencyCode } previous { amount } days { amount } } sites { externalId name current { sessions } } } }`
  const { trafficReport } = await workspace.ask<{ trafficReport: { days: { sessions: number }[] } }>(
    people.admin,
    query,
    {
      where: where(),
    },
  )
  expect(trafficReport).toMatchObject({
    current: { visitors: 148, sessions: 150, pageViews: 450, conversions: 4 },
    previous: { sessions: 80 },
    revenue: [{ current: { amount: '10.00', currencyCode: 'EUR' }, previous: { amount: '5.00' } }],
    sites: [{ externalId: '345', name: '345', current: { sessions: 150 } }],
  })
  expect(trafficReport.days.map(({ sessions }) => sessions)).toEqual([0, 0, 0, 0, 0, 0, 0, 50, 100, 0])
})

test('mails: a report counts once whoever tells it, of openings of a mail the first, and nothing says to whom it went', async () => {
  const mail = (
    externalId: string,
    kind: Told<'mail.reported'>['kind'],
    daysAgo: number,
    messageId: string | null = 'm1',
  ) =>
    keep('mail.reported', {
      externalId,
      kind,
      messageId,
      address: 'ada@lovelace.test',
      detail: null,
      at: new Date(Date.now() - daysAgo * DAY_MS).toISOString(),
    })
  for (const daysAgo of [3, 3]) await mail('s', 'SENT', daysAgo)
  await mail('d', 'DELIVERED', 3)
  // A webhook knows the message, a reading does not.
  await mail('b', 'BOUNCED', 2)
  await mail('b', 'BOUNCED', 2, null)
  await mail('o2', 'OPENED', 1)
  await mail('o1', 'OPENED', 2)
  await mail('o3', 'OPENED', 0)
  await mail('old', 'SENT', 120)
  const query = `query ($where: MarketingWhereInput) { mailReport(where: $where) {
    current { sent delivered bounced opened complained } previous { sent } days { opened } } }`
  const { mailReport } = await workspace.ask<{ mailReport: { days: { opened: number }[] } }>(people.admin, query, {
    where: where(),
  })
  expect(mailReport).toMatchObject({
    current: { sent: 1, delivered: 1, bounced: 1, opened: 1, complained: 0 },
    previous: { sent: 0 },
  })
  expect(mailReport.days.map(({ opened }) => opened)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0])
  const kept = `select * from integrations.mail_reports where connection_id = '${agency}'`
  expect(JSON.stringify(await rowsOf(workspace, kept, 'relay'))).not.toContain('lovelace')
})

test('a report is of a period that ends after it begins, and of at most a year', async () => {
  const ask = (from: string, until: string) =>
    workspace.ask(people.admin, 'query ($where: MarketingWhereInput) { mailReport(where: $where) { from } }', {
      where: { from, until },
    })
  await expect(ask('2026-05-02', '2026-05-01')).rejects.toThrow('is after')
  await expect(ask('2024-05-02', '2026-05-01')).rejects.toThrow('at most 366 days')
})

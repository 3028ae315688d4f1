import { system, transaction } from '@atrium/kit/database'
import { type EventType, recordEvent } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { erasePerson } from '@atrium/kit/privacy'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Connection } from '../src/connections/connection.entity.ts'
import { personalData } from '../src/privacy/personal-data.ts'
import { forgetOldDeliveries } from '../src/webhooks/retention.job.ts'
import { eventually, rowsOf } from './support/github.ts'
import { ago, campaignDay, connectCrm, day, keepTold, lead, type Told } from './support/marketing.ts'
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
  agency = await connectCrm(workspace, null)
  ofA = await connectCrm(workspace, companyA)
})

const keep = <T extends EventType>(
  type: T,
  payload: Told<T>,
  place: { connectionId?: string; companyId?: string | null; occurredAt?: string } = {},
) => keepTold(workspace, type, payload, { connectionId: agency, ...place })

const LEADS = `query ($where: LeadWhereInput, $orderBy: [LeadOrder!], $first: Int, $after: String) {
  leads(where: $where, orderBy: $orderBy, first: $first, after: $after) { totalCount
    nodes { externalId kind name email status value { amount currencyCode } campaign company { id } connection { name } }
    pageInfo { endCursor } } }`
interface Listed {
  leads: { totalCount: number; nodes: { externalId: string }[]; pageInfo: { endCursor: string } }
}
const list = async (where: object = {}, more: object = {}, viewer = people.admin) => {
  const asked = { where: { connectionId: toGlobalId('Connection', agency), ...where }, ...more }
  return (await workspace.ask<Listed>(viewer, LEADS, asked)).leads
}
const idsOf = ({ nodes }: Listed['leads']) => nodes.map(({ externalId }) => externalId)

describe('leads', () => {
  test('are as the tool told last by its clock, go when it deletes them, and come back when it tells of them again', async () => {
    const won = lead('a', { status: 'WON', valueMinor: 120_000, currency: 'EUR', updatedAt: ago(10) })
    for (const told of [won, lead('a'), won]) await keep('lead.upserted', told)
    expect((await list()).nodes).toMatchObject([{ status: 'WON', value: { amount: '1200.00', currencyCode: 'EUR' } }])
    await keep('lead.deleted', { externalId: 'a', at: ago(5) })
    await keep('lead.upserted', won)
    expect((await list()).totalCount).toBe(0)
    const kept = `select name, email, is_gone from integrations.leads where connection_id = '${agency}'`
    expect(await rowsOf(workspace, kept, 'relay')).toEqual([{ name: null, email: null, is_gone: true }])
    await keep('lead.upserted', won, { occurredAt: new Date(Date.now() + 20 * 60_000).toISOString() })
    expect((await list()).nodes).toMatchObject([{ name: 'Ada Lovelace', status: 'WON' }])
  })

  test('are searched, filtered, sorted with those without a value last, and paged', async () => {
    await keep('lead.upserted', lead('x', { createdAt: ago(1), valueMinor: 100, currency: 'USD', campaign: 'Summer' }))
    await keep(
      'lead.upserted',
      lead('y', { createdAt: ago(2), name: 'Grace', email: null, kind: 'CONTACT', status: null }),
    )
    await keep('lead.upserted', lead('z', { createdAt: ago(3), valueMinor: 300, currency: 'USD', status: 'WON' }))
    expect(idsOf(await list())).toEqual(['x', 'y', 'z'])
    expect(idsOf(await list({ search: 'GRACE' }))).toEqual(['y'])
    expect(idsOf(await list({ campaign: 'Summer' }))).toEqual(['x'])
    expect(idsOf(await list({ kind: ['CONTACT'] }))).toEqual(['y'])
    expect(idsOf(await list({ status: ['WON'], createdBefore: ago(2.5) }))).toEqual(['z'])
    expect(idsOf(await list({}, { orderBy: [{ field: 'VALUE', direction: 'DESC' }] }))).toEqual(['z', 'x', 'y'])
    const first = await list({}, { first: 2 })
    expect(idsOf(await list({}, { first: 2, after: first.pageInfo.endCursor }))).toEqual(['z'])
  })

  test('are for staff and who administers their company, and for nobody else', async () => {
    await keep('lead.upserted', lead('theirs'), { connectionId: ofA, companyId: companyA })
    await keep('lead.upserted', lead('ours'))
    const all = { where: { search: 'ada@lovelace.test' } }
    const theirs = await workspace.ask<Listed>(people.owner, LEADS, all)
    expect(theirs.leads.nodes.map(({ externalId }) => externalId)).toContain('theirs')
    expect(theirs.leads.nodes).not.toContainEqual(expect.objectContaining({ company: null }))
    expect((await list()).totalCount).toBe(1)
    await expect(workspace.ask(people.developer, LEADS, all)).rejects.toThrow('You may not do this')
    for (const field of [
      'campaignReport { from }',
      'trafficReport { from }',
      'mailReport { from }',
      'appointments { totalCount }',
    ]) {
      await expect(workspace.ask(people.developer, `{ ${field} }`)).rejects.toThrow('You may not do this')
    }
  })

  test('of somebody who was erased stay nameless when they are told again, and their appointments with them', async () => {
    const told = lead('c', { kind: 'CONTACT', email: 'zoe@zimmer.test', name: 'Zoe Zimmer', phone: '+41' })
    const meeting = { externalId: 'm', status: 'BOOKED', startsAt: ago(-60), endsAt: ago(-90), contactId: 'c' } as const
    await keep('lead.upserted', told)
    await keep('appointment.upserted', { ...meeting, title: 'Call with Zoe', updatedAt: ago(5) })
    const person = {
      userId: newId(),
      developerId: null,
      companyIds: [],
      names: ['Zoe Zimmer'],
      email: 'zoe@zimmer.test',
    }
    await transaction(workspace.database, system('privacy'), (em) => erasePerson(em, personalData, person))
    await keep('lead.upserted', { ...told, stage: 'Closed', updatedAt: ago(1) })
    await keep('appointment.upserted', { ...meeting, title: 'Call with Zoe', status: 'DONE', updatedAt: ago(1) })
    const of = (columns: string, table: string) =>
      rowsOf(workspace, `select ${columns} from integrations.${table} where connection_id = '${agency}'`, 'relay')
    expect(await of('name, email, phone, stage', 'leads')).toEqual([
      { name: 'Erased person', email: `erased-${person.userId}@erased.invalid`, phone: null, stage: 'Closed' },
    ])
    expect(await of('title, status', 'appointments')).toEqual([{ title: 'Appointment', status: 'DONE' }])
  })
})

test('an appointment names the contact whom it is with', async () => {
  await keep('lead.upserted', lead('c9', { kind: 'CONTACT', name: 'Grace Hopper' }))
  await keep('appointment.upserted', {
    externalId: 'm1',
    title: 'Call',
    status: 'BOOKED',
    contactId: 'c9',
    startsAt: ago(-60),
    endsAt: ago(-90),
    updatedAt: ago(5),
  })
  const where = { connectionId: toGlobalId('Connection', agency), startsFrom: ago(0) }
  const query = `query ($where: AppointmentWhereInput) { appointments(where: $where) { nodes { title status contact { name } } } }`
  expect(await workspace.ask(people.admin, query, { where })).toEqual({
    appointments: { nodes: [{ title: 'Call', status: 'BOOKED', contact: { name: 'Grace Hopper' } }] },
  })
})

test('what is told comes from the bus, is told live to who may see it, and goes with its connection', async () => {
  const live = 'subscription { marketingChanged { at } }'
  const reader = await workspace.subscribe(people.admin, live)
  const stranger = await workspace.subscribe(people.owner, live)
  let isTold = false
  const told = stranger.next().then((item) => (isTold = item !== undefined))
  const first = reader.next()
  await transaction(workspace.database, system('job'), (em) =>
    recordEvent(em, {
      type: 'lead.upserted',
      payload: { connectionId: agency, provider: 'gohighlevel', ...lead('bus') },
    }),
  )
  expect(await first).toMatchObject({ data: { marketingChanged: { at: expect.any(String) as string } } })
  expect(idsOf(await list())).toEqual(['bus'])
  await reader.return()
  await stranger.return()
  await told
  expect(isTold).toBe(false)
  const sources = () =>
    workspace.ask<{ marketingConnections: { id: string }[] }>(people.admin, '{ marketingConnections { id } }')
  expect((await sources()).marketingConnections).toContainEqual({ id: toGlobalId('Connection', agency) })
  await transaction(workspace.database, system('seed'), (em) => em.nativeDelete(Connection, { id: agency }))
  await keep('lead.upserted', lead('late'))
  await keep('campaign.reported', campaignDay(1))
  expect((await list()).totalCount).toBe(0)
  await eventually(sources, ({ marketingConnections }) =>
    marketingConnections.every(({ id }) => id !== toGlobalId('Connection', agency)),
  )
})

test('what is old is removed at night, and figures of the last two years stay', async () => {
  await keep('campaign.reported', campaignDay(1, { day: day(801) }))
  await keep('campaign.reported', campaignDay(2, { day: day(700) }))
  await keep('lead.upserted', lead('form', { kind: 'LEAD', createdAt: ago(810 * 1440), updatedAt: ago(810 * 1440) }))
  await keep(
    'lead.upserted',
    lead('contact', { kind: 'CONTACT', createdAt: ago(810 * 1440), updatedAt: ago(810 * 1440) }),
  )
  expect((await forgetOldDeliveries(workspace.database)).marketing).toBeGreaterThanOrEqual(2)
  expect(idsOf(await list())).toEqual(['contact'])
  const days = `select spend_minor::int as spend from integrations.campaign_days where connection_id = '${agency}'`
  expect(await rowsOf(workspace, days, 'relay')).toEqual([{ spend: 2 }])
})

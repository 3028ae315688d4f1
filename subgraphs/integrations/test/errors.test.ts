import { sql, system, transaction } from '@atrium/kit/database'
import type { DomainEvent, EventPayloads } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { ANONYMOUS, type AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepErrors } from '../src/errors/keep-errors.ts'
import { companyA, companyB, people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// Errors that monitors tell of: how often they happen, and whose they are.

let workspace: Workspace
beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(() => workspace?.dispose())

const HOUR_MS = 3_600_000
/** In the middle of an hour, so that what is told of it falls in one. */
const ago = (hours: number) =>
  new Date(Math.floor(Date.now() / HOUR_MS) * HOUR_MS - hours * HOUR_MS + 1000).toISOString()

async function addConnection(): Promise<string> {
  const id = newId()
  await transaction(workspace.database, system('seed'), (em) =>
    sql(
      em,
      `insert into integrations.connections (id, template_key, handler_key, company_id, name, status, config)
       values (?, 'sentry', 'sentry', null, 'Errors', 'ACTIVE', '{"organization":"acme"}')`,
      [id],
    ),
  )
  return id
}

interface Place {
  companyId: string | null
  projectId: string | null
}
const NOWHERE: Place = { companyId: null, projectId: null }

const handle = (type: string, payload: object, place: Place) =>
  transaction(workspace.database, system('relay'), (em) =>
    keepErrors.handle(em, { id: newId(), type, payload, ...place, occurredAt: new Date().toISOString() } as never),
  )

type Reported = DomainEvent<'error.reported'>['payload']
const reported = (connectionId: string, more: Partial<Reported>): Reported => ({
  connectionId,
  provider: 'sentry',
  externalId: '1',
  title: 'TypeError: nothing is not a function',
  level: 'ERROR',
  culprit: 'cart.ts',
  eventCount: null,
  userCount: 3,
  assignee: null,
  isRegression: false,
  url: 'https://acme.sentry.io/issues/1/',
  firstSeenAt: ago(400),
  lastSeenAt: ago(0),
  ...more,
})
const report = (connectionId: string, more: Partial<Reported>, place = NOWHERE) =>
  handle('error.reported', reported(connectionId, more), place)
const resolve = (payload: EventPayloads['error.resolved']) => handle('error.resolved', payload, NOWHERE)

interface Rate {
  connection: { id: string }
  project: { id: string } | null
  count: number
  before: number
  hours: number[]
  url: string | null
}
const rates = async (connectionId: string, period = 'DAY', viewer: AnyViewer = people.manager) => {
  const query =
    'query ($period: ErrorPeriod) { errorRates(period: $period) { connection { id } project { id } count before hours url } }'
  const { errorRates } = await workspace.ask<{ errorRates: Rate[] }>(viewer, query, { period })
  return errorRates.filter(({ connection }) => connection.id === toGlobalId('Connection', connectionId))
}

test('errors are counted by the hour as their monitor counts them, and compared with the period before', async () => {
  const connection = await addConnection()
  const projectId = newId()
  const place = { companyId: companyA, projectId }
  // What is old when it is told of first has a past that belongs to no hour.
  await report(connection, { eventCount: 900, lastSeenAt: ago(30) }, place)
  await report(connection, { eventCount: 905, lastSeenAt: ago(5) }, place)
  await report(connection, { eventCount: 912, lastSeenAt: ago(1) }, place)
  // Told again without anything new: somebody was assigned.
  await report(connection, { eventCount: 912, lastSeenAt: ago(1) }, place)
  // New within the hour: all of it is of this hour. What is no error is not counted, what came late neither.
  await report(
    connection,
    { externalId: '2', level: 'FATAL', eventCount: 4, firstSeenAt: ago(0), lastSeenAt: ago(0) },
    place,
  )
  await report(connection, { externalId: '3', level: 'WARNING', eventCount: 50, firstSeenAt: ago(0) }, place)
  await report(connection, { eventCount: 800, lastSeenAt: ago(40) }, place)
  await report(connection, { externalId: '4' })
  const [first, second, ...none] = await rates(connection)
  expect(none).toEqual([])
  expect(first).toMatchObject({ project: { id: toGlobalId('Project', projectId) }, count: 16, before: 1 })
  expect(first!.url).toBe(
    'https://acme.sentry.io/issues/?query=is%3Aunresolved+level%3A%5Berror%2Cfatal%5D&statsPeriod=14d',
  )
  expect(first!.hours).toHaveLength(24)
  expect([first!.hours.at(-1), first!.hours.at(-2), first!.hours.at(-6)]).toEqual([4, 7, 5])
  expect(second).toMatchObject({ project: null, count: 1, before: 0 })
  const [week] = await rates(connection, 'WEEK')
  expect(week).toMatchObject({ count: 17, before: 0 })
  expect(week!.hours).toHaveLength(168)
})

test('how often errors happen is for staff alone', async () => {
  const query = '{ errorRates { count } }'
  for (const viewer of [people.developer, people.owner, people.agency, ANONYMOUS]) {
    const { data, errors } = await workspace.execute(viewer, query)
    expect([data?.['errorRates'] ?? null, errors?.length]).toEqual([null, 1])
  }
})

const mine = async (viewer: AnyViewer) =>
  (
    await workspace.ask<{ myErrors: { externalId: string }[] }>(
      viewer,
      '{ myErrors { externalId title level project { id } } }',
    )
  ).myErrors.map(({ externalId }) => externalId)

test('who is assigned sees it by the verified address, in projects of the person’s own companies, until it is resolved', async () => {
  const connection = await addConnection()
  const assignee = { id: '7', name: 'Dee', email: people.developer.email.toUpperCase(), avatarUrl: null }
  const here = { companyId: companyA, projectId: newId() }
  await report(connection, { externalId: 'a', assignee, lastSeenAt: ago(2) }, here)
  await report(connection, { externalId: 'b', assignee, lastSeenAt: ago(1) }, here)
  // A team has no address; another company's, and what is in no project, is not hers to see.
  await report(connection, { externalId: 'c', assignee: { ...assignee, email: null } }, here)
  await report(connection, { externalId: 'd', assignee }, { companyId: companyB, projectId: newId() })
  await report(connection, { externalId: 'e', assignee })
  expect(await mine(people.developer)).toEqual(['b', 'a'])
  expect(await mine(people.agency)).toEqual([])
  await resolve({ connectionId: connection, provider: 'sentry', externalId: 'b', isFixed: true, at: ago(0) })
  expect(await mine(people.developer)).toEqual(['a'])
  // It is back, and somebody else's now.
  await report(connection, { externalId: 'b', assignee: null, lastSeenAt: ago(0) }, here)
  expect(await mine(people.developer)).toEqual(['a'])
  // A customer with the same address there has no part in the work.
  const viewer = { ...people.viewer, email: people.developer.email }
  expect(await mine(viewer)).toEqual([])
})

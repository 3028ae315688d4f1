import type { EventPayloads } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acmeClient, boltClient, companies, projects, staff } from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

// Hours as tools tell them: what is counted, and who sees whose.

let rig: Projects
beforeAll(async () => {
  rig = await startProjects()
})
afterAll(() => rig?.dispose())

type Entry = EventPayloads['time_entry.upserted']
const connectionId = newId()
const entry = (externalId: string, more: Partial<Entry> = {}): Entry => ({
  connectionId,
  provider: 'toggl',
  externalId,
  container: { kind: 'PROJECT', id: '1', name: 'Shop' },
  person: { id: '7', name: 'Mei Tanaka', email: 'mei@example.com', avatarUrl: null },
  description: 'Checkout',
  startedAt: '2026-06-01T22:30:00.000Z',
  seconds: 3600,
  isBillable: true,
  taskId: null,
  updatedAt: '2026-06-02T10:00:00.000Z',
  ...more,
})
type Place = { companyId: string; projectId: string }
const shop: Place = { companyId: companies.acme, projectId: projects.shop.id }
const app: Place = { companyId: companies.acme, projectId: projects.app.id }

const tell = async (payload: Entry, place: Place = shop) =>
  rig.consumed(await rig.publish({ type: 'time_entry.upserted', payload, ...place }))

const SUMS = 'seconds billableSeconds weeks { startsOn seconds billableSeconds }'
async function read(
  viewer: AnyViewer,
  place = shop,
  selection = SUMS,
  days = { from: '2026-06-01', to: '2026-06-30' },
) {
  const query = `query ($id: ID!, $from: Date!, $to: Date!) { project(id: $id) { hours(from: $from, to: $to) { ${selection} } } }`
  const { data, errors } = await rig.ask<{ project: { hours: object } | null }>(viewer, query, {
    id: toGlobalId('Project', place.projectId),
    ...days,
  })
  return { hours: data?.project?.hours ?? null, errors: errors?.map(({ extensions }) => extensions?.['code']) }
}

test('an entry is counted once as it was told last, by the week, and where it is now', async () => {
  await tell(entry('a'))
  await tell(entry('b', { startedAt: '2026-06-08T08:00:00.000Z', seconds: 1800, isBillable: false }))
  // What runs is not counted yet.
  await tell(entry('c', { seconds: null }))
  await tell(entry('a', { seconds: 7200, updatedAt: '2026-06-02T11:00:00.000Z' }))
  await tell(entry('a', { seconds: 60, updatedAt: '2026-06-02T09:00:00.000Z' }))
  const weeks = [
    { startsOn: '2026-06-01', seconds: 7200, billableSeconds: 7200 },
    { startsOn: '2026-06-08', seconds: 1800, billableSeconds: 0 },
  ]
  expect(await read(staff)).toEqual({ hours: { seconds: 9000, billableSeconds: 7200, weeks }, errors: undefined })
  await tell(entry('b', { startedAt: '2026-06-08T08:00:00.000Z', updatedAt: '2026-06-09T10:00:00.000Z' }), app)
  expect((await read(staff)).hours).toMatchObject({ seconds: 7200 })
  expect((await read(staff, app)).hours).toMatchObject({ seconds: 3600 })
  expect((await read(staff, shop, SUMS, { from: '2026-06-02', to: '2026-06-30' })).hours).toMatchObject({
    seconds: 0,
    weeks: [],
  })
})

test('a company sees sums of its own projects, and never who worked what', async () => {
  await tell(entry('d', { person: { id: null, name: 'Ana Ruiz', email: null, avatarUrl: null }, description: null }))
  expect((await read(acmeClient)).hours).toMatchObject({ seconds: 10_800 })
  expect(await read(boltClient)).toMatchObject({ hours: null })
  const detail = 'seconds persons { name seconds } work { description seconds }'
  expect((await read(staff, shop, detail)).hours).toEqual({
    seconds: 10_800,
    persons: [
      { name: 'Mei Tanaka', seconds: 7200 },
      { name: 'Ana Ruiz', seconds: 3600 },
    ],
    work: [
      { description: 'Checkout', seconds: 7200 },
      { description: null, seconds: 3600 },
    ],
  })
  // Past the rules of the schema, which the gateway enforces: the service and the database say the same.
  expect((await read(acmeClient, shop, detail)).hours).toEqual({ seconds: 10_800, persons: null, work: null })
  const entries = async (viewer: AnyViewer) => {
    const query = `query ($id: ID!) { project(id: $id) { timeEntries(first: 10, from: "2026-06-01", to: "2026-06-30") { totalCount nodes { personName seconds } } } }`
    const { data } = await rig.ask<{ project: { timeEntries: object | null } }>(viewer, query, {
      id: toGlobalId('Project', shop.projectId),
    })
    return data.project.timeEntries
  }
  expect(await entries(acmeClient)).toBeNull()
  expect(await entries(staff)).toMatchObject({ totalCount: 2, nodes: [{ seconds: 3600 }, { seconds: 7200 }] })
})

test('more than a year, or days in the wrong order, are refused', async () => {
  for (const days of [
    { from: '2026-06-02', to: '2026-06-01' },
    { from: '2025-01-01', to: '2026-06-01' },
  ])
    expect(await read(staff, shop, SUMS, days)).toEqual({ hours: null, errors: ['BAD_USER_INPUT'] })
})

test('what is deleted there, and all of a connection that is deleted, is counted no more', async () => {
  await rig.consumed(
    await rig.publish({
      type: 'time_entry.deleted',
      payload: { connectionId, provider: 'toggl', externalId: 'd', at: new Date().toISOString() } as never,
      ...shop,
    }),
  )
  expect((await read(staff)).hours).toMatchObject({ seconds: 7200 })
  await rig.consumed(
    await rig.publish({ type: 'connection.deleted', payload: { connectionId } as never, companyId: null }),
  )
  expect((await read(staff)).hours).toMatchObject({ seconds: 0 })
  expect((await read(staff, app)).hours).toMatchObject({ seconds: 0 })
})

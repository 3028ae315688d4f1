import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGitHub, rowsOf } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// The figures of integrations, against a recount by hand.

let workspace: Workspace

beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(async () => {
  await workspace?.dispose()
})

interface Figure {
  metric: { value: string; definition: { unit: string; window: string } }
  target: number
  isMet: boolean
  countedFrom: number
}
interface Report {
  setupSuccess: Figure | null
  syncSuccess: Figure | null
  adoption: Figure | null
  resolutionTime: Figure | null
  popularity: { template: { key: string }; connections: number; activeConnections: number; companies: number }[]
}
const FIGURE = '{ metric { value definition { unit window } } target isMet countedFrom }'
const READ = `{ integrationReport { setupSuccess ${FIGURE} syncSuccess ${FIGURE} adoption ${FIGURE} resolutionTime ${FIGURE}
  popularity { template { key } connections activeConnections companies } } }`
const read = async (viewer: (typeof people)[keyof typeof people]) =>
  (await workspace.ask<{ integrationReport: Report }>(viewer, READ)).integrationReport
const begin = (viewer: (typeof people)[keyof typeof people], companyId: string | null) =>
  run(
    workspace,
    viewer,
    'connectionSetupBegin',
    { templateKey: 'github', companyId: companyId && toGlobalId('Company', companyId) },
    '',
  )
const set = (text: string, params: unknown[] = []) => rowsOf(workspace, `${text} returning 1`, 'job', params)

test('there is no figure while there is nothing to count it from', async () => {
  expect(await read(people.admin)).toMatchObject({
    setupSuccess: null,
    syncSuccess: null,
    resolutionTime: null,
    popularity: [],
  })
})

test('setups count from the form to the activation; a form that is opened again has begun once', async () => {
  await begin(people.owner, companyA)
  await begin(people.owner, companyA)
  await begin(people.foreigner, companyB)
  await begin(people.admin, null)
  const connection = await connectGitHub(workspace, people.owner, { companyId: companyA, name: 'Counted' })
  await run(workspace, people.owner, 'connectionActivate', { id: connection.id }, '')
  // Those of the last hour may still come to their end.
  expect((await read(people.admin)).setupSuccess).toMatchObject({
    metric: { value: '100' },
    countedFrom: 1,
    isMet: true,
  })
  await set(
    `update integrations.connection_setups set begun_at = now() - interval '2 hours' where activated_at is null`,
  )
  const [recount] = await rowsOf<{ all: number; done: number }>(
    workspace,
    `select count(*)::int as all, count(activated_at)::int as done from integrations.connection_setups`,
  )
  expect(recount).toEqual({ all: 3, done: 1 })
  expect((await read(people.admin)).setupSuccess).toMatchObject({
    metric: { value: '33.3', definition: { unit: 'PERCENT' } },
    target: 90,
    isMet: false,
    countedFrom: 3,
  })
  expect((await read(people.owner)).setupSuccess).toMatchObject({ metric: { value: '100' }, countedFrom: 1 })
  expect((await read(people.foreigner)).setupSuccess).toMatchObject({ metric: { value: '0' }, countedFrom: 1 })
})

test('syncs, adoption and tools are what a recount of the rows says', async () => {
  const [{ id }] = (await rowsOf<{ id: string }>(
    workspace,
    `select id from integrations.connections where name = 'Counted'`,
  )) as [{ id: string }]
  await set(
    `insert into integrations.sync_runs (id, connection_id, company_id, status, started_at, finished_at)
     select gen_random_uuid(), ?, ?, case when n = 1 then 'FAILED' else 'SUCCEEDED' end, now() - interval '1 day', now() - interval '1 day'
     from generate_series(1, 40) n`,
    [id, companyA],
  )
  await set(
    `insert into integrations.sync_runs (id, connection_id, company_id, status, started_at, finished_at)
     values (gen_random_uuid(), ?, ?, 'FAILED', now() - interval '31 days', now() - interval '31 days')`,
    [id, companyA],
  )
  const rows = await rowsOf<{ status: string }>(
    workspace,
    `select status from integrations.sync_runs where finished_at > now() - interval '30 days'`,
  )
  const share = Math.round((1000 * rows.filter(({ status }) => status === 'SUCCEEDED').length) / rows.length) / 10
  const { syncSuccess, adoption, popularity } = await read(people.admin)
  expect(syncSuccess).toMatchObject({ metric: { value: String(share) }, target: 95, countedFrom: rows.length })
  expect(adoption).toMatchObject({ metric: { value: '50' }, target: 60, isMet: false, countedFrom: 2 })
  expect(popularity).toEqual([{ template: { key: 'github' }, connections: 1, activeConnections: 1, companies: 1 }])
})

test('a problem lasts from going into ERROR until leaving it, whatever statement says so', async () => {
  const { id } = await connectGitHub(workspace, people.foreigner, { companyId: companyB, name: 'Broken' })
  const uuid = fromGlobalId('Connection', id)
  await set(`update integrations.connections set status = 'ACTIVE' where id = ?`, [uuid])
  await set(`update integrations.connections set status = 'ERROR' where id = ?`, [uuid])
  await set(`update integrations.connections set last_error = 'again' where id = ?`, [uuid])
  await set(
    `update integrations.connection_outages set began_at = now() - interval '30 hours' where connection_id = ?`,
    [uuid],
  )
  const open = (await read(people.foreigner)).resolutionTime
  expect(open).toMatchObject({
    metric: { value: '30', definition: { unit: 'HOURS' } },
    target: 24,
    isMet: false,
    countedFrom: 1,
  })
  await set(`update integrations.connections set status = 'ACTIVE' where id = ?`, [uuid])
  await set(`update integrations.connections set status = 'ERROR' where id = ?`, [uuid])
  await set(`update integrations.connections set status = 'PAUSED' where id = ?`, [uuid])
  const outages = await rowsOf<{ hours: number }>(
    workspace,
    `select extract(epoch from ended_at - began_at)::float8 / 3600 as hours from integrations.connection_outages
     where connection_id = ? and ended_at is not null`,
    'job',
    [uuid],
  )
  expect(outages).toHaveLength(2)
  const mean = outages.reduce((sum, { hours }) => sum + hours, 0) / outages.length
  expect(Number((await read(people.foreigner)).resolutionTime!.metric.value)).toBeCloseTo(mean, 0)
  expect((await read(people.foreigner)).resolutionTime).toMatchObject({ isMet: true, countedFrom: 2 })
  await expect(read(people.viewer)).rejects.toThrow('You may not do this')
})

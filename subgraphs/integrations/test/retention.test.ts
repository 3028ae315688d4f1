import { transaction } from '@atrium/kit/database'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forgetOldDeliveries } from '../src/webhooks/retention.job.ts'
import { connectGitHub, rowsOf, eventually } from './support/github.ts'
import { people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
let connectionId: string
beforeAll(async () => {
  workspace = await createWorkspace()
  connectionId = fromGlobalId('Connection', (await connectGitHub(workspace, people.admin)).id)!
})
afterAll(async () => {
  await workspace?.dispose()
})
beforeEach(async () => {
  await rowsOf(workspace, 'delete from integrations.webhook_deliveries')
  await rowsOf(workspace, 'delete from integrations.webhook_refusals', 'ingest')
})

/** Deliveries of one state. Ages are days; `done` null: never worked off. */
function receive(status: string, received: number, done: number | null, count = 1) {
  const days = `interval '1 day'`
  return rowsOf(
    workspace,
    `insert into integrations.webhook_deliveries
       (id, connection_id, delivery_key, event, status, headers, raw_body, size_bytes, received_at, processed_at)
     select gen_random_uuid(), ?, gen_random_uuid(), 'push', ?, '{}', '{}', 2, now() - ? * ${days}, now() - ? * ${days}
     from generate_series(1, ?)`,
    'job',
    [connectionId, status, received, done, count],
  )
}

const left = () =>
  rowsOf<{ status: string; days: number }>(
    workspace,
    `select status, round(extract(epoch from now() - received_at) / 86400)::int as days
     from integrations.webhook_deliveries order by status, days`,
  )

test('what was processed or left aside goes after 90 days, also of a connection that was paused', async () => {
  for (const status of ['PROCESSED', 'IGNORED']) {
    await receive(status, 91, 91)
    await receive(status, 89, 89)
  }
  await receive('IGNORED', 92, null)
  expect(await forgetOldDeliveries(workspace.database)).toMatchObject({ deliveries: 3, refusals: 0 })
  expect(await left()).toEqual([
    { status: 'IGNORED', days: 89 },
    { status: 'PROCESSED', days: 89 },
  ])
})

test('what is still to be done stays however old it is, and what was replayed counts from then', async () => {
  for (const status of ['DEAD', 'FAILED', 'RECEIVED']) await receive(status, 900, null)
  await receive('PROCESSED', 900, 1)
  expect(await forgetOldDeliveries(workspace.database)).toMatchObject({ deliveries: 0, refusals: 0 })
  expect((await left()).map(({ status }) => status)).toEqual(['DEAD', 'FAILED', 'PROCESSED', 'RECEIVED'])
})

test('more than one batch goes in one night, and one that somebody is working on stays', async () => {
  await receive('PROCESSED', 100, 100, 1201)
  const database = workspace.database
  const [held] = await rowsOf<{ id: string }>(workspace, 'select id from integrations.webhook_deliveries limit 1')
  const removed = await transaction(database, people.admin, async (em) => {
    await em.execute('select 1 from integrations.webhook_deliveries where id = ? for update', [held!.id])
    return forgetOldDeliveries(database)
  })
  expect(removed.deliveries).toBe(1200)
  expect(await rowsOf(workspace, 'select id from integrations.webhook_deliveries')).toEqual([held])
})

test('counts of refused deliveries go after 400 days', async () => {
  await rowsOf(
    workspace,
    `insert into integrations.webhook_refusals (connection_id, reason, day, count)
     select ?, 'malformed', (now() at time zone 'utc')::date - age, 1 from unnest(array[399, 400, 401, 402]) as age`,
    'ingest',
    [connectionId],
  )
  expect(await forgetOldDeliveries(workspace.database)).toMatchObject({ deliveries: 0, refusals: 2 })
})

test('the job of the night does it, and is on the schedule once', async () => {
  await receive('PROCESSED', 100, 100)
  const { jobs } = workspace.runtime
  await transaction(workspace.database, people.admin, (em) =>
    jobs.send(em, 'integrations.retention', { asked: newId() }),
  )
  jobs.wake('integrations.retention')
  await eventually(left, (rows) => rows.length === 0)
  const schedule = `select cron from jobs.schedule where name = 'integrations.retention'`
  expect(await rowsOf(workspace, schedule)).toEqual([{ cron: '37 3 * * *' }])
})

import { type ClickUpSimulator, startClickUpSimulator } from '@atrium/simulators'
import { toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, rowsOf } from './support/github.ts'
import { forgetOldDeliveries } from '../src/webhooks/retention.job.ts'
import { companyA, people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// Synchronisations over all connections, and what each of them did.

const TOKEN = 'pk_183_ABCDEFGHIJKLMNOPQRSTUV'
let clickUp: ClickUpSimulator
let workspace: Workspace
let connectionId: string

beforeAll(async () => {
  clickUp = await startClickUpSimulator({
    token: TOKEN,
    seed: { lists: [{ name: 'Website', tasks: ['Draw the menu'] }] },
  })
  workspace = await createWorkspace({ trustedHosts: [new URL(clickUp.url).host] })
  const config = { token: TOKEN, baseUrl: clickUp.url }
  const input = { templateKey: 'clickup', name: 'Tasks', companyId: toGlobalId('Company', companyA), config }
  const made = await run(workspace, people.owner, 'connectionCreate', input, 'connection { id }')
  connectionId = (made['connection'] as { id: string }).id
  await run(workspace, people.owner, 'connectionActivate', { id: connectionId }, '')
})
afterAll(async () => {
  await workspace?.dispose()
  await clickUp?.dispose()
})

interface Run {
  id: string
  status: string
  isScheduled: boolean
  counts: Record<string, number>
  connection: { name: string }
  log: { totalCount: number; nodes: { level: string; message: string }[] }
}
const LIST = `query ($where: SyncRunWhereInput) { syncRuns(first: 20, where: $where) { totalCount nodes {
  id status isScheduled counts connection { name } log(first: 100) { totalCount nodes { level message } } } } }`
const runs = async (viewer: (typeof people)[keyof typeof people], where: object = {}) =>
  (await workspace.ask<{ syncRuns: { nodes: Run[] } }>(viewer, LIST, { where })).syncRuns.nodes

test('a run tells line by line what it read, and how it ended', async () => {
  const [done] = await eventually(
    () => runs(people.owner),
    ([row]) => row?.status === 'SUCCEEDED',
  )
  const lines = done!.log.nodes
  expect(lines[0]).toEqual({ level: 'INFO', message: 'Begun by a person.' })
  expect(lines.at(-1)!.message).toMatch(/^Done: .*1 task/)
  expect(lines.some(({ message }) => /^Read .*task/.test(message))).toBe(true)
  expect(done!.log.totalCount).toBe(lines.length)
  expect(done!.connection.name).toBe('Tasks')
})

test('one that fails says why and what to do, in its log too', async () => {
  clickUp.revokeToken()
  await run(workspace, people.owner, 'connectionSync', { id: connectionId }, '')
  const [failed] = await eventually(
    () => runs(people.owner, { status: ['FAILED'] }),
    (rows) => rows.length === 1,
  )
  expect(failed!.log.nodes.at(-1)).toMatchObject({
    level: 'ERROR',
    message: expect.stringContaining('create a new one'),
  })
  expect(await runs(people.owner, { status: ['SUCCEEDED'], templateKey: 'clickup' })).toHaveLength(1)
  expect(await runs(people.owner, { templateKey: 'github' })).toEqual([])
  expect(await runs(people.owner, { isScheduled: true })).toEqual([])
})

test('only who administers the connection sees them', async () => {
  expect(await runs(people.manager)).toHaveLength(2)
  for (const viewer of [people.foreigner, people.viewer, people.developer]) expect(await runs(viewer)).toEqual([])
  const [one] = await runs(people.owner)
  const query = `query ($id: ID!) { syncRun(id: $id) { id } }`
  expect(await workspace.ask(people.owner, query, { id: one!.id })).toEqual({ syncRun: { id: one!.id } })
  expect(await workspace.ask(people.foreigner, query, { id: one!.id })).toEqual({ syncRun: null })
})

test('they go with their logs after a quarter of a year', async () => {
  await rowsOf(workspace, `update integrations.sync_runs set finished_at = now() - interval '91 days' returning id`)
  expect(await forgetOldDeliveries(workspace.database)).toMatchObject({ syncRuns: 2 })
  expect(await rowsOf(workspace, 'select id from integrations.sync_run_lines')).toEqual([])
})

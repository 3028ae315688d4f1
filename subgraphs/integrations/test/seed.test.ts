import type { DemoPlan } from '@atrium/kit/demo'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectDemoGitHub, seed } from '../src/index.ts'
import { addActivities } from './support/feed.ts'
import { rowsOf, eventually, example, post } from './support/github.ts'
import { companyA, people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace

beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(async () => {
  await workspace?.dispose()
})

const projectId = newId()
const activities = Array.from({ length: 1500 }, (_, i) => ({
  id: newId(),
  type: 'demo.happened',
  category: 'CODE',
  audience: 'COMPANY',
  summary: `Demo ${i}`,
  source: 'demo',
  actorName: i % 2 ? 'Ada' : null,
  companyId: companyA,
  projectId,
  occurredAt: new Date(Date.UTC(2025, 0, 1) + i * 60_000),
  repositoryName: null,
  url: null,
}))
const repository = {
  id: newId(),
  projectId,
  companyId: companyA,
  provider: 'GITHUB',
  owner: 'Codertocat',
  name: 'Hello-World',
}
const companies = [{ id: newId(), name: 'Demo company' }]
const projects = [{ id: projectId, companyId: companyA }]
const plan = { activities, companies, projects, repositories: [repository] } as unknown as DemoPlan

test('the demo’s feed is written in order, once, and what comes later goes on after it', async () => {
  await seed(workspace.runtime, plan)
  await seed(workspace.runtime, plan)
  await addActivities(workspace.database, [{ summary: 'Later', companyId: companyA }])
  const rows = await rowsOf<{ summary: string; position: string }>(
    workspace,
    'select summary, position from integrations.activities order by position',
    'relay',
  )
  expect(rows.map(({ summary }) => summary)).toEqual([...activities.map(({ summary }) => summary), 'Later'])
  expect(rows.map(({ position }) => Number(position))).toEqual(rows.map((_, i) => i + 1))
})

test('the demo’s companies are known', async () => {
  const known = await rowsOf(workspace, 'select id, name from integrations.known_companies where id = ?', 'relay', [
    companies[0]!.id,
  ])
  expect(known).toEqual(companies)
})

test('the demo’s GitHub is connected once, wherever it answers at each start, and its pushes show in their project', async () => {
  const demo = { databaseUrl: workspace.urls.appUrl, keys: workspace.runtime.keys, log: workspace.runtime.log }
  await connectDemoGitHub(demo, { baseUrl: 'http://127.0.0.1:1', token: 'a', webhookSecret: 'first' })
  const webhookSecret = 'the second secret'
  const { webhookPath, repositories } = await connectDemoGitHub(demo, {
    baseUrl: 'http://127.0.0.1:2',
    token: 'b',
    webhookSecret,
  })
  expect(repositories).toEqual(['Codertocat/Hello-World'])
  const query = '{ connections { totalCount nodes { id status config } } }'
  const { connections } = await workspace.ask<{ connections: { nodes: { id: string; config: object }[] } }>(
    people.admin,
    query,
  )
  expect(connections).toMatchObject({
    totalCount: 1,
    nodes: [{ status: 'ACTIVE', config: { owner: 'Codertocat', baseUrl: 'http://127.0.0.1:2' } }],
  })
  const { id } = connections.nodes[0]!
  expect(webhookPath).toBe(`/webhooks/github/${id}`)
  expect((await post(workspace, { id, webhookSecret }, example('push.5'))).status).toBe(202)
  const push = 'query ($where: ActivityWhereInput) { activities(where: $where) { nodes { project { id } } } }'
  const answer = await eventually(
    () => workspace.ask<{ activities: { nodes: object[] } }>(people.owner, push, { where: { type: ['github.push'] } }),
    (found) => found.activities.nodes.length > 0,
  )
  expect(answer.activities.nodes).toEqual([{ project: { id: toGlobalId('Project', projectId) } }])
})

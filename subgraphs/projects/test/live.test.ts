import { newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { requestOf } from '@atrium/testing'
import type { ExecutionResult } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acmeClient, boltClient, companies, projects, staff } from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

let rig: Projects
beforeAll(async () => void (rig = await startProjects()))
afterAll(() => rig.dispose())

const SUBSCRIPTION = 'subscription ($id: ID!) { projectUpdated(id: $id) { name lastDeployment { sha } } }'

async function subscribe(viewer: AnyViewer, id: string): Promise<AsyncIterator<ExecutionResult>> {
  const result = await rig.subgraph.subscribe(requestOf(viewer, SUBSCRIPTION, { id }))
  if (!(Symbol.asyncIterator in result)) throw new Error(JSON.stringify(result))
  return result[Symbol.asyncIterator]()
}

function pushToShop(sha: string, pushedAt: string) {
  return rig.publish({
    type: 'code.pushed',
    companyId: companies.acme,
    payload: {
      connectionId: newId(),
      provider: 'GITHUB',
      repository: 'acme/shop',
      repositoryUrl: 'https://github.com/acme/shop',
      branch: 'main',
      isDefaultBranch: true,
      sha,
      commitCount: 1,
      message: 'Fix',
      authorName: 'Mei',
      url: null,
      pushedAt,
    },
  })
}

function rename(id: string, name: string) {
  return rig.ask(
    staff,
    'mutation ($input: ProjectUpdateInput!) { projectUpdate(input: $input) { userErrors { code } } }',
    { input: { id, name } },
  )
}

test('a push reaches whoever watches the project, and ends when they leave', async () => {
  const events = await subscribe(acmeClient, toGlobalId('Project', projects.shop.id))
  const first = events.next()
  await pushToShop('1'.repeat(40), '2026-06-01T00:00:00.000Z')
  expect((await first).value).toEqual({
    data: { projectUpdated: { name: 'Shop', lastDeployment: { sha: '1'.repeat(40) } } },
  })
  const second = events.next()
  await pushToShop('2'.repeat(40), '2026-06-02T00:00:00.000Z')
  expect((await second).value).toMatchObject({ data: { projectUpdated: { lastDeployment: { sha: '2'.repeat(40) } } } })
  const waiting = events.next()
  await events.return?.()
  expect((await waiting).done).toBe(true)
})

test('changes of other projects are not delivered', async () => {
  const shop = await subscribe(staff, toGlobalId('Project', projects.shop.id))
  const plant = await subscribe(boltClient, toGlobalId('Project', projects.plant.id))
  const ofShop = shop.next()
  const ofPlant = plant.next()
  await rename(toGlobalId('Project', projects.plant.id), 'Plant 2')
  expect((await ofPlant).value).toMatchObject({ data: { projectUpdated: { name: 'Plant 2' } } })
  await rename(toGlobalId('Project', projects.shop.id), 'Shop 2')
  expect((await ofShop).value).toMatchObject({ data: { projectUpdated: { name: 'Shop 2' } } })
  await shop.return?.()
  await plant.return?.()
})

test('a foreign project and a missing one are refused alike', async () => {
  const ids = [projects.plant.id, newId()].map((id) => toGlobalId('Project', id))
  const answers = await Promise.all(
    [...ids, 'nonsense'].map((id) => rig.subgraph.subscribe(requestOf(acmeClient, SUBSCRIPTION, { id }))),
  )
  for (const answer of answers) {
    expect(answer).toMatchObject({
      errors: [
        { message: 'There is no project with this id, or you may not see it.', extensions: { code: 'BAD_USER_INPUT' } },
      ],
    })
  }
})

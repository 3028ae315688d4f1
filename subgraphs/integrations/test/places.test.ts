import { transaction, system } from '@atrium/kit/database'
import type { StreamEvent } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepLinks } from '../src/containers/repository-links.ts'
import { connectGitHub, rowsOf, eventually, example, post } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace

beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(async () => {
  await workspace?.dispose()
})

const projectA = newId()
const repositoryId = newId()

async function tell(type: 'repository.linked' | 'repository.unlinked', companyId: string, projectId: string) {
  const payload = { repositoryId, projectId, provider: 'GITHUB', fullName: 'codertocat/hello-world' }
  const event = {
    id: newId(),
    type,
    version: 1,
    stream: 'projects',
    position: '1',
    companyId,
    projectId,
    actor: null,
    payload,
    activity: null,
    occurredAt: new Date().toISOString(),
  }
  await transaction(workspace.database, system('relay'), (em) => keepLinks(em, event as StreamEvent))
}

/** Company and project under which the next push shows. */
async function placeOf(connection: { id: string; webhookSecret: string }) {
  const deliveryId = newId()
  await post(workspace, connection, example('push.5'), { deliveryId })
  const query = `query ($id: ID!) { connection(id: $id) { deliveries(first: 1) { nodes { deliveryKey activities { company { id } project { id } } } } } }`
  type Answer = {
    connection: {
      deliveries: {
        nodes: {
          deliveryKey: string
          activities: { company: { id: string } | null; project: { id: string } | null }[]
        }[]
      }
    }
  }
  const { connection: seen } = await eventually(
    () => workspace.ask<Answer>(people.admin, query, { id: connection.id }),
    ({ connection: { deliveries } }) =>
      deliveries.nodes[0]!.deliveryKey === deliveryId && deliveries.nodes[0]!.activities.length === 1,
  )
  const { company, project } = seen.deliveries.nodes[0]!.activities[0]!
  return { company: company?.id ?? null, project: project?.id ?? null }
}

test('what happens in a linked repository shows in its project, and facts carry project and company too', async () => {
  const agency = await connectGitHub(workspace, people.admin, { name: 'Agency' })
  expect(await placeOf(agency)).toEqual({ company: null, project: null })
  await tell('repository.linked', companyA, projectA)
  expect(await placeOf(agency)).toEqual({
    company: toGlobalId('Company', companyA),
    project: toGlobalId('Project', projectA),
  })
  const facts = await rowsOf<object>(
    workspace,
    `select company_id, project_id, payload ->> 'repository' as repository, payload ->> 'branch' as branch
     from bus.events where type = 'code.pushed' and project_id is not null`,
    'relay',
  )
  expect(facts).toEqual([
    { company_id: companyA, project_id: projectA, repository: 'Codertocat/Hello-World', branch: 'master' },
  ])
})

test("a company's own connection speaks for that company alone, whoever else has linked the repository", async () => {
  const foreign = await connectGitHub(workspace, people.admin, { companyId: companyB, name: 'Foreign' })
  expect(await placeOf(foreign)).toEqual({ company: toGlobalId('Company', companyB), project: null })
  const own = await connectGitHub(workspace, people.owner, { companyId: companyA, name: 'Own' })
  expect(await placeOf(own)).toEqual({
    company: toGlobalId('Company', companyA),
    project: toGlobalId('Project', projectA),
  })
})

test('a repository that was unlinked shows in no project', async () => {
  await tell('repository.unlinked', companyA, projectA)
  const agency = await connectGitHub(workspace, people.admin, { name: 'Later' })
  expect(await placeOf(agency)).toEqual({ company: null, project: null })
})

test('the hero numbers count what the viewer may see', async () => {
  const query = `{ _entities(representations: [{ __typename: "Platform", id: "platform" }]) { ... on Platform {
    connectionsActive { value } activities24h { value previous definition { key unit } } webhooks24h { value }
  } } }`
  type Answer = {
    _entities: [
      { connectionsActive: { value: string }; activities24h: { value: string }; webhooks24h: { value: string } },
    ]
  }
  const [staff] = (await workspace.ask<Answer>(people.admin, query))._entities
  expect(staff).toMatchObject({ connectionsActive: { value: '0' }, webhooks24h: { value: '5' } })
  expect(Number(staff.activities24h.value)).toBeGreaterThan(5)
  const [developer] = (await workspace.ask<Answer>(people.idleDeveloper, query))._entities
  expect(developer).toMatchObject({ activities24h: { value: '0' }, webhooks24h: { value: '0' } })
})

import { toGlobalId } from '@atrium/kit/ids'
import { ANONYMOUS, type AnyViewer, GATEWAY } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  acmeAgency,
  acmeClient,
  acmeDeveloper,
  boltClient,
  companies,
  developers,
  plan,
  projects,
  repositories,
  staff,
  stranger,
} from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

let rig: Projects
beforeAll(async () => void (rig = await startProjects()))
afterAll(() => rig.dispose())

type Names = { nodes: { name: string }[]; totalCount: number }
const ACME = ['App', 'Desk 100%', 'Shop']
const BOLT = ['Plant']

async function namesSeenBy(viewer: AnyViewer): Promise<string[]> {
  const { data, errors } = await rig.ask<{ projects: Names }>(viewer, '{ projects { nodes { name } totalCount } }')
  expect(errors).toBeUndefined()
  expect(data.projects.totalCount).toBe(data.projects.nodes.length)
  return data.projects.nodes.map((node) => node.name)
}

test('staff sees the projects of every company', async () => {
  expect(await namesSeenBy(staff)).toEqual([...ACME, ...BOLT].toSorted())
})

test('a client sees the projects of its company and none of another', async () => {
  expect(await namesSeenBy(acmeClient)).toEqual(ACME)
  expect(await namesSeenBy(boltClient)).toEqual(BOLT)
})

test('developers and partner agencies see the companies they are assigned to', async () => {
  expect(await namesSeenBy(acmeDeveloper)).toEqual(ACME)
  expect(await namesSeenBy(acmeAgency)).toEqual(ACME)
})

test('someone without a company, nobody, and the gateway see nothing', async () => {
  for (const viewer of [stranger, ANONYMOUS, GATEWAY]) expect(await namesSeenBy(viewer)).toEqual([])
})

const ENTITIES = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
  __typename
  ... on Project { name } ... on Repository { name } ... on Deployment { sha }
  ... on Company { projects { nodes { name } } }
  ... on Developer { projectAssignments { nodes { project { name } } } }
} }`

async function entities(viewer: AnyViewer) {
  const refs = [
    { __typename: 'Project', id: toGlobalId('Project', projects.plant.id) },
    { __typename: 'Repository', id: toGlobalId('Repository', repositories.plant.id) },
    { __typename: 'Deployment', id: toGlobalId('Deployment', plan.deployments[0]!.id) },
    { __typename: 'Company', id: toGlobalId('Company', companies.bolt) },
    { __typename: 'Developer', id: toGlobalId('Developer', developers.mei) },
  ]
  const { data, errors } = await rig.ask<{ _entities: unknown[] }>(viewer, ENTITIES, { refs })
  expect(errors).toBeUndefined()
  return data._entities
}

test('no other way leads to what belongs to another company', async () => {
  expect(await entities(boltClient)).toEqual([
    { __typename: 'Project', name: 'Plant' },
    { __typename: 'Repository', name: 'plant' },
    { __typename: 'Deployment', sha: 'a'.repeat(40) },
    { __typename: 'Company', projects: { nodes: [{ name: 'Plant' }] } },
    { __typename: 'Developer', projectAssignments: { nodes: [{ project: { name: 'Plant' } }] } },
  ])
  const [project, repository, deployment, company, developer] = (await entities(acmeClient)) as [
    null,
    null,
    null,
    object,
    { projectAssignments: { nodes: { project: { name: string } }[] } },
  ]
  expect([project, repository, deployment]).toEqual([null, null, null])
  expect(company).toEqual({ __typename: 'Company', projects: { nodes: [] } })
  expect(developer.projectAssignments.nodes.map((node) => node.project.name).toSorted()).toEqual(['App', 'Shop'])
})

test('a foreign project and one that does not exist look the same', async () => {
  const one = (viewer: AnyViewer, id: string) =>
    rig.ask<{ project: unknown }>(viewer, 'query ($id: ID!) { project(id: $id) { name } }', { id })
  const foreign = toGlobalId('Project', projects.plant.id)
  expect(await one(boltClient, foreign)).toEqual({ data: { project: { name: 'Plant' } }, errors: undefined })
  for (const id of [
    foreign,
    toGlobalId('Project', companies.bolt),
    toGlobalId('Company', companies.bolt),
    'nonsense',
    '',
  ]) {
    expect(await one(acmeClient, id)).toEqual({ data: { project: null }, errors: undefined })
  }
})

test('the numbers of the platform count what the viewer may see', async () => {
  const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Platform {
    projectsTotal { value } projectsActive { value definition { key formula } } deployments7d { value previous } } } }`
  const count = async (viewer: AnyViewer) => {
    const { data } = await rig.ask<{
      _entities: [{ projectsTotal: { value: string }; projectsActive: { value: string } }]
    }>(viewer, query, {
      refs: [{ __typename: 'Platform', id: 'platform' }],
    })
    return [data._entities[0].projectsTotal.value, data._entities[0].projectsActive.value]
  }
  expect(await count(staff)).toEqual(['4', '3'])
  expect(await count(acmeClient)).toEqual(['3', '2'])
  expect(await count(stranger)).toEqual(['0', '0'])
})

import { sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  acmeAgency,
  acmeClient,
  acmeDeveloper,
  boltClient,
  companies,
  day,
  milestones,
  projects,
  staff,
  stranger,
} from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

let rig: Projects
beforeAll(async () => void (rig = await startProjects()))
afterAll(() => rig.dispose())

const shop = toGlobalId('Project', projects.shop.id)
const plant = toGlobalId('Project', projects.plant.id)

interface Milestone {
  id: string
  title: string
  dueOn: string
  reachedAt: string | null
  status: string
  version: number
  project: { name: string }
}
interface Payload {
  milestone?: Milestone | null
  milestoneId?: string | null
  userErrors: { code: string; field: string[] | null; message: string }[]
}
const FIELDS = 'id title dueOn reachedAt status version project { name }'

async function change(name: string, input: object, viewer: AnyViewer = staff): Promise<Payload> {
  const answer = name === 'milestoneDelete' ? 'milestoneId' : `milestone { ${FIELDS} }`
  const { data, errors } = await rig.ask<{ result: Payload }>(
    viewer,
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
      result: ${name}(input: $input) { ${answer} userErrors { code field message } } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data.result
}

async function create(title: string, dueOn = day(10), projectId = plant): Promise<Milestone> {
  const { milestone, userErrors } = await change('milestoneCreate', { projectId, title, dueOn })
  expect(userErrors).toEqual([])
  return milestone!
}

async function titles(viewer: AnyViewer, where: object = {}, orderBy: object[] | null = null): Promise<string[]> {
  const { data } = await rig.ask<{ milestones: { nodes: Milestone[]; totalCount: number } }>(
    viewer,
    `query ($where: MilestoneWhereInput, $orderBy: [MilestoneOrder!]) {
      milestones(first: 50, where: $where, orderBy: $orderBy) { totalCount nodes { ${FIELDS} } } }`,
    { where, orderBy },
  )
  expect(data.milestones.totalCount).toBe(data.milestones.nodes.length)
  return data.milestones.nodes.map(({ title }) => title)
}

describe('the list of milestones', () => {
  const ofAcme = { companyId: toGlobalId('Company', companies.acme) }

  test.each<[string, AnyViewer, string[]]>([
    ['its client', acmeClient, ['Beta', 'Contract of use', 'Launch']],
    ['its developers', acmeDeveloper, ['Beta', 'Contract of use', 'Launch']],
    ['its partner agency', acmeAgency, ['Beta', 'Contract of use', 'Launch']],
    ['staff', staff, ['Beta', 'Contract of use', 'Launch']],
    ['another client', boltClient, []],
    ['a stranger', stranger, []],
  ])('shows those of a company to %s', async (_who, viewer, expected) => {
    expect(await titles(viewer, ofAcme)).toEqual(expected)
  })

  test('is narrowed by status, project and text, and sorted', async () => {
    expect(await titles(acmeClient, { status: ['REACHED'] })).toEqual(['Contract of use'])
    expect(await titles(acmeClient, { status: ['OVERDUE'] })).toEqual(['Beta'])
    // What is due today is not late.
    expect(await titles(acmeClient, { status: ['UPCOMING', 'REACHED'] })).toEqual(['Contract of use', 'Launch'])
    expect(await titles(acmeClient, { projectId: toGlobalId('Project', projects.app.id) })).toEqual(['Launch'])
    expect(await titles(acmeClient, { search: 'bet' })).toEqual(['Beta'])
    expect(await titles(acmeClient, {}, [{ field: 'TITLE', direction: 'DESC' }])).toEqual([
      'Launch',
      'Contract of use',
      'Beta',
    ])
  })

  test('stands under each project', async () => {
    const { data } = await rig.ask<{ project: { milestones: { nodes: { title: string; status: string }[] } } }>(
      acmeClient,
      'query ($id: ID!) { project(id: $id) { milestones { nodes { title status } } } }',
      { id: shop },
    )
    expect(data.project.milestones.nodes).toEqual([
      { title: 'Beta', status: 'OVERDUE' },
      { title: 'Contract of use', status: 'REACHED' },
    ])
  })
})

test('staff promises a milestone, moves it, notes that it is reached, takes that back and drops it; each is told', async () => {
  const before = (await rig.told()).length
  const created = await create('  Pilot ', '2031-03-04')
  expect(created).toMatchObject({ title: 'Pilot', status: 'UPCOMING', version: 1, project: { name: 'Plant' } })
  const { id } = created
  const { milestone: moved } = await change('milestoneUpdate', { id, version: 1, dueOn: '2031-04-04' })
  expect(moved).toMatchObject({ title: 'Pilot', dueOn: '2031-04-04', version: 2 })
  const { milestone: reached } = await change('milestoneReach', { id })
  expect(reached).toMatchObject({ status: 'REACHED', version: 3 })
  const { milestone: reopened } = await change('milestoneReach', { id, isReached: false })
  expect(reopened).toMatchObject({ status: 'UPCOMING', reachedAt: null, version: 4 })
  const { milestone: renamed } = await change('milestoneUpdate', { id, version: 4, title: 'First pilot' })
  expect(renamed).toMatchObject({ title: 'First pilot' })
  expect((await change('milestoneDelete', { id })).milestoneId).toBe(id)

  const told = (await rig.told()).slice(before)
  expect(told.map(({ type, activity }) => [type, activity!.summary, activity!.audience])).toEqual([
    ['milestone.created', 'Ada promised “Pilot” of Plant for Mar 4, 2031', 'COMPANY'],
    ['milestone.updated', 'Ada moved “Pilot” of Plant to Apr 4, 2031', 'COMPANY'],
    ['milestone.reached', 'Plant reached “Pilot”', 'COMPANY'],
    ['milestone.reopened', 'Ada opened the milestone “Pilot” of Plant again', 'COMPANY'],
    ['milestone.updated', 'Ada renamed the milestone “Pilot” of Plant to “First pilot”', 'COMPANY'],
    ['milestone.deleted', 'Ada dropped the milestone “First pilot” of Plant', 'COMPANY'],
  ])
  expect(told.map(({ companyId, projectId }) => [companyId, projectId])).toEqual(
    told.map(() => [companies.bolt, projects.plant.id]),
  )
  const audited = await transaction(rig.database, system('job'), (em) =>
    sql<{ action: string }>(
      em,
      'select action from projects.audit_log where tenant_id = ? and subject_id = ? order by sequence',
      [companies.bolt, fromGlobalId('Milestone', id)],
    ),
  )
  expect(audited.map(({ action }) => action)).toEqual(told.map(({ type }) => type))
})

test('what changes nothing is not told', async () => {
  const { id, dueOn } = await create('Quiet')
  const before = (await rig.told()).length
  await change('milestoneUpdate', { id, version: 1, title: 'Quiet', dueOn })
  await change('milestoneReach', { id, isReached: false })
  expect((await rig.told()).slice(before)).toEqual([])
})

test.each<[string, object, string, string]>([
  ['milestoneCreate', { projectId: shop, title: ' ', dueOn: '2031-01-01' }, 'INVALID_INPUT', 'title'],
  ['milestoneCreate', { projectId: shop, title: 'x'.repeat(121), dueOn: '2031-01-01' }, 'INVALID_INPUT', 'title'],
  [
    'milestoneCreate',
    { projectId: toGlobalId('Project', newId()), title: 'X', dueOn: '2031-01-01' },
    'NOT_FOUND',
    'projectId',
  ],
  ['milestoneUpdate', { id: toGlobalId('Milestone', newId()), version: 1 }, 'NOT_FOUND', 'id'],
  ['milestoneReach', { id: 'milestone_nonsense' }, 'NOT_FOUND', 'id'],
  ['milestoneDelete', { id: shop }, 'NOT_FOUND', 'id'],
])('%s refuses %o', async (name, input, code, field) => {
  const { userErrors } = await change(name, input)
  expect(userErrors).toMatchObject([{ code, field: [field] }])
})

test.each<[string, AnyViewer]>([
  ['a client', acmeClient],
  ['a developer', acmeDeveloper],
  ['a partner agency', acmeAgency],
])('%s changes nothing', async (_who, viewer) => {
  const id = toGlobalId('Milestone', milestones.beta.id)
  const answers = [
    await change('milestoneCreate', { projectId: shop, title: 'Mine', dueOn: '2031-01-01' }, viewer),
    await change('milestoneUpdate', { id, version: 1, title: 'Mine' }, viewer),
    await change('milestoneReach', { id }, viewer),
    await change('milestoneDelete', { id }, viewer),
  ]
  expect(answers.map(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(answers.map(() => ['FORBIDDEN']))
  expect(await titles(acmeClient)).not.toContain('Mine')
})

test('of two who change the same version at once, one is told to look again', async () => {
  const { id } = await create('Contested')
  const answers = await Promise.all(
    ['One', 'Two', 'Three'].map((title) => change('milestoneUpdate', { id, version: 1, title })),
  )
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['CONFLICT', 'CONFLICT'])
})

test('however many note at once that it is reached, it is told once', async () => {
  const { id } = await create('Raced')
  const before = (await rig.told()).length
  await Promise.all(Array.from({ length: 5 }, () => change('milestoneReach', { id })))
  expect((await rig.told()).slice(before).map(({ type }) => type)).toEqual(['milestone.reached'])
})

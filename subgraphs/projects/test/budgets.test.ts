import { newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acmeClient, companies, day, projects, staff } from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

// Budgets of projects: who sets and sees them, and what is used of them.

let rig: Projects
beforeAll(async () => {
  rig = await startProjects()
})
afterAll(() => rig?.dispose())

const idOf = ({ id }: { id: string }) => toGlobalId('Project', id)
const FIELDS =
  'period hours amount { amount } isShared version usedHours usedAmount { amount } usedPercent startsOn endsOn'

async function set(viewer: AnyViewer, input: object) {
  const { data, errors } = await rig.ask<{
    projectBudgetSet: {
      project: { budget: Record<string, unknown> } | null
      userErrors: { code: string; field: string[] }[]
    }
  }>(
    viewer,
    `mutation ($input: ProjectBudgetSetInput!) { projectBudgetSet(input: $input) { project { budget { ${FIELDS} } } userErrors { code field } } }`,
    { input: { period: 'MONTH', ...input } },
  )
  expect(errors).toBeUndefined()
  return data.projectBudgetSet
}

async function read(viewer: AnyViewer, project = projects.shop) {
  const { data } = await rig.ask<{ project: { budget: object | null } }>(
    viewer,
    `query ($id: ID!) { project(id: $id) { budget { ${FIELDS} } } }`,
    { id: idOf(project) },
  )
  return data.project.budget
}

const work = async (project: { id: string }, seconds: number) =>
  rig.consumed(
    await rig.publish({
      type: 'time_entry.upserted',
      companyId: companies.acme,
      projectId: project.id,
      payload: {
        connectionId: newId(),
        provider: 'harvest',
        externalId: newId(),
        container: null,
        person: { id: '7', name: 'Mei', email: null, avatarUrl: null },
        description: null,
        startedAt: `${day(0)}T00:00:00.000Z`,
        seconds,
        isBillable: true,
        taskId: null,
        updatedAt: `${day(0)}T00:00:00.000Z`,
      },
    }),
  )

test('staff sets a budget, sees what is used of it, and the company only one that is shared', async () => {
  expect(await read(staff)).toBeNull()
  const made = await set(staff, {
    projectId: idOf(projects.shop),
    hours: 40,
    amount: '3000',
    hourlyRate: '100',
    currencyCode: 'USD',
  })
  expect(made).toMatchObject({ userErrors: [], project: { budget: { hours: 40, version: 1, usedPercent: 0 } } })
  await work(projects.shop, 15 * 3600)
  // The money buys 30 hours, and is used up first.
  expect(await read(staff)).toMatchObject({
    usedHours: 15,
    usedAmount: { amount: '1500.00' },
    usedPercent: 50,
    startsOn: `${day(0).slice(0, 7)}-01`,
  })
  expect(await read(acmeClient)).toBeNull()
  await set(staff, { projectId: idOf(projects.shop), version: 1, hours: 20, isShared: true })
  expect(await read(acmeClient)).toMatchObject({ usedPercent: 75, amount: null, version: 2 })
  const told = (await rig.told()).filter(({ type }) => type === 'project.budget_changed')
  expect(told.map(({ payload, activity }) => [payload['seconds'], activity?.audience])).toEqual([
    [30 * 3600, 'STAFF'],
    [20 * 3600, 'STAFF'],
  ])
})

test('who is not staff sets none; what is wrong is said, and nothing changed meanwhile is lost', async () => {
  const projectId = idOf(projects.app)
  const wrong = async (input: object, viewer: AnyViewer = staff) =>
    (await set(viewer, { projectId, ...input })).userErrors
  expect(await wrong({ hours: 10 }, acmeClient)).toMatchObject([{ code: 'FORBIDDEN' }])
  expect(await wrong({})).toMatchObject([{ code: 'INVALID_INPUT', field: ['hours'] }])
  expect(await wrong({ hours: -1 })).toMatchObject([{ field: ['hours'] }])
  expect(await wrong({ amount: '100', currencyCode: 'USD' })).toMatchObject([{ field: ['hourlyRate'] }])
  expect(await wrong({ amount: '100', hourlyRate: '1.005', currencyCode: 'USD' })).toMatchObject([
    { field: ['hourlyRate'] },
  ])
  expect(await wrong({ amount: '100', hourlyRate: '1.5', currencyCode: 'JPY' })).toMatchObject([
    { field: ['hourlyRate'] },
  ])
  expect(await wrong({ projectId: toGlobalId('Project', newId()), hours: 1 })).toMatchObject([{ code: 'NOT_FOUND' }])
  expect(await read(staff, projects.app)).toBeNull()
  // Two at once: one is first.
  const both = await Promise.all([wrong({ hours: 10 }), wrong({ hours: 20 })])
  expect(both.flat()).toMatchObject([{ code: 'CONFLICT', field: ['version'] }])
})

test('a budget for the whole project follows its days, is told anew when they change, and is taken away', async () => {
  const projectId = idOf(projects.desk)
  await set(staff, { projectId, period: 'PROJECT', hours: 100 })
  expect(await read(staff, projects.desk)).toMatchObject({ startsOn: '2026-01-10', endsOn: null })
  const update = `mutation ($input: ProjectUpdateInput!) { projectUpdate(input: $input) { userErrors { code } } }`
  await rig.ask(staff, update, { input: { id: projectId, endOn: '2030-12-31' } })
  expect(await read(staff, projects.desk)).toMatchObject({ endsOn: '2030-12-31' })
  const remove = `mutation ($input: ProjectBudgetRemoveInput!) { projectBudgetRemove(input: $input) { project { budget { period } } userErrors { code } } }`
  const { data } = await rig.ask<{ projectBudgetRemove: object }>(staff, remove, { input: { projectId } })
  expect(data.projectBudgetRemove).toEqual({ project: { budget: null }, userErrors: [] })
  const told = (await rig.told()).filter(
    ({ type, projectId: of }) => type === 'project.budget_changed' && of === projects.desk.id,
  )
  expect(told.map(({ payload }) => [payload['period'], payload['endsOn']])).toEqual([
    ['PROJECT', null],
    ['PROJECT', '2030-12-31'],
    [null, '2030-12-31'],
  ])
})

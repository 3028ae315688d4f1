import { sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { acmeAgency, acmeClient, acmeDeveloper, companies, developers, projects, staff, stranger } from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

// Putting developers of a company's team on its projects, and taking them off.

let rig: Projects
beforeAll(async () => void (rig = await startProjects()))
afterAll(() => rig.dispose())
beforeEach(() =>
  transaction(rig.database, system('relay'), (em) =>
    sql(em, 'update projects.project_developers set removed_at = greatest(now(), assigned_at) where developer_id = ?', [
      developers.ana,
    ]),
  ),
)

const desk = toGlobalId('Project', projects.desk.id)
const ana = toGlobalId('Developer', developers.ana)

interface Assignment {
  id: string
  role: string
  isActive: boolean
  developer: { id: string }
}
interface Payload {
  assignment: Assignment | null
  userErrors: { code: string; field: string[] | null }[]
}

async function change(name: 'Assign' | 'Update' | 'Unassign', input: object, viewer: AnyViewer = staff) {
  const { data, errors } = await rig.ask<{ result: Payload }>(
    viewer,
    `mutation ($input: ProjectDeveloper${name}Input!) { result: projectDeveloper${name}(input: $input) {
      assignment { id role isActive developer { id } } userErrors { code field } } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data.result
}
const assign = (more: object = {}) => change('Assign', { projectId: desk, developerId: ana, ...more })

async function team(projectId: string): Promise<string[]> {
  const { data } = await rig.ask<{ project: { developerAssignments: { nodes: Assignment[] } } }>(
    acmeClient,
    'query ($id: ID!) { project(id: $id) { developerAssignments(where: { isActive: true }) { nodes { developer { id } } } } }',
    { id: projectId },
  )
  return data.project.developerAssignments.nodes.map(({ developer }) => developer.id)
}

test('a developer of the team joins, changes the role and leaves, each told once with its audit entry', async () => {
  const { assignment, userErrors } = await assign()
  expect([userErrors, assignment]).toMatchObject([[], { role: 'DEVELOPER', isActive: true, developer: { id: ana } }])
  expect(await team(desk)).toEqual([ana])
  const lead = await change('Update', { id: assignment!.id, role: 'LEAD' })
  expect(lead.assignment).toMatchObject({ role: 'LEAD', isActive: true })
  await change('Update', { id: assignment!.id, role: 'LEAD' })
  const off = await change('Unassign', { id: assignment!.id })
  expect(off.assignment).toMatchObject({ role: 'LEAD', isActive: false })
  await change('Unassign', { id: assignment!.id })
  expect(await team(desk)).toEqual([])

  const told = (await rig.told()).filter(
    ({ payload }) => toGlobalId('Developer', String(payload['developerId'])) === ana,
  )
  expect(
    told.map(({ type, companyId, projectId, activity }) => [type, companyId, projectId, activity?.audience]),
  ).toEqual([
    ['project.developer_joined', companies.acme, projects.desk.id, 'COMPANY'],
    ['project.developer_role_changed', companies.acme, projects.desk.id, 'COMPANY'],
    ['project.developer_left', companies.acme, projects.desk.id, 'COMPANY'],
  ])
  const audited = await transaction(rig.database, staff, (em) =>
    sql<{ action: string }>(em, 'select action from projects.audit_log where subject_id = ? order by sequence', [
      fromGlobalId('ProjectDeveloperAssignment', assignment!.id),
    ]),
  )
  expect(audited.map(({ action }) => action)).toEqual(told.map(({ type }) => type))
  expect(await change('Update', { id: assignment!.id, role: 'REVIEWER' })).toMatchObject({
    assignment: null,
    userErrors: [{ code: 'CONFLICT' }],
  })
})

test('who is not in the company’s team, is on the project, or does not exist is refused', async () => {
  const refused = async (more: object) => (await assign(more)).userErrors.map(({ code, field }) => [code, field])
  const [tom, nobody] = [developers.tom, newId()].map((id) => toGlobalId('Developer', id))
  expect(await refused({ developerId: tom })).toEqual([['NOT_IN_TEAM', ['developerId']]])
  expect(await refused({ developerId: nobody })).toEqual([['NOT_IN_TEAM', ['developerId']]])
  // In Acme's team, not in Bolt's.
  expect(await refused({ projectId: toGlobalId('Project', projects.plant.id) })).toEqual([
    ['NOT_IN_TEAM', ['developerId']],
  ])
  expect(await refused({ projectId: toGlobalId('Project', newId()) })).toEqual([['NOT_FOUND', ['projectId']]])
  expect(
    (await change('Unassign', { id: toGlobalId('ProjectDeveloperAssignment', newId()) })).userErrors,
  ).toMatchObject([{ code: 'NOT_FOUND' }])
  await assign()
  expect(await refused({})).toEqual([['ALREADY_ASSIGNED', ['developerId']]])
})

test.each([
  ['a client', acmeClient],
  ['a developer', acmeDeveloper],
  ['a partner agency', acmeAgency],
  ['a stranger', stranger],
])('%s assigns nobody', async (_, viewer) => {
  const { userErrors } = await change('Assign', { projectId: desk, developerId: ana }, viewer).catch(() => ({
    userErrors: [{ code: 'FORBIDDEN' }],
  }))
  expect(userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  expect(await team(desk)).toEqual([])
})

test('of several at once one assigns, and the rest are told', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => assign()))
  expect(answers.filter(({ assignment }) => assignment)).toHaveLength(1)
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
    Array.from({ length: 5 }, () => 'ALREADY_ASSIGNED'),
  )
  expect(await team(desk)).toEqual([ana])
})

test('who leaves the company’s team leaves its projects, and comes back with the team', async () => {
  await assign()
  const event = { assignmentId: newId(), developerId: developers.ana, endsOn: null }
  const about = { companyId: companies.acme, stream: 'accounts' }
  const left = await rig.publish({ ...about, type: 'developer.removed', payload: event })
  await rig.consumed(left, 'accounts')
  expect(await team(desk)).toEqual([])
  expect((await rig.told()).at(-1)).toMatchObject({ type: 'project.developer_left', activity: null })
  expect((await assign()).userErrors).toMatchObject([{ code: 'NOT_IN_TEAM' }])

  const joined = await rig.publish({
    ...about,
    type: 'developer.team_approved',
    payload: { ...event, developerName: 'Ana Lima' },
  })
  await rig.consumed(joined, 'accounts')
  expect((await assign()).userErrors).toEqual([])
  expect((await rig.told()).at(-1)!.activity!.summary).toBe('Ana Lima joined the project Desk 100% as developer')
})

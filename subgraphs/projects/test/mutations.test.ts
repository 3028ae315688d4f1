import { AUDIT_ENTRY_COLUMNS, findBreak, type AuditEntryData } from '@atrium/kit/audit'
import { sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acmeClient, acmeDeveloper, boltClient, companies, projects, repositories, staff } from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

let rig: Projects
beforeAll(async () => void (rig = await startProjects()))
afterAll(() => rig.dispose())

interface Payload {
  project?: {
    id: string
    name: string
    status: string
    labsUrl: string | null
    endOn: string | null
    company: { id: string }
  } | null
  repository?: { id: string; owner: string; name: string; url: string; stats: null; project: { name: string } } | null
  repositoryId?: string | null
  userErrors: { code: string; field: string[] | null; message: string }[]
}

const FIELDS: Record<string, string> = {
  projectCreate: 'project { id name status labsUrl endOn company { id } }',
  projectUpdate: 'project { id name status labsUrl endOn company { id } }',
  repositoryLink: 'repository { id owner name url stats { stars } project { name } }',
  repositoryUnlink: 'repositoryId',
}

async function change(name: string, input: object, viewer = staff): Promise<Payload> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`
  const query = `mutation ($input: ${type}) { result: ${name}(input: $input) { ${FIELDS[name]} userErrors { code field message } } }`
  const { data, errors } = await rig.ask<{ result: Payload }>(viewer, query, { input })
  expect(errors).toBeUndefined()
  return data.result
}

async function auditActions(companyId: string): Promise<string[]> {
  const entries = await transaction(rig.database, system('job'), (em) =>
    sql<AuditEntryData & { hash: string }>(
      em,
      `select ${AUDIT_ENTRY_COLUMNS}
       from projects.audit_log where tenant_id = ? order by audit_log.sequence`,
      [companyId],
    ),
  )
  expect(findBreak(entries)).toBeNull()
  return entries.map((entry) => entry.action)
}

const created = { companyId: toGlobalId('Company', companies.bolt), name: '  Portal ', type: 'CUSTOM' }

test('a project that staff makes is seen by its company, told once, and audited', async () => {
  const before = (await rig.told()).length
  const { project, userErrors } = await change('projectCreate', { ...created, labsUrl: 'https://labs.example/p' })
  expect(userErrors).toEqual([])
  expect(project).toMatchObject({
    name: 'Portal',
    status: 'PLANNING',
    labsUrl: 'https://labs.example/p',
    company: { id: created.companyId },
  })
  const id = fromGlobalId('Project', project!.id)
  const told = (await rig.told()).slice(before)
  expect(told).toMatchObject([
    {
      type: 'project.created',
      companyId: companies.bolt,
      projectId: id,
      payload: { projectId: id, name: 'Portal' },
      activity: { summary: 'Ada created the project Portal', audience: 'COMPANY' },
    },
  ])
  expect(await auditActions(companies.bolt)).toEqual(['project.created'])
  const seen = await rig.ask<{ project: { name: string } | null }>(
    boltClient,
    `{ project(id: "${project!.id}") { name } }`,
  )
  expect(seen.data.project).toEqual({ name: 'Portal' })
})

test.each([
  ['an empty name', { ...created, name: '   ' }, ['name']],
  ['a name too long', { ...created, name: 'x'.repeat(121) }, ['name']],
  ['an end before the start', { ...created, startOn: '2026-02-01', endOn: '2026-01-31' }, ['endOn']],
  ['an address that is not https', { ...created, labsUrl: 'http://labs.example' }, ['labsUrl']],
  ['something that is no company', { ...created, companyId: 'company_nonsense' }, ['companyId']],
])('%s is refused, and nothing is left behind', async (_, input, field) => {
  const before = (await rig.told()).length
  const { project, userErrors } = await change('projectCreate', input)
  expect(project).toBeNull()
  expect(userErrors.map((error) => error.field)).toEqual([field])
  expect(await rig.told()).toHaveLength(before)
  const { data } = await rig.ask<{ projects: { totalCount: number } }>(
    staff,
    '{ projects(where: { search: "xxx" }) { totalCount } }',
  )
  expect(data.projects.totalCount).toBe(0)
})

test('a change tells what changed; no change tells nothing', async () => {
  const id = toGlobalId('Project', projects.app.id)
  const before = (await rig.told()).length
  await change('projectUpdate', { id, status: 'ACTIVE' })
  await change('projectUpdate', { id, name: 'App 2', endOn: '2026-12-31' })
  await change('projectUpdate', { id, name: 'App 2' })
  const told = (await rig.told()).slice(before)
  expect(told.map((event) => [event.payload['changed'], event.activity?.summary])).toEqual([
    [['status'], 'Ada set the project App to active'],
    [['name', 'endOn'], 'Ada changed the name and end of the project App 2'],
  ])
  const emptied = await change('projectUpdate', { id, endOn: null })
  expect(emptied.project).toMatchObject({ name: 'App 2', status: 'ACTIVE', endOn: null })
})

test('only staff may change anything', async () => {
  const id = toGlobalId('Project', projects.shop.id)
  for (const viewer of [acmeClient, acmeDeveloper]) {
    for (const [name, input] of [
      ['projectCreate', { ...created, companyId: toGlobalId('Company', companies.acme) }],
      ['projectUpdate', { id, name: 'Mine' }],
      ['repositoryLink', { projectId: id, provider: 'GITHUB', fullName: 'a/b' }],
      ['repositoryUnlink', { id: toGlobalId('Repository', repositories.shop.id) }],
    ] as const) {
      expect((await change(name, input, viewer)).userErrors.map((error) => error.code)).toEqual(['FORBIDDEN'])
    }
  }
  expect((await change('projectUpdate', { id, name: 'Shop' })).userErrors).toEqual([])
})

test('the database refuses what the service would let pass by mistake', async () => {
  const write = (text: string) => transaction(rig.database, acmeClient, (em) => sql(em, text, [projects.shop.id]))
  expect(await write(`update projects.projects set name = 'Mine' where id = ? returning id`)).toEqual([])
  expect(await write('delete from projects.projects where id = ? returning id')).toEqual([])
  await expect(
    write(
      `insert into projects.projects (id, company_id, name, type, status) select gen_random_uuid(), company_id, 'New', type, status from projects.projects where id = ?`,
    ),
  ).rejects.toThrow(/row-level security/)
})

test('a repository is linked, told to integrations and to people, and found under its project', async () => {
  const before = (await rig.told()).length
  const { repository } = await change('repositoryLink', {
    projectId: toGlobalId('Project', projects.shop.id),
    provider: 'GITLAB',
    fullName: 'acme/group/tools',
  })
  expect(repository).toMatchObject({
    owner: 'acme/group',
    name: 'tools',
    url: 'https://gitlab.com/acme/group/tools',
    stats: null,
    project: { name: 'Shop' },
  })
  expect((await rig.told()).slice(before)).toMatchObject([
    {
      type: 'repository.linked',
      companyId: companies.acme,
      payload: { projectId: projects.shop.id, provider: 'GITLAB', fullName: 'acme/group/tools' },
      activity: { summary: 'Ada linked acme/group/tools to the project Shop' },
    },
  ])
})

test('a repository is linked once per company, whatever the case; another company may link it too', async () => {
  const link = (projectId: string, fullName: string) =>
    change('repositoryLink', { projectId: toGlobalId('Project', projectId), provider: 'GITHUB', fullName })
  expect((await link(projects.desk.id, 'ACME/Shop')).userErrors).toMatchObject([
    { code: 'ALREADY_LINKED', field: ['fullName'] },
  ])
  expect((await link(projects.plant.id, 'acme/shop')).userErrors).toEqual([])
})

test.each(['octocat', 'octocat/', '/hello', 'a/b/c', 'a b/c', '../etc', 'a/b?c'])(
  '%s is no name of a GitHub repository',
  async (fullName) => {
    const { userErrors } = await change('repositoryLink', {
      projectId: toGlobalId('Project', projects.shop.id),
      provider: 'GITHUB',
      fullName,
    })
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['fullName'] }])
  },
)

test('an unlinked repository is gone, its deployments stay', async () => {
  const id = toGlobalId('Repository', repositories.plant.id)
  const before = (await rig.told()).length
  expect(await change('repositoryUnlink', { id })).toEqual({ repositoryId: id, userErrors: [] })
  expect((await rig.told()).slice(before)).toMatchObject([
    { type: 'repository.unlinked', payload: { fullName: 'bolt/plant' } },
  ])
  const { data } = await rig.ask<{ project: { lastDeployment: object; deployments: object } }>(
    boltClient,
    `{ project(id: "${toGlobalId('Project', projects.plant.id)}") { lastDeployment { sha repository { name } } deployments { totalCount } } }`,
  )
  expect(data.project).toEqual({
    lastDeployment: { sha: 'a'.repeat(40), repository: null },
    deployments: { totalCount: 1 },
  })
  expect((await change('repositoryUnlink', { id })).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }])
})

test('the demo workspace announces its repositories to integrations, and to no one else', async () => {
  const linked = (await rig.told()).filter((event) => event.type === 'repository.linked' && event.activity === null)
  expect(linked.map((event) => String(event.payload['repositoryId'])).toSorted()).toEqual(
    Object.values(repositories)
      .map((repository) => repository.id)
      .toSorted(),
  )
})

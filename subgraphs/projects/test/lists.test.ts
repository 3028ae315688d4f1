import { toGlobalId } from '@atrium/kit/ids'
import { statementsDuring } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acmeClient, companies, developers, projects, staff } from './plan.ts'
import { type Projects, startProjects } from './projects.ts'

let rig: Projects
beforeAll(async () => void (rig = await startProjects()))
afterAll(() => rig.dispose())

interface Page {
  nodes: { name: string }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
  totalCount: number
}

async function list(args: object): Promise<Page> {
  const { data, errors } = await rig.ask<{ projects: Page }>(
    staff,
    `query ($first: Int, $after: String, $last: Int, $before: String, $where: ProjectWhereInput, $orderBy: [ProjectOrder!]) {
       projects(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
         nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`,
    args,
  )
  expect(errors).toBeUndefined()
  return data.projects
}
const names = (page: Page) => page.nodes.map((node) => node.name)

test('projects are found by part of a name in either case, and wildcards are letters', async () => {
  expect(names(await list({ where: { search: 'sHo' } }))).toEqual(['Shop'])
  expect(names(await list({ where: { search: '%' } }))).toEqual(['Desk 100%'])
  expect(names(await list({ where: { search: '_' } }))).toEqual([])
})

test('conditions narrow together; an unknown company has no projects', async () => {
  const companyId = toGlobalId('Company', companies.acme)
  expect(names(await list({ where: { companyId } }))).toEqual(['App', 'Desk 100%', 'Shop'])
  expect(names(await list({ where: { companyId, status: ['ACTIVE'] } }))).toEqual(['Desk 100%', 'Shop'])
  expect(names(await list({ where: { companyId, status: ['ACTIVE'], type: ['CUSTOM', 'LABS'] } }))).toEqual(['Shop'])
  expect(names(await list({ where: { companyId: 'nonsense' } }))).toEqual([])
})

test('an empty list of statuses or types narrows nothing', async () => {
  const all = names(await list({}))
  expect(all.length).toBeGreaterThan(0)
  expect(names(await list({ where: { status: [], type: [] } }))).toEqual(all)
})

test('a search that is too long is refused, and a long one is not cut', async () => {
  expect(names(await list({ where: { search: `Shop${' '.repeat(300)}` } }))).toEqual(['Shop'])
  expect(names(await list({ where: { search: '%'.repeat(200) } }))).toEqual([])
  const query = 'query ($where: ProjectWhereInput) { projects(where: $where) { totalCount } }'
  const { errors } = await rig.ask(staff, query, { where: { search: 'x'.repeat(201) } })
  expect(errors?.[0]).toMatchObject({
    message: '`where.search` takes at most 200 characters.',
    extensions: { code: 'BAD_USER_INPUT' },
  })
})

test('more things to sort by than there are is refused', async () => {
  const orderBy = Array.from({ length: 5 }, () => ({ field: 'NAME', direction: 'ASC' }))
  const query = 'query ($orderBy: [ProjectOrder!]) { projects(orderBy: $orderBy) { totalCount } }'
  const { errors } = await rig.ask(staff, query, { orderBy })
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
})

test.each([
  ['NAME', 'ASC', ['App', 'Desk 100%', 'Plant', 'Shop']],
  ['NAME', 'DESC', ['Shop', 'Plant', 'Desk 100%', 'App']],
  ['CREATED_AT', 'ASC', ['Desk 100%', 'App', 'Shop', 'Plant']],
  ['UPDATED_AT', 'DESC', ['Plant', 'Shop', 'App', 'Desk 100%']],
])('sorted by %s %s, pages of one forwards and backwards give the whole list', async (field, direction, expected) => {
  const orderBy = [{ field, direction }]
  expect(names(await list({ orderBy }))).toEqual(expected)
  expect(await walk({ orderBy }, 'forwards')).toEqual(expected)
  expect(await walk({ orderBy }, 'backwards')).toEqual(expected.toReversed())
})

test.each(['ASC', 'DESC'])(
  'sorted by last deployment %s, what was never deployed comes last, and pages skip nothing',
  async (direction) => {
    const orderBy = [{ field: 'LAST_DEPLOYMENT_AT', direction }]
    const all = names(await list({ orderBy }))
    expect(all[0]).toBe('Plant')
    expect(all.toSorted()).toEqual(['App', 'Desk 100%', 'Plant', 'Shop'])
    expect(await walk({ orderBy }, 'forwards')).toEqual(all)
    expect(await walk({ orderBy }, 'backwards')).toEqual(all.toReversed())
  },
)

async function walk(args: object, way: 'forwards' | 'backwards'): Promise<string[]> {
  const seen: string[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await list({
      ...args,
      ...(way === 'forwards' ? { first: 1, after: cursor } : { last: 1, before: cursor }),
    })
    seen.push(...names(page))
    expect(page.totalCount).toBe(4)
    cursor = way === 'forwards' ? page.pageInfo.endCursor : page.pageInfo.startCursor
    if (!(way === 'forwards' ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage)) return seen
  }
}

test.each(['first: 101', 'first: 0', 'last: -1', 'first: 1, last: 1', 'after: "bm90IGEgY3Vyc29y"'])(
  'a page of (%s) is refused with a reason',
  async (args) => {
    const { errors } = await rig.ask(staff, `{ projects(${args}) { totalCount } }`)
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
  },
)

test('a cursor of a list in another order is refused rather than taken for the beginning', async () => {
  const { pageInfo } = await list({ first: 1, orderBy: [{ field: 'NAME', direction: 'ASC' }] })
  const orderBy = '[{ field: NAME, direction: ASC }, { field: CREATED_AT, direction: ASC }]'
  for (const cursor of [pageInfo.endCursor, Buffer.from('{}').toString('base64url'), '']) {
    const { errors } = await rig.ask(staff, `{ projects(after: "${cursor}", orderBy: ${orderBy}) { totalCount } }`)
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
  }
})

test.each([
  ['NAME', [5, 'x']],
  ['CREATED_AT', ['yesterday', 'x']],
  ['CREATED_AT', [true, 'x']],
  ['CREATED_AT', [1e99, 'x']],
  ['LAST_DEPLOYMENT_AT', [null, 'x']],
])('a cursor made by hand for %s, %j, is refused', async (field, values) => {
  const orderBy = [{ field, direction: 'ASC' }]
  const real = (await list({ first: 1, orderBy })).pageInfo.endCursor
  const inner = Buffer.from(JSON.stringify(values)).toString('base64url')
  const query =
    'query ($after: String, $orderBy: [ProjectOrder!]) { projects(after: $after, orderBy: $orderBy) { totalCount } }'
  const { errors } = await rig.ask(staff, query, { after: real.slice(0, 6) + inner, orderBy })
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
})

test('a cursor of assignments is none of projects', async () => {
  const query = `query ($id: ID!) { project(id: $id) { developerAssignments(first: 1) { pageInfo { endCursor } } } }`
  const { data } = await rig.ask<{ project: { developerAssignments: { pageInfo: { endCursor: string } } } }>(
    staff,
    query,
    { id: toGlobalId('Project', projects.shop.id) },
  )
  const after = data.project.developerAssignments.pageInfo.endCursor
  const { errors } = await rig.ask(staff, `{ projects(after: "${after}") { totalCount } }`)
  expect(errors?.[0]?.message).toBe('This cursor is not of this list. Start again without one.')
})

test('assignments are narrowed to those on the project now', async () => {
  const query = `query ($id: ID!) { project(id: $id) {
    all: developerAssignments { nodes { developer { id } isActive } totalCount }
    now: developerAssignments(where: { isActive: true }) { nodes { developer { id } } totalCount }
    past: developerAssignments(where: { isActive: false }) { nodes { developer { id } } totalCount } } }`
  const { data } = await rig.ask<{
    project: Record<string, { nodes: { developer: { id: string } }[]; totalCount: number }>
  }>(acmeClient, query, {
    id: toGlobalId('Project', projects.shop.id),
  })
  const ids = (list: string) => data.project[list]!.nodes.map((node) => node.developer.id)
  const [mei, tom] = [toGlobalId('Developer', developers.mei), toGlobalId('Developer', developers.tom)]
  expect(ids('all').toSorted()).toEqual([mei, tom].toSorted())
  expect([ids('now'), data.project['now']!.totalCount]).toEqual([[mei], 1])
  expect([ids('past'), data.project['past']!.totalCount]).toEqual([[tom], 1])
})

test('a list of many projects with all their lists costs as many queries as a list of one', async () => {
  const cost = async (first: number) => {
    const query = `{ projects(first: ${first}) { nodes { name lastDeployment { sha repository { name } project { name } }
      repositories(first: 3) { nodes { name project { name } } } deployments(first: 3) { nodes { sha } }
      developerAssignments(first: 3, where: { isActive: true }) { nodes { role project { name } } } } } }`
    const statements = await statementsDuring(async () => {
      expect((await rig.ask(staff, query)).errors).toBeUndefined()
    })
    return statements.filter(({ isViewers }) => isViewers).length
  }
  // Plant, which has everything, is third by name.
  const [few, many] = [await cost(3), await cost(100)]
  expect(many).toBe(few)
  expect(few).toBeGreaterThan(5)
  expect(many).toBeLessThan(16)
})

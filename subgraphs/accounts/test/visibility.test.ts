import { type IdType, newId, toGlobalId } from '@atrium/kit/ids'
import { ANONYMOUS, type Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Accounts, startAccounts } from './accounts.ts'
import { agencies, companies, developers, members, people } from './plan.ts'

type Name = keyof typeof people

let accounts: Accounts
const viewers = {} as Record<Name, Viewer>
beforeAll(async () => {
  accounts = await startAccounts()
  for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
})
afterAll(() => accounts.dispose())

const userId = (name: Name) => toGlobalId('User', people[name].id)
const idA = toGlobalId('Company', companies.a.id)
const idB = toGlobalId('Company', companies.b.id)

async function query<T>(name: Name, text: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await accounts.ask<T>(viewers[name], text, { variables })
  expect(errors).toBeUndefined()
  return data
}

/** Ids of those that come back of all that there are. */
async function visibleOf(name: Name, type: IdType, uuids: string[]): Promise<string[]> {
  const ids = uuids.map((uuid) => toGlobalId(type, uuid))
  const { nodes } = await query<{ nodes: ({ id: string } | null)[] }>(
    name,
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids },
  )
  return ids.filter((_, i) => nodes[i] !== null)
}

const allUsers = Object.values(people).map((person) => person.id)
const everyone = Object.keys(people) as Name[]

describe('who sees whom', () => {
  const expected: Record<Name, Name[]> = {
    admin: everyone,
    manager: everyone,
    ownerA: ['ownerA', 'viewerA', 'suspended', 'developerA', 'developerAB', 'developerRival'],
    viewerA: ['ownerA', 'viewerA', 'suspended', 'developerA', 'developerAB', 'developerRival'],
    ownerB: ['ownerB', 'developerAB'],
    developerA: ['developerA', 'developerAB', 'developerRival', 'ownerA', 'viewerA', 'suspended'],
    developerAB: ['developerA', 'developerAB', 'developerRival', 'ownerA', 'viewerA', 'suspended', 'ownerB'],
    developerRival: ['developerA', 'developerAB', 'developerRival', 'ownerA', 'viewerA', 'suspended'],
    agencyAdmin: ['agencyAdmin', 'developerAB', 'ownerA', 'viewerA', 'suspended', 'ownerB'],
    suspended: ['ownerA', 'viewerA', 'suspended', 'developerA', 'developerAB', 'developerRival'],
  }
  test.each(everyone)('%s', async (name) => {
    expect((await visibleOf(name, 'User', allUsers)).toSorted()).toEqual(expected[name].map(userId).toSorted())
  })

  test('nobody is seen without a viewer', async () => {
    const ids = allUsers.map((uuid) => toGlobalId('User', uuid))
    const { data } = await accounts.ask(ANONYMOUS, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      variables: { ids },
    })
    expect(data).toEqual({ nodes: ids.map(() => null) })
  })
})

describe('companies', () => {
  const LIST = '{ companies { totalCount nodes { name members { totalCount nodes { user { name } } } } } }'
  interface List {
    companies: {
      totalCount: number
      nodes: { name: string; members: { totalCount: number; nodes: { user: { name: string } }[] } }[]
    }
  }

  test.each([
    ['admin', ['Alpha', 'Beta']],
    ['manager', ['Alpha', 'Beta']],
    ['ownerA', ['Alpha']],
    ['viewerA', ['Alpha']],
    ['ownerB', ['Beta']],
    ['developerA', ['Alpha']],
    ['developerAB', ['Alpha', 'Beta']],
    ['agencyAdmin', ['Alpha', 'Beta']],
  ] as [Name, string[]][])('%s sees %j, and no other is counted', async (name, names) => {
    const { companies: list } = await query<List>(name, LIST)
    expect(list.nodes.map((company) => company.name)).toEqual(names)
    expect(list.totalCount).toBe(names.length)
  })

  test('a client cannot reach another one by id, membership or reference; its twin can', async () => {
    const text = `query ($id: ID!, $member: ID!, $ref: [_Any!]!) {
      company(id: $id) { name }
      node(id: $member) { id }
      _entities(representations: $ref) { ... on Company { name } }
    }`
    const variables = {
      id: idB,
      member: toGlobalId('CompanyMember', members.ownerB.id),
      ref: [{ __typename: 'Company', id: idB }],
    }
    expect(await query('ownerA', text, variables)).toEqual({ company: null, node: null, _entities: [null] })
    expect(await query('ownerB', text, variables)).toEqual({
      company: { name: 'Beta' },
      node: { id: variables.member },
      _entities: [{ name: 'Beta' }],
    })
  })

  test('a developer of both companies does not carry one into the sight of the other', async () => {
    const text =
      'query ($id: ID!) { node(id: $id) { ... on Developer { user { name memberships { nodes { id } } } agency { name } } } }'
    const id = toGlobalId('Developer', developers.ab.id)
    expect(await query('ownerB', text, { id })).toEqual({
      node: { user: { name: people.developerAB.name, memberships: { nodes: [] } }, agency: { name: 'First Partners' } },
    })
    expect(
      await visibleOf(
        'ownerB',
        'Developer',
        Object.values(developers).map((developer) => developer.id),
      ),
    ).toEqual([id])
    expect(
      await visibleOf(
        'ownerB',
        'Agency',
        Object.values(agencies).map((agency) => agency.id),
      ),
    ).toEqual([toGlobalId('Agency', agencies.first.id)])
  })
})

describe('contact details', () => {
  const text = 'query ($id: ID!) { user(id: $id) { name email timeZone } }'
  const emailOf = async (name: Name, of: Name) =>
    (await query<{ user: { email: string | null; timeZone: string | null } }>(name, text, { id: userId(of) })).user

  test('are shown to the person, to staff and to members of the same company', async () => {
    for (const [name, of] of [
      ['ownerA', 'ownerA'],
      ['admin', 'ownerA'],
      ['manager', 'developerA'],
      ['viewerA', 'ownerA'],
      ['developerA', 'developerA'],
    ] as [Name, Name][]) {
      expect(await emailOf(name, of)).toEqual({
        name: people[of].name,
        email: people[of].email,
        timeZone: 'Europe/Zurich',
      })
    }
  })

  test('are hidden from everyone else who sees the person', async () => {
    for (const [name, of] of [
      ['ownerA', 'developerA'],
      ['developerA', 'ownerA'],
      ['developerA', 'developerAB'],
      ['agencyAdmin', 'developerAB'],
    ] as [Name, Name][]) {
      expect(await emailOf(name, of)).toEqual({ name: people[of].name, email: null, timeZone: null })
    }
  })
})

describe('node and nodes', () => {
  test('give own things as they are and things of others by id alone', async () => {
    const project = toGlobalId('Project', newId())
    const ids = [
      userId('ownerA'),
      idA,
      project,
      toGlobalId('Invoice', newId()),
      'nonsense',
      idB,
      toGlobalId('WebhookDelivery', newId()),
    ]
    const { nodes } = await query<{ nodes: unknown[] }>(
      'ownerA',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on User { name } ... on Company { slug } } }',
      { ids },
    )
    expect(nodes).toEqual([
      { __typename: 'User', id: ids[0], name: people.ownerA.name },
      { __typename: 'Company', id: idA, slug: 'alpha' },
      { __typename: 'Project', id: project },
      { __typename: 'Invoice', id: ids[3] },
      null,
      null,
      null,
    ])
  })

  test('give own sessions; those of others to administrators only', async () => {
    const { sessions } = await query<{ sessions: { id: string; isCurrent: boolean }[] }>(
      'ownerA',
      '{ sessions { id isCurrent } }',
    )
    expect(sessions).toEqual([{ id: toGlobalId('Session', viewers.ownerA.sessionId), isCurrent: true }])
    expect(await visibleOf('ownerA', 'Session', [viewers.ownerA.sessionId, viewers.ownerB.sessionId])).toEqual([
      sessions[0]!.id,
    ])
    // Administrators end sessions of others, so they see them; nobody else of the staff does.
    expect(await visibleOf('admin', 'Session', [viewers.ownerA.sessionId])).toEqual([sessions[0]!.id])
    expect(await visibleOf('manager', 'Session', [viewers.ownerA.sessionId])).toEqual([])
  })

  test('take at most 100 ids', async () => {
    const { errors } = await accounts.ask(viewers.admin, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      variables: { ids: Array(101).fill(idA) },
    })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

describe('the list of people', () => {
  const names = async (args: string) => {
    const { users } = await query<{ users: { nodes: { name: string }[] } }>(
      'admin',
      `{ users${args} { nodes { name } } }`,
    )
    return users.nodes.map((node) => node.name)
  }

  test('is for staff', async () => {
    for (const name of ['ownerA', 'developerA', 'agencyAdmin'] as Name[]) {
      const { errors } = await accounts.ask(viewers[name], '{ users { totalCount } }')
      expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
    }
    expect(await query('manager', '{ users { totalCount } }')).toEqual({ users: { totalCount: everyone.length } })
  })

  test('is searched by part of the name or e-mail address, in any case; wildcards mean themselves', async () => {
    expect(await names('(where: { search: "OLGA" })')).toEqual([people.ownerA.name])
    expect(await names('(where: { search: "vera.view" })')).toEqual([people.viewerA.name])
    expect(await names('(where: { search: "%" })')).toEqual([])
    expect(await names('(where: { search: "_" })')).toEqual([])
    expect(await names('(where: { search: "\\\\" })')).toEqual([])
  })

  test('is narrowed by role and status, and sorted', async () => {
    expect(
      await names(
        '(where: { role: [ADMIN, PROJECT_MANAGER], status: [ACTIVE] }, orderBy: [{ field: NAME, direction: DESC }])',
      ),
    ).toEqual([people.manager.name, people.admin.name])
    expect(await names('(where: { status: [BANNED] })')).toEqual([])
    expect(await names('(where: { status: [], role: [] })')).toHaveLength(everyone.length)
  })

  test.each(['NAME', 'CREATED_AT', 'LAST_SIGN_IN_AT'])(
    'gives everyone once over pages of three, by %s, both ways',
    async (field) => {
      for (const direction of ['ASC', 'DESC']) {
        const seen: string[] = []
        let after: string | null = null
        do {
          const page: { users: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
            await query(
              'admin',
              `query ($after: String) { users(first: 3, after: $after, orderBy: [{ field: ${field}, direction: ${direction} }]) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
              { after },
            )
          seen.push(...page.users.nodes.map((node) => node.id))
          after = page.users.pageInfo.hasNextPage ? page.users.pageInfo.endCursor : null
        } while (after)
        expect(seen.toSorted()).toEqual(everyone.map(userId).toSorted())
      }
    },
  )

  test.each(['first: 0', 'first: 101', 'first: 2, last: 2', 'after: "rubbish"'])(
    'refuses the page (%s)',
    async (page) => {
      const { errors } = await accounts.ask(viewers.admin, `{ users(${page}) { nodes { id } } }`)
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    },
  )
})

test('companies are narrowed by nothing when the list of statuses is empty', async () => {
  const { all, none } = await query<Record<string, { totalCount: number }>>(
    'admin',
    '{ all: companies { totalCount } none: companies(where: { status: [] }) { totalCount } }',
  )
  expect(none).toEqual(all)
  expect(all!.totalCount).toBe(2)
})

test.each(['companies', 'users'])('a search of %s that is too long is refused', async (list) => {
  const search = 'x'.repeat(201)
  const { errors } = await accounts.ask(viewers.admin, `{ ${list}(where: { search: "${search}" }) { totalCount } }`)
  expect(errors).toMatchObject([
    { message: '`where.search` takes at most 200 characters.', extensions: { code: 'BAD_USER_INPUT' } },
  ])
})

describe("the platform's numbers", () => {
  const text =
    '{ platform { id usersTotal { value previous definition { key } } usersActive30d { value } companiesActive { value } } }'
  interface Numbers {
    platform: Record<'usersTotal' | 'usersActive30d' | 'companiesActive', { value: string }>
  }

  test('are of what the viewer sees', async () => {
    const { platform } = await query<Numbers>('admin', text)
    expect(platform).toMatchObject({
      usersTotal: { value: String(everyone.length), definition: { key: 'users.total' } },
      companiesActive: { value: '2' },
    })
    const own = (await query<Numbers>('ownerB', text)).platform
    expect([own.usersTotal.value, own.companiesActive.value]).toEqual(['2', '1'])
  })
})

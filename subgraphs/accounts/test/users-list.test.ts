import { toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Accounts, asSignIn } from './accounts.ts'
import { type Administration, startAdministration } from './administration.ts'
import { agencies, companies, people } from './plan.ts'

// Everyone with an account, as staff finds them.

let administration: Administration
let accounts: Accounts
let admin: Administration['admin']
beforeAll(async () => {
  administration = await startAdministration()
  ;({ accounts, admin } = administration)
})
afterAll(() => accounts.dispose())

const person: Administration['person'] = (...given) => administration.person(...given)

async function list(where: object, more = '', who = admin) {
  const { data, errors } = await accounts.ask<{
    users: { totalCount: number; nodes: { name: string; administration: object | null }[] } | null
  }>(who, `query ($where: UserWhereInput) { users(first: 100, where: $where ${more}) { totalCount nodes { name } } }`, {
    variables: { where },
  })
  return { names: data.users?.nodes.map(({ name }) => name) ?? null, total: data.users?.totalCount, errors }
}

test('the list of people finds by any part of name or address, by where words begin, and takes signs as they are', async () => {
  await person('CLIENT', 'Zora 100% Zigzag')
  expect((await list({ search: 'IGZA' })).names).toEqual(['Zora 100% Zigzag'])
  expect((await list({ search: 'zora.100' })).names).toEqual(['Zora 100% Zigzag'])
  expect((await list({ search: 'zi' })).names).toEqual(['Zora 100% Zigzag'])
  expect((await list({ search: '0%' })).names).toEqual([])
  expect((await list({ search: '100%' })).names).toEqual(['Zora 100% Zigzag'])
  expect((await list({ search: '_____' })).names).toEqual([])
  expect((await list({ search: 'x'.repeat(201) })).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
})

test('the list narrows by company, agency, and when they were last there', async () => {
  expect((await list({ companyId: toGlobalId('Company', companies.b.id) })).names).toEqual(['Otto Other'])
  expect((await list({ agencyId: toGlobalId('Agency', agencies.first.id), role: ['DEVELOPER'] })).names).toContain(
    'Dirk Developer',
  )
  expect((await list({ companyId: 'nonsense' })).names).toEqual([])
  const somebody = await person('CLIENT', 'Wanda Was Here')
  const at = (days: number | null) =>
    asSignIn(accounts, `update accounts.users set last_sign_in_at = now() - ? * interval '1 day' where id = ?`, [
      days,
      somebody.id,
    ])
  const found = async () => {
    const names = await Promise.all(
      ['ACTIVE', 'INACTIVE', 'NEVER'].map(
        async (activity) => (await list({ search: 'wanda was', activity })).names!.length,
      ),
    )
    return names.join('')
  }
  expect(await found()).toBe('011')
  await at(3)
  expect(await found()).toBe('100')
  await at(31)
  expect(await found()).toBe('010')
})

test('the list is for staff, and reading it as staff opens nothing else', async () => {
  const manager = await accounts.viewerOf(people.manager)
  expect((await list({}, '', manager)).total).toBeGreaterThan(10)
  for (const each of [people.ownerA, people.developerA, people.agencyAdmin]) {
    const { errors, names } = await list({}, '', await accounts.viewerOf(each))
    expect([names, errors?.[0]?.extensions?.['code']]).toEqual([null, 'FORBIDDEN'])
  }
})

interface Read {
  users: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
}

test('the list is read to its end, in any order', async () => {
  const query = `query ($first: Int, $after: String, $orderBy: [UserOrder!]) {
    users(first: $first, after: $after, orderBy: $orderBy) { nodes { name } pageInfo { endCursor hasNextPage } } }`
  const readPage = async (variables: Record<string, unknown>) =>
    (await accounts.ask<Read>(admin, query, { variables })).data
  for (const orderBy of [
    [],
    [{ field: 'LAST_SIGN_IN_AT', direction: 'DESC' }],
    [{ field: 'CREATED_AT', direction: 'ASC' }],
  ]) {
    const seen: string[] = []
    let after: string | null = null
    for (;;) {
      const { users } = await readPage({ first: 7, after, orderBy })
      seen.push(...users.nodes.map(({ name }) => name))
      if (!users.pageInfo.hasNextPage) break
      after = users.pageInfo.endCursor
    }
    const total = await asSignIn(accounts, 'select 1 from accounts.users')
    expect(seen).toHaveLength(total.length)
  }
})

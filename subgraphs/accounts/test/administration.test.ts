import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { createLogger } from '@atrium/kit/logs'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endSuspensions } from '../src/users/lifecycle.job.ts'
import { type Accounts, asSignIn, refresh, sessionViewer, signIn, startAccounts } from './accounts.ts'
import { agencies, companies, members, PASSWORD, people } from './plan.ts'

// What administrators do to accounts.

const log = createLogger({ level: 'silent' })

let accounts: Accounts
let admin: Viewer
beforeAll(async () => {
  accounts = await startAccounts()
  admin = await accounts.viewerOf(people.admin)
})
afterAll(() => accounts.dispose())

interface Account {
  id: string
  name: string
  email: string
  role: string
  status: string
  administration: { statusReason: string | null; suspendedUntil: string | null; eraseOn: string | null } | null
}
const ACCOUNT = 'id name email role status administration { statusReason suspendedUntil eraseOn }'

async function change(who: Viewer, name: string, input: object) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) { user { ${ACCOUNT} } userErrors { code field message } } }`
  const { data, errors } = await accounts.ask<{
    result: { user: Account | null; userErrors: { code: string; field: string[] | null; message: string }[] }
  }>(who, query, { variables: { input } })
  expect(errors).toBeUndefined()
  return { ...data.result, code: data.result.userErrors[0]?.code ?? null }
}

let count = 0
/** Somebody new, with an account of their own. */
async function person(role = 'CLIENT', name = `Somebody ${(count += 1)}`) {
  const made = { id: newId(), email: `${name.toLowerCase().replaceAll(' ', '.')}.${count}@demo.test`, name }
  await transaction(accounts.database, system('seed'), (em) =>
    sql(em, 'insert into accounts.users (id, email, name, role) values (?, ?, ?, ?)', [
      made.id,
      made.email,
      made.name,
      role,
    ]),
  )
  return { ...made, globalId: toGlobalId('User', made.id) }
}

async function lastEntries(subjectId: string) {
  const { data } = await accounts.ask<{
    auditEntries: { nodes: { action: string; actorName: string; details: Record<string, unknown> }[] }
  }>(
    admin,
    'query ($where: AuditEntryWhereInput) { auditEntries(first: 20, where: $where) { nodes { action actorName details } } }',
    { variables: { where: { subjectId } } },
  )
  return data.auditEntries.nodes
}

describe('keeping somebody out', () => {
  let somebody: Awaited<ReturnType<typeof person>>
  beforeEach(async () => void (somebody = await person()))

  test('suspending ends every session at once, says why to administrators alone, and is audited', async () => {
    const sessions = [await accounts.viewerOf(somebody), await accounts.viewerOf(somebody)]
    const until = new Date(Date.now() + 86_400_000).toISOString()
    const { user, code } = await change(admin, 'userSuspend', { id: somebody.globalId, reason: ' Unpaid. ', until })
    expect(code).toBeNull()
    expect(user).toMatchObject({
      status: 'SUSPENDED',
      administration: { statusReason: 'Unpaid.', suspendedUntil: until },
    })
    for (const { sessionId } of sessions) expect(await sessionViewer(accounts, sessionId)).toBeNull()
    expect(await lastEntries(somebody.globalId)).toMatchObject([
      {
        action: 'user.suspended',
        actorName: people.admin.name,
        details: { reason: 'Unpaid.', until, status: { from: 'ACTIVE', to: 'SUSPENDED' }, sessionsEnded: 2 },
      },
    ])
    const manager = await accounts.viewerOf(people.manager)
    const { data } = await accounts.ask<{ user: Account }>(
      manager,
      'query ($id: ID!) { user(id: $id) { status administration { statusReason } } }',
      { variables: { id: somebody.globalId } },
    )
    expect(data.user).toEqual({ status: 'SUSPENDED', administration: null })
  })

  test('a suspension with an end is over then, by itself, and one that was made longer is not', async () => {
    const other = await person()
    const soon = new Date(Date.now() + 60_000)
    for (const { globalId } of [somebody, other])
      await change(admin, 'userSuspend', { id: globalId, reason: 'Pause', until: soon.toISOString() })
    const later = new Date(soon.getTime() + 60_000).toISOString()
    await change(admin, 'userSuspend', { id: other.globalId, reason: 'Longer', until: later })
    await endSuspensions(accounts.database, log, new Date(soon.getTime() + 1))
    const status = async (id: string) =>
      (await asSignIn<{ status: string }>(accounts, 'select status from accounts.users where id = ?', [id]))[0]!.status
    expect([await status(somebody.id), await status(other.id)]).toEqual(['ACTIVE', 'SUSPENDED'])
    expect((await lastEntries(somebody.globalId))[0]).toMatchObject({
      action: 'user.reinstated',
      actorName: null,
      details: { isByTime: true },
    })
  })

  test('banned and deleted people are let in again when they are reinstated', async () => {
    await change(admin, 'userBan', { id: somebody.globalId, reason: 'Fraud' })
    expect((await change(admin, 'userBan', { id: somebody.globalId, reason: 'Fraud' })).code).toBe('WRONG_STATUS')
    expect((await change(admin, 'userReinstate', { id: somebody.globalId })).user).toMatchObject({
      status: 'ACTIVE',
      administration: { statusReason: null },
    })
    const { user } = await change(admin, 'userDelete', { id: somebody.globalId })
    expect(user).toMatchObject({ status: 'DELETED', administration: { eraseOn: expect.any(String) } })
    expect((await change(admin, 'userReinstate', { id: somebody.globalId })).user).toMatchObject({
      status: 'ACTIVE',
      administration: { eraseOn: null },
    })
  })

  test('a cookie of before does not bring a session back', async () => {
    const signedIn = await signIn(accounts, people.viewerA.email, PASSWORD)
    await change(admin, 'userSuspend', { id: toGlobalId('User', people.viewerA.id), reason: 'Check' })
    expect((await refresh(accounts, signedIn.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
    expect((await signIn(accounts, people.viewerA.email, PASSWORD)).code).toBe('USER_SUSPENDED')
    await change(admin, 'userReinstate', { id: toGlobalId('User', people.viewerA.id) })
    expect((await signIn(accounts, people.viewerA.email, PASSWORD)).code).toBeNull()
  })

  test.each([
    ['no reason', { reason: '  ' }, 'reason'],
    ['a reason that is too long', { reason: 'x'.repeat(501) }, 'reason'],
    ['an end in the past', { reason: 'Yes', until: '2020-01-01T00:00:00.000Z' }, 'until'],
  ])('is refused with %s', async (_what, input, field) => {
    const { userErrors } = await change(admin, 'userSuspend', { id: somebody.globalId, ...input })
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: [field] }])
  })

  test('is refused for an id of nobody', async () => {
    for (const id of [toGlobalId('User', newId()), 'nonsense', toGlobalId('Company', companies.a.id)])
      expect((await change(admin, 'userBan', { id, reason: 'x' })).code).toBe('NOT_FOUND')
  })
})

describe('administrators', () => {
  test('do nothing to themselves', async () => {
    const id = toGlobalId('User', people.admin.id)
    for (const [name, input] of [
      ['userSuspend', { reason: 'x' }],
      ['userBan', { reason: 'x' }],
      ['userDelete', {}],
      ['userChangeRole', { role: 'CLIENT' }],
      ['userUpdate', { name: 'x' }],
      ['userSignOut', {}],
    ] as const)
      expect([name, (await change(admin, name, { id, ...input })).code]).toEqual([name, 'ONESELF'])
  })

  test('who suspend, demote or delete each other at the same time leave one', async () => {
    for (const [name, input] of [
      ['userSuspend', { reason: 'x' }],
      ['userBan', { reason: 'x' }],
      ['userDelete', {}],
      ['userChangeRole', { role: 'PROJECT_MANAGER' }],
    ] as const) {
      const [first, second] = [await person('ADMIN'), await person('ADMIN')]
      const [asFirst, asSecond] = [await accounts.viewerOf(first), await accounts.viewerOf(second)]
      const answers = await Promise.all([
        change(asFirst, name, { id: second.globalId, ...input }),
        change(asSecond, name, { id: first.globalId, ...input }),
      ])
      expect([name, new Set(answers.map(({ code }) => code))]).toEqual([name, new Set(['FORBIDDEN', null])])
      const left = await asSignIn(
        accounts,
        `select 1 from accounts.users where id in (?, ?) and role = 'ADMIN' and status = 'ACTIVE'`,
        [first.id, second.id],
      )
      expect([name, left.length]).toEqual([name, 1])
    }
  })

  test('are the only ones who do any of this', async () => {
    const somebody = await person()
    const before = await asSignIn(accounts, 'select * from accounts.users where id = ?', [somebody.id])
    for (const each of [people.manager, people.ownerA, people.developerA, people.agencyAdmin]) {
      const viewer = await accounts.viewerOf(each)
      for (const [name, input] of [
        ['userSuspend', { reason: 'x' }],
        ['userBan', { reason: 'x' }],
        ['userReinstate', {}],
        ['userDelete', {}],
        ['userChangeRole', { role: 'ADMIN' }],
        ['userUpdate', { name: 'x' }],
        ['userSignOut', {}],
      ] as const)
        expect([each.name, name, (await change(viewer, name, { id: somebody.globalId, ...input })).code]).toEqual([
          each.name,
          name,
          'FORBIDDEN',
        ])
      const made = { email: `by.${each.email}`, name: 'x', role: 'ADMIN' }
      expect((await change(viewer, 'userCreate', made)).code).toBe('FORBIDDEN')
      // The wall behind the service.
      await transaction(accounts.database, viewer, (em) =>
        sql(em, `update accounts.users set status = 'BANNED' where id = ?`, [somebody.id]),
      )
    }
    expect(await asSignIn(accounts, 'select * from accounts.users where id = ?', [somebody.id])).toEqual(before)
  })

  test('do not while somebody acts as them', async () => {
    const somebody = await person()
    const acting = { ...admin, impersonatorId: people.manager.id }
    expect((await change(acting, 'userBan', { id: somebody.globalId, reason: 'x' })).code).toBe('FORBIDDEN')
  })

  test('do not delete the last owner of a company', async () => {
    const id = toGlobalId('User', people.ownerA.id)
    const { userErrors } = await change(admin, 'userDelete', { id })
    expect(userErrors).toMatchObject([{ code: 'LAST_OWNER', message: expect.stringContaining('Alpha') }])
    expect(members.ownerA.companyId).toBe(companies.a.id)
  })
})

describe('accounts', () => {
  test('are made for any role, once for an address', async () => {
    const input = {
      email: ' New.Person@Demo.Test ',
      name: ' New Person ',
      role: 'PROJECT_MANAGER',
      timeZone: 'Asia/Tokyo',
    }
    const answers = await Promise.all([change(admin, 'userCreate', input), change(admin, 'userCreate', input)])
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['EMAIL_TAKEN', null]))
    expect(answers.find(({ user }) => user)!.user).toMatchObject({
      name: 'New Person',
      email: 'new.person@demo.test',
      role: 'PROJECT_MANAGER',
      status: 'ACTIVE',
    })
  })

  test('of a developer wait for the community’s approval, and of a partner agency need it named', async () => {
    const agencyId = toGlobalId('Agency', agencies.first.id)
    const { user } = await change(admin, 'userCreate', {
      email: 'dev@new.test',
      name: 'Dev New',
      role: 'DEVELOPER',
      agencyId,
    })
    const { data } = await accounts.ask<{ approvals: { nodes: { title: string }[] } }>(
      admin,
      `{ approvals(first: 50, where: { kind: [COMMUNITY] }) { nodes { title } } }`,
    )
    expect(data.approvals.nodes).toContainEqual({ title: 'Dev New for the community' })
    const promote = (more: object) => change(admin, 'userChangeRole', { id: user!.id, role: 'AGENCY_ADMIN', ...more })
    expect((await promote({})).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['agencyId'] }])
    expect((await promote({ agencyId })).user).toMatchObject({ role: 'AGENCY_ADMIN' })
  })

  test('change their role and their address with the end of their sessions', async () => {
    const somebody = await person()
    const first = await accounts.viewerOf(somebody)
    expect((await change(admin, 'userChangeRole', { id: somebody.globalId, role: 'PROJECT_MANAGER' })).code).toBeNull()
    expect(await sessionViewer(accounts, first.sessionId)).toBeNull()
    const second = await accounts.viewerOf(somebody)
    expect(second.role).toBe('PROJECT_MANAGER')
    const taken = await change(admin, 'userUpdate', { id: somebody.globalId, email: people.ownerB.email })
    expect(taken.code).toBe('EMAIL_TAKEN')
    expect((await change(admin, 'userUpdate', { id: somebody.globalId, name: 'Renamed' })).user!.name).toBe('Renamed')
    expect(await sessionViewer(accounts, second.sessionId)).not.toBeNull()
    await change(admin, 'userUpdate', { id: somebody.globalId, email: 'moved@demo.test' })
    expect(await sessionViewer(accounts, second.sessionId)).toBeNull()
    expect((await lastEntries(somebody.globalId)).map(({ action }) => action)).toEqual([
      'user.updated',
      'user.updated',
      'user.role_changed',
    ])
    const bad = await change(admin, 'userUpdate', { id: somebody.globalId, timeZone: 'Mars/Olympus' })
    expect(bad.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['timeZone'] }])
  })
})

describe('the list', () => {
  async function list(where: object, more = '', who = admin) {
    const { data, errors } = await accounts.ask<{
      users: { totalCount: number; nodes: { name: string; administration: object | null }[] } | null
    }>(
      who,
      `query ($where: UserWhereInput) { users(first: 100, where: $where ${more}) { totalCount nodes { name } } }`,
      {
        variables: { where },
      },
    )
    return { names: data.users?.nodes.map(({ name }) => name) ?? null, total: data.users?.totalCount, errors }
  }

  test('finds by any part of name or address, by where words begin, and takes signs as they are', async () => {
    await person('CLIENT', 'Zora 100% Zigzag')
    expect((await list({ search: 'IGZA' })).names).toEqual(['Zora 100% Zigzag'])
    expect((await list({ search: 'zora.100' })).names).toEqual(['Zora 100% Zigzag'])
    expect((await list({ search: 'zi' })).names).toEqual(['Zora 100% Zigzag'])
    expect((await list({ search: '0%' })).names).toEqual([])
    expect((await list({ search: '100%' })).names).toEqual(['Zora 100% Zigzag'])
    expect((await list({ search: '_____' })).names).toEqual([])
    expect((await list({ search: 'x'.repeat(201) })).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
  })

  test('narrows by company, agency, and when they were last there', async () => {
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

  test('is for staff, and reading it as staff opens nothing else', async () => {
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

  test('is read to its end, in any order', async () => {
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
})

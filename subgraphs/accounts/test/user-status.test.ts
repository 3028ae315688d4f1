import { sql, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { createLogger } from '@atrium/kit/logs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endSuspensions } from '../src/users/lifecycle.job.ts'
import { type Accounts, asSignIn, refresh, sessionViewer, signIn } from './accounts.ts'
import { type Account, type Administration, startAdministration } from './administration.ts'
import { companies, members, PASSWORD, people } from './plan.ts'

// Who may sign in, and who decides it.

const log = createLogger({ level: 'silent' })

let administration: Administration
let accounts: Accounts
let admin: Administration['admin']
beforeAll(async () => {
  administration = await startAdministration()
  ;({ accounts, admin } = administration)
})
afterAll(() => accounts.dispose())

const change: Administration['change'] = (...given) => administration.change(...given)
const person: Administration['person'] = (...given) => administration.person(...given)
const lastEntries: Administration['lastEntries'] = (...given) => administration.lastEntries(...given)

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

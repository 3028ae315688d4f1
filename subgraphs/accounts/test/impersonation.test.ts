import { system, sql, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import { createLogger } from '@atrium/kit/logs'
import { ANONYMOUS, type Viewer } from '@atrium/kit/viewer'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeImpersonations } from '../src/impersonation/impersonation.job.ts'
import { type Accounts, asSignIn, refresh, sessionViewer, signIn, startAccounts } from './accounts.ts'
import { PASSWORD, people } from './plan.ts'

// An administrator acts as somebody else.

const log = createLogger({ level: 'silent' })

let accounts: Accounts
beforeAll(async () => void (accounts = await startAccounts()))
afterAll(() => accounts.dispose())
beforeEach(async () => {
  await transaction(accounts.database, system('job'), (em) =>
    sql(em, `update accounts.impersonations set ended_at = now(), ended_reason = 'STOPPED' where ended_at is null`),
  )
})

const client = toGlobalId('User', people.ownerA.id)

/** An administrator's own session, as a browser has it. */
async function browser(person = people.admin) {
  const { accessToken, refreshToken } = await signIn(accounts, person.email, PASSWORD)
  let cookie = refreshToken
  return {
    viewer: (await sessionViewer(accounts, decodeJwt(accessToken!)['sid'] as string))!,
    /** Whom the next renewal is of. */
    async renew(): Promise<Viewer | null> {
      const renewed = await refresh(accounts, cookie)
      cookie = renewed.refreshToken
      return renewed.accessToken ? sessionViewer(accounts, decodeJwt(renewed.accessToken)['sid'] as string) : null
    },
  }
}

async function start(viewer: Viewer, userId = client, reason = 'Ticket 4711') {
  const { data, errors } = await accounts.ask<{
    impersonationStart: { impersonation: { endsAt: string } | null; userErrors: { code: string }[] }
  }>(
    viewer,
    'mutation ($input: ImpersonationStartInput!) { impersonationStart(input: $input) { impersonation { endsAt } userErrors { code } } }',
    { variables: { input: { userId, reason } } },
  )
  expect(errors).toBeUndefined()
  return data.impersonationStart.userErrors[0]?.code ?? null
}

const stop = (viewer: Viewer) =>
  accounts.ask<{ impersonationStop: { stopped: boolean } }>(viewer, 'mutation { impersonationStop { stopped } }')

describe('while it goes on', () => {
  test('each renewal of the administrator’s session is the other person’s, until it is stopped', async () => {
    const admin = await browser()
    expect(await start(admin.viewer)).toBeNull()
    const acting = (await admin.renew())!
    expect(acting).toMatchObject({
      userId: people.ownerA.id,
      role: 'CLIENT',
      impersonatorId: people.admin.id,
      impersonatorName: people.admin.name,
    })
    expect(acting.companies).toHaveLength(1)
    expect(await admin.renew()).toEqual(acting)
    const { data } = await accounts.ask(acting, '{ impersonation { adminName reason user { name } } viewer { name } }')
    expect(data).toEqual({
      impersonation: { adminName: people.admin.name, reason: 'Ticket 4711', user: { name: people.ownerA.name } },
      viewer: { name: people.ownerA.name },
    })
    expect((await stop(acting)).data).toEqual({ impersonationStop: { stopped: true } })
    expect(await sessionViewer(accounts, acting.sessionId)).toBeNull()
    expect(await admin.renew()).toMatchObject({ userId: people.admin.id, impersonatorId: null })
  })

  test('what is done is in the audit log with both names, and the person is told who it was and why', async () => {
    const admin = await browser()
    await start(admin.viewer, client, 'Wrong invoice')
    const acting = (await admin.renew())!
    await stop(acting)
    const entries = await asSignIn<{ action: string; actor_name: string; impersonator_name: string | null }>(
      accounts,
      `select action, actor_name, impersonator_name from accounts.audit_log
       where subject_id = ? order by sequence desc limit 2`,
      [people.ownerA.id],
    )
    expect(entries).toMatchObject([
      { action: 'impersonation.ended', actor_name: people.ownerA.name, impersonator_name: people.admin.name },
      { action: 'impersonation.started', actor_name: people.admin.name, impersonator_name: null },
    ])
    const own = await accounts.viewerOf(people.ownerA)
    const { data } = await accounts.ask<{ securityEvents: { nodes: { type: string; detail: string }[] } }>(
      own,
      '{ securityEvents(first: 1) { nodes { type detail } } }',
    )
    expect(data.securityEvents.nodes).toEqual([{ type: 'IMPERSONATED', detail: `${people.admin.name}: Wrong invoice` }])
  })

  test.each([
    ['make a key', 'apiKeyCreate', 'ApiKeyCreateInput', { name: 'x', scopes: ['projects:read'] }],
    ['approve', 'approvalApprove', 'ApprovalApproveInput', { id: 'approval_x' }],
    ['change the profile', 'profileUpdate', 'ProfileUpdateInput', { name: 'x' }],
    ['suspend', 'userSuspend', 'UserSuspendInput', { id: client, reason: 'x' }],
  ])('nobody may %s', async (_what, name, type, input) => {
    const admin = await browser()
    await start(admin.viewer, toGlobalId('User', people.manager.id))
    const acting = (await admin.renew())!
    const { data, errors } = await accounts.ask<Record<string, { userErrors: { code: string }[] } | null>>(
      acting,
      `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
      { variables: { input } },
    )
    const code = errors?.[0]?.extensions?.['code'] ?? data[name]?.userErrors[0]?.code
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(code)
    if (name !== 'approvalApprove') expect(code).toBe('FORBIDDEN')
  })
})

describe('it ends', () => {
  const openOnes = () =>
    asSignIn<{ id: string }>(accounts, 'select id from accounts.impersonations where ended_at is null')

  test('after half an hour', async () => {
    const admin = await browser()
    await start(admin.viewer)
    const acting = (await admin.renew())!
    await asSignIn(
      accounts,
      `update accounts.impersonations set ends_at = now() - interval '1 second' where ended_at is null`,
    )
    expect(await sessionViewer(accounts, acting.sessionId)).toBeNull()
    expect(await admin.renew()).toMatchObject({ userId: people.admin.id })
    expect(await openOnes()).toHaveLength(1)
    await closeImpersonations(accounts.database, log)
    expect(await openOnes()).toHaveLength(0)
    expect(await start(admin.viewer)).toBeNull()
  })

  test('when the administrator signs out, or is none any more', async () => {
    for (const lose of [
      `update accounts.sessions set revoked_at = now(), revoked_reason = 'SIGNED_OUT' where id = ?`,
      `update accounts.users set role = 'CLIENT' where id = (select user_id from accounts.sessions where id = ?)`,
    ]) {
      const admin = await browser()
      await start(admin.viewer)
      const acting = (await admin.renew())!
      await asSignIn(accounts, lose, [admin.viewer.sessionId])
      expect(await sessionViewer(accounts, acting.sessionId)).toBeNull()
      await closeImpersonations(accounts.database, log)
      expect(await openOnes()).toHaveLength(0)
      await asSignIn(accounts, `update accounts.users set role = 'ADMIN' where id = ?`, [people.admin.id])
    }
  })
})

describe('it is refused', () => {
  test('for oneself, another administrator, who may not sign in, and without a reason', async () => {
    const admin = await browser()
    await asSignIn(accounts, `update accounts.users set role = 'ADMIN' where id = ?`, [people.manager.id])
    expect(await start(admin.viewer, toGlobalId('User', people.admin.id))).toBe('ONESELF')
    expect(await start(admin.viewer, toGlobalId('User', people.manager.id))).toBe('FORBIDDEN')
    await asSignIn(accounts, `update accounts.users set role = 'PROJECT_MANAGER' where id = ?`, [people.manager.id])
    await asSignIn(accounts, `update accounts.users set status = 'SUSPENDED' where id = ?`, [people.viewerA.id])
    expect(await start(admin.viewer, toGlobalId('User', people.viewerA.id))).toBe('WRONG_STATUS')
    expect(await start(admin.viewer, client, ' ')).toBe('INVALID_INPUT')
    expect(await start(admin.viewer, 'nonsense')).toBe('NOT_FOUND')
  })

  test('to everyone but administrators, and twice at once', async () => {
    for (const each of [people.manager, people.ownerB, people.developerA])
      expect(await start(await accounts.viewerOf(each))).toBe('FORBIDDEN')
    const admin = await browser()
    const codes = await Promise.all([start(admin.viewer), start(admin.viewer)])
    expect(new Set(codes)).toEqual(new Set([null, 'WRONG_STATUS']))
  })

  test('to who acts as somebody already', async () => {
    const admin = await browser()
    await start(admin.viewer, toGlobalId('User', people.manager.id))
    const acting = (await admin.renew())!
    expect(await start(acting)).toBe('FORBIDDEN')
    expect((await accounts.ask(ANONYMOUS, '{ impersonation { reason } }')).data).toEqual({ impersonation: null })
  })
})

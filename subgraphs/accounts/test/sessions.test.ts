import { sql, system, transaction } from '@atrium/kit/database'
import { ANONYMOUS, verifySessionToken } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Accounts, asSignIn, refresh, sessionViewer, signIn, startAccounts } from './accounts.ts'
import { companies, PASSWORD, people } from './plan.ts'

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts()
  await asSignIn(accounts, `update accounts.users set status = 'SUSPENDED' where id = ?`, [people.suspended.id])
})
afterAll(() => accounts.dispose())

const claimsOf = (token: string | null) => verifySessionToken(token!, accounts.runtime.keys.sessionKey)
/** Payload of the event about a session, once it is on the bus. */
const nextEvent = (type: string, sessionId: string) =>
  vi.waitFor(async () => {
    const rows = await transaction(accounts.database, system('relay'), (em) =>
      sql<{ payload: object }>(em, `select payload from bus.events where type = ? and payload ->> 'sessionId' = ?`, [
        type,
        sessionId,
      ]),
    )
    expect(rows).toHaveLength(1)
    return rows[0]!.payload
  }, 5000)
const actionsOf = async (sessionId: string) => {
  const rows = await asSignIn<{ action: string }>(
    accounts,
    'select action from accounts.audit_log where subject_id = ? order by sequence',
    [sessionId],
  )
  return rows.map((row) => row.action)
}

describe('signing in', () => {
  test('gives an access token for the person and a refresh cookie for 30 days', async () => {
    const session = await signIn(accounts, people.ownerA.email, PASSWORD)
    expect(session.userErrors).toEqual([])
    expect(await claimsOf(session.accessToken)).toMatchObject({ userId: people.ownerA.id })
    const seconds = (Date.parse(session.expiresAt!) - Date.now()) / 1000
    expect(seconds).toBeGreaterThan(590)
    expect(seconds).toBeLessThanOrEqual(600)
    expect(session.refreshCookie).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: expect.any(String),
    })
    const days = (Date.parse((session.refreshCookie as { expiresAt: string }).expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeCloseTo(30, 2)
  })

  test('shows the person and its companies in the same answer', async () => {
    const session = await signIn(accounts, people.ownerA.email, PASSWORD)
    expect(session.user).toMatchObject({ email: people.ownerA.email })
    expect(session.user!.memberships.nodes).toEqual([{ company: { name: companies.a.name } }])
  })

  test('takes the e-mail address in any case and with spaces around it', async () => {
    const session = await signIn(accounts, `  ${people.ownerA.email.toUpperCase()} `, PASSWORD)
    expect(session.code).toBeNull()
  })

  test('refuses a wrong password and an unknown e-mail address in the same words', async () => {
    const wrong = await signIn(accounts, people.ownerA.email, 'not the password')
    const unknown = await signIn(accounts, 'nobody@demo.test', PASSWORD)
    expect(wrong.code).toBe('INVALID_CREDENTIALS')
    expect(unknown.userErrors).toEqual(wrong.userErrors)
    expect([wrong.accessToken, wrong.user, wrong.refreshCookie]).toEqual([null, null, undefined])
  })

  test('tells a suspended person so, after the right password only', async () => {
    expect((await signIn(accounts, people.suspended.email, PASSWORD)).code).toBe('USER_SUSPENDED')
    expect((await signIn(accounts, people.suspended.email, 'wrong')).code).toBe('INVALID_CREDENTIALS')
  })

  test('names the field that is empty or too long', async () => {
    expect((await signIn(accounts, ' ', PASSWORD)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['email'] },
    ])
    expect((await signIn(accounts, 'a@b.ch', 'x'.repeat(1025))).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['password'] },
    ])
  })

  test('keeps neither the password nor the refresh token, only their hashes', async () => {
    const session = await signIn(accounts, people.ownerA.email, PASSWORD)
    const stored = await asSignIn(
      accounts,
      'select to_jsonb(t)::text as row from accounts.refresh_tokens t union all select to_jsonb(p)::text from accounts.passwords p',
    )
    const text = JSON.stringify(stored)
    expect(text).not.toContain(session.refreshToken)
    expect(text).not.toContain(PASSWORD)
    expect(text).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  })
})

describe('failed sign-ins', () => {
  test('lock the pair of e-mail and network address after five, even for the right password, and say until when', async () => {
    const client = { ip: '198.51.100.1' }
    for (let i = 0; i < 5; i += 1) {
      expect((await signIn(accounts, people.viewerA.email, 'wrong', client)).code).toBe('INVALID_CREDENTIALS')
    }
    const locked = await signIn(accounts, people.viewerA.email, PASSWORD, client)
    expect(locked.code).toBe('RATE_LIMITED')
    expect(locked.userErrors[0]!.message).toMatch(/Try again in \d+ s, at 20\d\d-/)
    expect((await signIn(accounts, people.viewerA.email, PASSWORD, { ip: '198.51.100.2' })).code).toBeNull()
  })

  test('are counted when many come at once', async () => {
    const client = { ip: '198.51.100.3' }
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn(accounts, people.viewerA.email, 'wrong', client)),
    )
    const codes = answers.map((answer) => answer.code)
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(5)
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(7)
  })

  test('lock for twice as long each time, and are forgotten after a success', async () => {
    const client = { ip: '198.51.100.4' }
    const lock = async () => {
      const [row] = await asSignIn<{ failures: number; seconds: number }>(
        accounts,
        `select failures, round(extract(epoch from locked_until - failed_at))::int as seconds
         from accounts.sign_in_throttles where failures >= 5 order by failed_at desc limit 1`,
      )
      return row
    }
    const unlock = () =>
      asSignIn(accounts, `update accounts.sign_in_throttles set locked_until = now() where locked_until is not null`)
    for (let i = 0; i < 5; i += 1) await signIn(accounts, people.manager.email, 'wrong', client)
    expect(await lock()).toEqual({ failures: 5, seconds: 30 })
    await unlock()
    await signIn(accounts, people.manager.email, 'wrong', client)
    expect(await lock()).toEqual({ failures: 6, seconds: 60 })
    await unlock()
    expect((await signIn(accounts, people.manager.email, PASSWORD, client)).code).toBeNull()
    expect((await signIn(accounts, people.manager.email, 'wrong', client)).code).toBe('INVALID_CREDENTIALS')
    expect((await signIn(accounts, people.manager.email, PASSWORD, client)).code).toBeNull()
  })
})

describe('renewing', () => {
  test('gives a new access token of the same session and a new refresh token', async () => {
    const first = await signIn(accounts, people.ownerA.email, PASSWORD)
    const second = await refresh(accounts, first.refreshToken)
    expect(second.code).toBeNull()
    expect(second.refreshToken).not.toBe(first.refreshToken)
    expect((await claimsOf(second.accessToken)).sessionId).toBe((await claimsOf(first.accessToken)).sessionId)
    expect(second.user).toMatchObject({ email: people.ownerA.email })
    expect((await refresh(accounts, second.refreshToken)).code).toBeNull()
  })

  test('with a token that was used before ends the session, its newest token included', async () => {
    const first = await signIn(accounts, people.ownerA.email, PASSWORD)
    const { sessionId } = await claimsOf(first.accessToken)
    const second = await refresh(accounts, first.refreshToken)
    const reused = await refresh(accounts, first.refreshToken)
    expect([reused.code, reused.refreshCookie]).toEqual(['REFRESH_TOKEN_REUSED', { clear: true }])
    expect((await refresh(accounts, second.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
    expect(await sessionViewer(accounts, sessionId)).toBeNull()
    expect(await actionsOf(sessionId)).toEqual(['session.created', 'session.reuse_detected'])
  })

  test('twice at once lets exactly one win and ends the session', async () => {
    const session = await signIn(accounts, people.ownerA.email, PASSWORD)
    const { sessionId } = await claimsOf(session.accessToken)
    const answers = await Promise.all([1, 2].map(() => refresh(accounts, session.refreshToken)))
    expect(new Set(answers.map((answer) => answer.code))).toEqual(new Set([null, 'REFRESH_TOKEN_REUSED']))
    const won = answers.find((answer) => answer.code === null)!
    expect((await refresh(accounts, won.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
    expect(await sessionViewer(accounts, sessionId)).toBeNull()
  })

  test('made again with the same attempt, because the answer was lost, gives the same successor and ends nothing', async () => {
    const first = await signIn(accounts, people.ownerA.email, PASSWORD)
    const attempt = 'one attempt of this browser'
    const lost = await refresh(accounts, first.refreshToken, attempt)
    const again = await Promise.all([1, 2].map(() => refresh(accounts, first.refreshToken, attempt)))
    expect(again.map(({ code, refreshToken }) => [code, refreshToken])).toEqual([
      [null, lost.refreshToken],
      [null, lost.refreshToken],
    ])
    expect((await refresh(accounts, lost.refreshToken, 'the next attempt of it')).code).toBeNull()
  })

  test('made again with the same attempt once the successor was used, or by another attempt, ends the session', async () => {
    for (const second of ['the attempt of a thief', 'the first attempt']) {
      const first = await signIn(accounts, people.ownerA.email, PASSWORD)
      const { refreshToken } = await refresh(accounts, first.refreshToken, 'the first attempt')
      if (second === 'the first attempt') await refresh(accounts, refreshToken)
      expect((await refresh(accounts, first.refreshToken, second)).code).toBe('REFRESH_TOKEN_REUSED')
      expect((await refresh(accounts, refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
    }
  })

  test('made again with the same attempt more than a minute later ends the session', async () => {
    const first = await signIn(accounts, people.ownerA.email, PASSWORD)
    const { sessionId } = await claimsOf(first.accessToken)
    await refresh(accounts, first.refreshToken, 'the first attempt')
    await asSignIn(
      accounts,
      `update accounts.refresh_tokens set used_at = used_at - interval '61 seconds' where session_id = ? and used_at is not null`,
      [sessionId],
    )
    expect((await refresh(accounts, first.refreshToken, 'the first attempt')).code).toBe('REFRESH_TOKEN_REUSED')
  })

  test('refuses an attempt that is too short to be random', async () => {
    const first = await signIn(accounts, people.ownerA.email, PASSWORD)
    expect((await refresh(accounts, first.refreshToken, 'short')).code).toBe('INVALID_INPUT')
    expect((await refresh(accounts, first.refreshToken)).code).toBeNull()
  })

  test('without a cookie, or with a token that never was, is refused', async () => {
    expect((await refresh(accounts, null)).code).toBe('REFRESH_TOKEN_INVALID')
    const forged = await refresh(accounts, 'A'.repeat(43))
    expect([forged.code, forged.refreshCookie]).toEqual(['REFRESH_TOKEN_INVALID', { clear: true }])
  })

  test('is refused once the person is suspended or the session has expired', async () => {
    const suspended = await signIn(accounts, people.ownerB.email, PASSWORD)
    await asSignIn(accounts, `update accounts.users set status = 'BANNED' where id = ?`, [people.ownerB.id])
    expect((await refresh(accounts, suspended.refreshToken)).code).toBe('USER_SUSPENDED')
    await asSignIn(accounts, `update accounts.users set status = 'ACTIVE' where id = ?`, [people.ownerB.id])
    const expired = await signIn(accounts, people.ownerB.email, PASSWORD)
    const { sessionId } = await claimsOf(expired.accessToken)
    await asSignIn(accounts, 'update accounts.sessions set expires_at = now() where id = ?', [sessionId])
    expect((await refresh(accounts, expired.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
  })

  test('slides the end of the session, and never beyond 90 days from its beginning', async () => {
    const session = await signIn(accounts, people.ownerB.email, PASSWORD)
    const { sessionId } = await claimsOf(session.accessToken)
    await asSignIn(accounts, `update accounts.sessions set ends_at = now() + interval '2 days' where id = ?`, [
      sessionId,
    ])
    const renewed = await refresh(accounts, session.refreshToken)
    const days = (Date.parse((renewed.refreshCookie as { expiresAt: string }).expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeCloseTo(2, 2)
  })
})

describe('signing out', () => {
  const end = (viewer: Parameters<Accounts['ask']>[0], refreshToken: string | null) =>
    accounts.ask<{ sessionDelete: { deleted: boolean } }>(
      viewer,
      'mutation { sessionDelete { deleted userErrors { code } } }',
      {
        client: { refreshToken },
      },
    )

  test('ends the session of the access token, and tells others by an event', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    const answer = await end(viewer, null)
    expect(answer.data.sessionDelete.deleted).toBe(true)
    expect(answer.refreshCookie).toEqual({ clear: true })
    expect(await sessionViewer(accounts, viewer.sessionId)).toBeNull()
    expect(await actionsOf(viewer.sessionId)).toEqual(['session.deleted'])
    expect(await nextEvent('session.revoked', viewer.sessionId)).toEqual({
      sessionId: viewer.sessionId,
      userId: viewer.userId,
    })
  })

  test('ends the session of the cookie when the access token has run out', async () => {
    const session = await signIn(accounts, people.developerA.email, PASSWORD)
    const answer = await end(ANONYMOUS, session.refreshToken)
    expect(answer.data.sessionDelete.deleted).toBe(true)
    expect((await refresh(accounts, session.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
  })

  test('without a session clears the cookie all the same', async () => {
    const answer = await end(ANONYMOUS, 'A'.repeat(43))
    expect([answer.data.sessionDelete.deleted, answer.refreshCookie]).toEqual([false, { clear: true }])
  })
})

import { toGlobalId } from '@atrium/kit/ids'
import { ANONYMOUS } from '@atrium/kit/viewer'
import { beforeEach, describe, expect, test } from 'vitest'
import { sessionViewer, startAccounts } from './accounts.ts'
import {
  accountOf,
  accounts,
  asOwner,
  byPassword,
  codesOf,
  type Errors,
  labs,
  link,
  PASSWORD,
  settled,
  sync,
  useLabs,
} from './labs-rig.ts'
import { people } from './plan.ts'

useLabs()

interface Outcome extends Errors {
  accessToken: string | null
  user: { id: string } | null
  challenge: { token: string; methods: string[] } | null
}

const SIGN_IN = `mutation ($input: LabsSessionCreateInput!) { result: labsSessionCreate(input: $input) {
  accessToken user { id } challenge { token methods } userErrors { code field message } } }`

async function signIn(login: string, password: string, on = accounts) {
  const answer = await on.ask<{ result: Outcome }>(ANONYMOUS, SIGN_IN, { variables: { input: { login, password } } })
  expect(answer.errors).toBeUndefined()
  return { ...answer.data.result, cookie: answer.refreshCookie }
}

describe('signing in with credentials of Labs', () => {
  beforeEach(async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    await link(viewer, byPassword)
    await settled(viewer)
  })

  test('opens a session for whom the account is linked to, by user name or e-mail address', async () => {
    const byName = await signIn('dora', PASSWORD)
    expect(byName).toMatchObject({ user: { id: toGlobalId('User', people.developerA.id) }, userErrors: [] })
    expect(byName.cookie).toMatchObject({ token: expect.any(String) })
    const claims = JSON.parse(Buffer.from(byName.accessToken!.split('.')[1]!, 'base64url').toString()) as {
      sid: string
    }
    expect(await sessionViewer(accounts, claims.sid)).toMatchObject({ userId: people.developerA.id })
    expect((await signIn('dora@labs.test', PASSWORD)).accessToken).toEqual(expect.any(String))
  })

  test('mends a link whose token was revoked', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    labs.revokeTokens('dora')
    await sync(viewer)
    expect(await settled(viewer)).toMatchObject({ isActive: false })
    expect((await signIn('dora', PASSWORD)).userErrors).toEqual([])
    expect(await accountOf(viewer)).toMatchObject({ isActive: true, problem: null })
    await sync(viewer)
    expect(await settled(viewer)).toMatchObject({ isActive: true, problem: null })
  })

  test('makes nobody, and finds nobody by an e-mail address', async () => {
    labs.addPerson({ username: 'same', password: PASSWORD, email: people.ownerA.email })
    const count = () => asOwner('select count(*) as n from accounts.users')
    const before = await count()
    expect(codesOf(await signIn('same', PASSWORD))).toEqual([['LABS_NOT_LINKED', null]])
    expect(await count()).toEqual(before)
  })

  test('refuses wrong credentials, slows down who guesses, and has the person told', async () => {
    for (let i = 0; i < 5; i += 1)
      expect(codesOf(await signIn('dora', 'wrong'))).toEqual([['INVALID_CREDENTIALS', ['password']]])
    const before = labs.calls()
    expect(codesOf(await signIn('dora', PASSWORD))).toEqual([['RATE_LIMITED', null]])
    expect(labs.calls()).toBe(before)
    const events = await asOwner(`select user_id, detail from accounts.security_events where type = 'LOCKED_OUT'`)
    expect(events).toEqual([{ user_id: people.developerA.id, detail: expect.stringContaining('Buildly Labs') }])
  })

  test('lets no suspended person in, and leaves both refusals in the audit log', async () => {
    await signIn('dora', 'wrong')
    await asOwner(`update accounts.users set status = 'SUSPENDED' where id = ?`, [people.developerA.id])
    expect(codesOf(await signIn('dora', PASSWORD))).toEqual([['USER_SUSPENDED', null]])
    await asOwner(`update accounts.users set status = 'ACTIVE' where id = ?`, [people.developerA.id])
    const failed = await asOwner(
      `select details from accounts.audit_log where action = 'session.failed' order by sequence desc limit 2`,
    )
    expect(failed.map(({ details }) => details)).toEqual([
      { reason: 'SUSPENDED', way: 'LABS' },
      { reason: 'WRONG_CREDENTIALS', way: 'LABS' },
    ])
  })

  test('asks who has two steps for the second', async () => {
    await asOwner(`insert into accounts.totp_secrets (user_id, secret, confirmed_at) values (?, 'v1.x.x', now())`, [
      people.developerA.id,
    ])
    const { accessToken, challenge, cookie } = await signIn('dora', PASSWORD)
    await asOwner('delete from accounts.totp_secrets')
    expect({ accessToken, cookie }).toEqual({ accessToken: null, cookie: undefined })
    expect(challenge).toMatchObject({ methods: ['TOTP', 'RECOVERY_CODE'] })
  })

  test('says so when Labs is down or asks to wait, and counts neither as a guess', async () => {
    labs.faults.next({ kind: 'secondary-rate-limit', retryAfterSeconds: 30 })
    const { userErrors } = await signIn('dora', PASSWORD)
    expect(userErrors).toMatchObject([{ code: 'RATE_LIMITED', message: expect.stringContaining('Try again in 30 s.') }])
    labs.faults.next({ kind: 'status', status: 503 }, 4)
    for (let i = 0; i < 4; i += 1) expect(codesOf(await signIn('dora', PASSWORD))).toEqual([['LABS_UNAVAILABLE', null]])
    expect((await signIn('dora', PASSWORD)).userErrors).toEqual([])
  })
})

test('is not there where Labs is not set up', async () => {
  const without = await startAccounts()
  try {
    expect(codesOf(await signIn('dora', PASSWORD, without))).toEqual([['NOT_AVAILABLE', null]])
  } finally {
    await without.dispose()
  }
})

import { ANONYMOUS, Role } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Accounts, asSignIn, sessionViewer, startAccounts } from './accounts.ts'
import { createAuthenticator } from './authenticator.ts'
import { codesOf, register, remove, send, signInWith } from './passkey-rig.ts'
import { PASSWORD, people } from './plan.ts'

// A passkey that verifies who holds it is two steps at once, also for roles that need them.

const ORIGIN = 'http://localhost:4000'

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts({
    signIn: { signUp: 'open', twoFactorRoles: [Role.ADMIN, Role.PROJECT_MANAGER], providers: [] },
  })
})
afterAll(() => accounts.dispose())

const byPassword = (email: string) =>
  send(accounts, ANONYMOUS, 'sessionCreate', 'accessToken challenge { token methods }', {
    type: 'SessionCreateInput',
    value: { email, password: PASSWORD },
  })

const lastSession = async (userId: string) => {
  const [row] = await asSignIn<{ id: string }>(
    accounts,
    'select id from accounts.sessions where user_id = ? order by created_at desc, id desc limit 1',
    [userId],
  )
  return sessionViewer(accounts, row!.id)
}

test('who has to set up a second step may make a passkey, has its rights at once, and signs in with it', async () => {
  const device = createAuthenticator(ORIGIN)
  const viewer = await accounts.viewerOf(people.manager)
  expect(viewer).toMatchObject({ mustSetUpTwoFactor: true, role: 'CLIENT' })
  const { passkey } = await register(accounts, viewer, device)
  const after = (await sessionViewer(accounts, viewer.sessionId))!
  expect(after).toMatchObject({ role: 'PROJECT_MANAGER' })

  // Another session that the password alone began has no rights by it, and the password begins no further one.
  const other = await accounts.viewerOf(people.manager)
  expect(other).toMatchObject({ mustSetUpTwoFactor: true })
  const waiting = await byPassword(people.manager.email)
  expect(waiting).toMatchObject({ accessToken: null, challenge: { methods: ['PASSKEY'] } })
  expect((await signInWith(accounts, device, waiting.challenge!.token)).accessToken).toEqual(expect.any(String))
  expect(await lastSession(people.manager.id)).toMatchObject({ role: 'PROJECT_MANAGER' })
  expect((await signInWith(accounts, device)).accessToken).toEqual(expect.any(String))
  expect(await lastSession(people.manager.id)).toMatchObject({ role: 'PROJECT_MANAGER' })

  // It is the only second step, and stays.
  expect(codesOf(await remove(accounts, after, passkey!.id))).toEqual(['REQUIRED'])
  const second = await register(accounts, after, createAuthenticator(ORIGIN))
  expect(codesOf(await remove(accounts, after, second.passkey!.id))).toEqual([])
})

test('a device that does not verify who holds it makes no passkey', async () => {
  const viewer = await accounts.viewerOf(people.admin)
  expect(codesOf(await register(accounts, viewer, createAuthenticator(ORIGIN, { isVerified: false })))).toEqual([
    'NOT_ACCEPTED',
  ])
  expect(await sessionViewer(accounts, viewer.sessionId)).toMatchObject({ mustSetUpTwoFactor: true })
})

test('whose role needs no second step signs in with the password alone, passkey or not', async () => {
  const device = createAuthenticator(ORIGIN)
  const viewer = await accounts.viewerOf(people.ownerA)
  expect(codesOf(await register(accounts, viewer, device))).toEqual([])
  expect(await byPassword(people.ownerA.email)).toMatchObject({ accessToken: expect.any(String), challenge: null })
})

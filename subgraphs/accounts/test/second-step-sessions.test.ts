import { ANONYMOUS, Role, type Viewer } from '@atrium/kit/viewer'
import { generate } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Accounts, sessionViewer, startAccounts } from './accounts.ts'
import { createAuthenticator } from './authenticator.ts'
import { codesOf, type PasskeyAnswer, register, send } from './passkey-rig.ts'
import { PASSWORD, people } from './plan.ts'

// Who knows a password and no more: a second step that its owner sets up gives that session nothing, and it sets up none of its own.

const ORIGIN = 'http://localhost:4000'
const NEEDED = ['SECOND_STEP_NEEDED']

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts({
    signIn: { signUp: 'open', twoFactorRoles: [Role.ADMIN, Role.PROJECT_MANAGER, Role.AGENCY_ADMIN], providers: [] },
  })
})
afterAll(() => accounts.dispose())

const now = async ({ sessionId }: Viewer) => (await sessionViewer(accounts, sessionId))!

const startTotp = async (viewer: Viewer) =>
  (await send(accounts, viewer, 'totpStart', 'secret', {
    type: 'OwnerProofInput',
    value: { password: PASSWORD },
  })) as PasskeyAnswer & { secret?: string }

/** A code of the authenticator; of the next half minute, where that of this one is spent. */
const codeOf = (secret: string, steps = 0) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 })

const confirmTotp = async (viewer: Viewer, secret: string) =>
  send(accounts, viewer, 'totpConfirm', 'recoveryCodes', {
    type: 'TotpConfirmInput',
    value: { code: await codeOf(secret) },
  })

const prove = (viewer: Viewer, value: object) =>
  send(accounts, viewer, 'sessionProve', 'provedUntil', { type: 'SessionProveInput', value })

test('an authenticator counts for the session that it was set up in, and for others once a code was shown there', async () => {
  const [thief, owner] = [await accounts.viewerOf(people.admin), await accounts.viewerOf(people.admin)]
  const { secret } = await startTotp(owner)
  expect(codesOf(await confirmTotp(owner, secret!))).toEqual([])
  expect(await now(owner)).toMatchObject({ role: 'ADMIN' })

  expect(await now(thief)).toMatchObject({ role: 'CLIENT', mustSetUpTwoFactor: true })
  expect(codesOf(await startTotp(thief))).toEqual(NEEDED)
  expect(codesOf(await confirmTotp(thief, secret!))).toEqual(NEEDED)
  expect(codesOf(await register(accounts, thief, createAuthenticator(ORIGIN)))).toEqual(NEEDED)
  expect(codesOf(await prove(thief, { password: PASSWORD }))).toEqual([])
  expect(await now(thief)).toMatchObject({ mustSetUpTwoFactor: true })

  // An owner who was signed in on two devices is led on by its second step.
  const elsewhere = await now(thief)
  expect(codesOf(await prove(elsewhere, { code: '000000' }))).toEqual(['CODE_WRONG'])
  expect(codesOf(await prove(elsewhere, { code: await codeOf(secret!, 1) }))).toEqual([])
  expect(await now(elsewhere)).toMatchObject({ role: 'ADMIN' })
  expect(await now(elsewhere)).not.toHaveProperty('mustSetUpTwoFactor')
})

test('what a session began to set up is worth nothing once its person has a passkey', async () => {
  const device = createAuthenticator(ORIGIN)
  const [thief, owner] = [await accounts.viewerOf(people.manager), await accounts.viewerOf(people.manager)]
  const { secret } = await startTotp(thief)
  const { options } = await send(accounts, thief, 'passkeyStart', 'options', { type: 'OwnerProofInput', value: {} })
  expect(codesOf(await register(accounts, owner, device))).toEqual([])
  expect(await now(owner)).toMatchObject({ role: 'PROJECT_MANAGER' })

  expect(codesOf(await confirmTotp(thief, secret!))).toEqual(NEEDED)
  const kept = await send(accounts, thief, 'passkeyRegister', 'passkey { id }', {
    type: 'PasskeyRegisterInput',
    value: { name: 'Not theirs', response: createAuthenticator(ORIGIN).create(options) },
  })
  expect(codesOf(kept)).toEqual(NEEDED)
  // Nor does the secret that it knows pass for an authenticator, here or at the next sign-in.
  expect(codesOf(await prove(thief, { code: await codeOf(secret!) }))).toEqual(['CODE_WRONG'])
  const waiting = await send(accounts, ANONYMOUS, 'sessionCreate', 'challenge { token methods }', {
    type: 'SessionCreateInput',
    value: { email: people.manager.email, password: PASSWORD },
  })
  const finished = await send(accounts, ANONYMOUS, 'sessionChallengeComplete', 'accessToken', {
    type: 'SessionChallengeCompleteInput',
    value: { token: waiting.challenge!.token, code: await codeOf(secret!) },
  })
  expect(codesOf(finished)).toEqual(['CODE_WRONG'])
  expect(await now(thief)).toMatchObject({ role: 'CLIENT', mustSetUpTwoFactor: true })

  const asked = await send(accounts, thief, 'sessionProveStart', 'options')
  expect(codesOf(await prove(thief, { passkey: device.get(asked.options) }))).toEqual([])
  expect(await now(thief)).toMatchObject({ role: 'PROJECT_MANAGER' })
})

test('of a set-up in two sessions at once one holds, and the other is asked for it', async () => {
  const [one, other] = [await accounts.viewerOf(people.agencyAdmin), await accounts.viewerOf(people.agencyAdmin)]
  const { options } = await send(accounts, one, 'passkeyStart', 'options', { type: 'OwnerProofInput', value: {} })
  const { secret } = await startTotp(other)
  const answers = await Promise.all([
    send(accounts, one, 'passkeyRegister', 'passkey { id }', {
      type: 'PasskeyRegisterInput',
      value: { name: 'Laptop', response: createAuthenticator(ORIGIN).create(options) },
    }),
    confirmTotp(other, secret!),
  ])
  expect(answers.flatMap(codesOf)).toEqual(NEEDED)
})

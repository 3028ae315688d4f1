import type { Viewer } from '@atrium/kit/viewer'
import { generate } from 'otplib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Accounts, asSignIn, startAccounts } from './accounts.ts'
import { createAuthenticator } from './authenticator.ts'
import { codesOf, register, remove, send } from './passkey-rig.ts'
import { PASSWORD, people } from './plan.ts'

// Changes of how somebody signs in take more than a screen that was left open.

const ORIGIN = 'http://localhost:4000'

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts()
})
afterAll(() => accounts.dispose())

/** Somebody who signed in a quarter of an hour ago. */
async function longSignedIn(person: { email: string }): Promise<Viewer> {
  const viewer = await accounts.viewerOf(person)
  await pass(viewer, 15)
  return viewer
}

const pass = (viewer: Viewer, minutes: number) =>
  asSignIn(accounts, `update accounts.sessions set proved_at = proved_at - ? * interval '1 minute' where id = ?`, [
    minutes,
    viewer.sessionId,
  ])

const prove = (viewer: Viewer, value: object) =>
  send(accounts, viewer, 'sessionProve', 'provedUntil', { type: 'SessionProveInput', value })

const owner = { type: 'OwnerProofInput', value: {} }
const id = 'passkey_01h455vb4pex5vsknk084sn02q'

test.each([
  ['passkeyStart', owner],
  ['passkeyDelete', { type: 'PasskeyDeleteInput', value: { id } }],
  ['identityUnlink', { type: 'IdentityUnlinkInput', value: { id } }],
  ['totpStart', owner],
  ['totpDisable', owner],
  ['recoveryCodesReplace', owner],
  ['dataExportRequest', { type: 'DataExportRequestInput', value: {} }],
  ['accountErasureRequest', { type: 'AccountErasureRequestInput', value: {} }],
])('%s is refused a while after the sign-in, and changes nothing', async (field, input) => {
  const viewer = await longSignedIn(people.ownerA)
  expect(codesOf(await send(accounts, viewer, field, '', input))).toEqual(['PROOF_NEEDED'])
})

describe('a proof', () => {
  test('is signing in, for ten minutes', async () => {
    const viewer = await accounts.viewerOf(people.ownerB)
    await pass(viewer, 9)
    expect(codesOf(await send(accounts, viewer, 'totpStart', 'secret', owner))).toEqual([])
    await pass(viewer, 2)
    expect(codesOf(await send(accounts, viewer, 'totpStart', 'secret', owner))).toEqual(['PROOF_NEEDED'])
  })

  test('is the password, in this session and no other', async () => {
    const [here, there] = [await longSignedIn(people.viewerA), await longSignedIn(people.viewerA)]
    expect(codesOf(await prove(here, { password: 'wrong' }))).toEqual(['PASSWORD_WRONG'])
    expect(codesOf(await send(accounts, here, 'totpStart', 'secret', owner))).toEqual(['PROOF_NEEDED'])
    const { provedUntil } = await prove(here, { password: PASSWORD })
    expect(new Date(provedUntil!).getTime()).toBeGreaterThan(Date.now() + 9 * 60_000)
    expect(codesOf(await send(accounts, here, 'totpStart', 'secret', owner))).toEqual([])
    expect(codesOf(await send(accounts, there, 'totpStart', 'secret', owner))).toEqual(['PROOF_NEEDED'])
    const { data } = await accounts.ask<{ signInMethods: { provedUntil: string } }>(
      here,
      '{ signInMethods { provedUntil } }',
    )
    expect(data.signInMethods.provedUntil).toBe(provedUntil)
  })

  test('is a code of the app, once', async () => {
    const viewer = await accounts.viewerOf(people.developerA)
    const { data } = await accounts.ask<{ totpStart: { secret: string } }>(
      viewer,
      'mutation { totpStart(input: {}) { secret } }',
    )
    const codeAt = (steps: number) =>
      generate({ secret: data.totpStart.secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 })
    await send(accounts, viewer, 'totpConfirm', '', { type: 'TotpConfirmInput', value: { code: await codeAt(-1) } })
    await pass(viewer, 15)
    expect(codesOf(await prove(viewer, { code: '000000' }))).toEqual(['CODE_WRONG'])
    const code = await codeAt(0)
    const answers = await Promise.all([prove(viewer, { code }), prove(viewer, { code })])
    expect(answers.filter(({ provedUntil }) => provedUntil)).toHaveLength(1)
    expect(answers.flatMap(codesOf)).toEqual(['CODE_WRONG'])
  })

  test('is a passkey of the person, and of nobody else', async () => {
    const [mine, foreign] = [createAuthenticator(ORIGIN), createAuthenticator(ORIGIN)]
    const viewer = await accounts.viewerOf(people.developerAB)
    expect(codesOf(await register(accounts, viewer, mine))).toEqual([])
    expect(codesOf(await register(accounts, await accounts.viewerOf(people.manager), foreign))).toEqual([])
    await pass(viewer, 15)
    const start = async () => (await send(accounts, viewer, 'sessionProveStart', 'options')).options
    expect(codesOf(await prove(viewer, { passkey: foreign.get(await start()) }))).toEqual(['PASSKEY_REFUSED'])
    const answer = mine.get(await start())
    expect(codesOf(await prove(viewer, { passkey: answer }))).toEqual([])
    // It was asked once.
    expect(codesOf(await prove(viewer, { passkey: answer }))).toEqual(['PASSKEY_REFUSED'])
    expect(codesOf(await remove(accounts, viewer, id))).toEqual(['NOT_FOUND'])
  })

  test('is one thing, and guesses are bounded', async () => {
    const viewer = await longSignedIn(people.agencyAdmin)
    expect(codesOf(await prove(viewer, {}))).toEqual(['INVALID_INPUT'])
    expect(codesOf(await prove(viewer, { password: PASSWORD, code: '123456' }))).toEqual(['INVALID_INPUT'])
    const codes: string[] = []
    for (let i = 0; i < 6; i += 1) codes.push(...codesOf(await prove(viewer, { password: 'wrong' })))
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'PASSWORD_WRONG'), 'RATE_LIMITED'])
  })
})

import { ANONYMOUS, type AnyViewer, type Viewer } from '@atrium/kit/viewer'
import { generate } from 'otplib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Accounts, asSignIn, startAccounts } from './accounts.ts'
import { PASSWORD, people } from './plan.ts'

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts()
})
afterAll(() => accounts.dispose())

interface Outcome {
  accessToken?: string | null
  challenge?: { token: string; methods: string[] } | null
  secret?: string | null
  uri?: string | null
  recoveryCodes?: string[] | null
  userErrors: { code: string; field: string[] | null }[]
}

let ips = 0
async function send(viewer: AnyViewer, field: string, inputType: string, selection: string, input: object) {
  const { data, errors } = await accounts.ask<{ answer: Outcome }>(
    viewer,
    `mutation ($input: ${inputType}!) { answer: ${field}(input: $input) { ${selection} userErrors { code field } } }`,
    { variables: { input }, client: { ip: `203.0.113.${(ips += 1)}` } },
  )
  expect(errors).toBeUndefined()
  return data.answer
}
const start = (viewer: AnyViewer, password: string | null = PASSWORD) =>
  send(viewer, 'totpStart', 'OwnerProofInput', 'secret uri', { password })
const confirm = (viewer: AnyViewer, code: string) =>
  send(viewer, 'totpConfirm', 'TotpConfirmInput', 'recoveryCodes', { code })
const signIn = (email: string) =>
  send(ANONYMOUS, 'sessionCreate', 'SessionCreateInput', 'accessToken challenge { token methods }', {
    email,
    password: PASSWORD,
  })
const complete = (token: string, code: string) =>
  send(ANONYMOUS, 'sessionChallengeComplete', 'SessionChallengeCompleteInput', 'accessToken', { token, code })

/** The code of a time step, counted from now. The steps beside the current one are taken too. */
const codeOf = (secret: string, steps = 0) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 })

/** Switches two steps on with the code of the step before, so that the current one is still free. */
async function enrol(person: { email: string }): Promise<{ viewer: Viewer; secret: string; codes: string[] }> {
  const viewer = await accounts.viewerOf(person)
  const { secret } = await start(viewer)
  const { recoveryCodes, userErrors } = await confirm(viewer, await codeOf(secret!, -1))
  expect(userErrors).toEqual([])
  return { viewer, secret: secret!, codes: recoveryCodes! }
}

describe('two-step sign-in', () => {
  test('is switched on with the password and a code, and from then on asks for one', async () => {
    const viewer = await accounts.viewerOf(people.ownerA)
    expect((await start(viewer, 'wrong')).userErrors).toEqual([{ code: 'PASSWORD_WRONG', field: ['password'] }])
    const { secret, uri } = await start(viewer)
    expect(uri).toContain(`secret=${secret}`)
    expect((await confirm(viewer, '000000')).userErrors).toEqual([{ code: 'CODE_WRONG', field: ['code'] }])
    // Until a code has shown that the app works, nobody is locked out by a half-made set-up.
    expect((await signIn(people.ownerA.email)).accessToken).not.toBeNull()
    const { recoveryCodes } = await confirm(viewer, await codeOf(secret!, -1))
    expect(recoveryCodes).toHaveLength(10)
    expect(new Set(recoveryCodes).size).toBe(10)

    const first = await signIn(people.ownerA.email)
    expect(first).toMatchObject({
      accessToken: null,
      challenge: { methods: ['TOTP', 'RECOVERY_CODE'] },
      userErrors: [],
    })
    const second = await complete(first.challenge!.token, await codeOf(secret!))
    expect(second.accessToken).not.toBeNull()
    expect((await start(viewer)).userErrors).toMatchObject([{ code: 'ALREADY_ON' }])
  })

  test('takes no code twice, not even when both come at once, and no challenge twice', async () => {
    const { secret } = await enrol(people.ownerB)
    const code = await codeOf(secret)
    const [one, other] = [await signIn(people.ownerB.email), await signIn(people.ownerB.email)]
    const answers = await Promise.all([complete(one.challenge!.token, code), complete(other.challenge!.token, code)])
    expect(answers.filter(({ accessToken }) => accessToken)).toHaveLength(1)
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([{ code: 'CODE_WRONG', field: ['code'] }])
    const used = answers[0]!.accessToken ? one : other
    expect((await complete(used.challenge!.token, await codeOf(secret, 1))).userErrors).toMatchObject([
      { code: 'CHALLENGE_OVER' },
    ])
    const third = await signIn(people.ownerB.email)
    expect((await complete(third.challenge!.token, await codeOf(secret, -1))).userErrors).toMatchObject([
      { code: 'CODE_WRONG' },
    ])
  })

  test('takes each recovery code once, written in any way, and tells the person', async () => {
    const { codes, viewer } = await enrol(people.viewerA)
    const code = codes[0]!.toUpperCase().replace('-', ' ')
    const challenges = await Promise.all([signIn(people.viewerA.email), signIn(people.viewerA.email)])
    const answers = await Promise.all(challenges.map(({ challenge }) => complete(challenge!.token, code)))
    expect(answers.filter(({ accessToken }) => accessToken)).toHaveLength(1)
    const { data } = await accounts.ask<{ signInMethods: { recoveryCodesLeft: number }; securityEvents: object }>(
      viewer,
      '{ signInMethods { recoveryCodesLeft } securityEvents { nodes { type } } }',
    )
    expect(data).toMatchObject({
      signInMethods: { recoveryCodesLeft: 9 },
      securityEvents: { nodes: expect.arrayContaining([{ type: 'RECOVERY_CODE_USED' }]) },
    })
    const replaced = await send(viewer, 'recoveryCodesReplace', 'OwnerProofInput', 'recoveryCodes', {
      password: PASSWORD,
    })
    expect(replaced.recoveryCodes).toHaveLength(10)
    const again = await signIn(people.viewerA.email)
    expect((await complete(again.challenge!.token, codes[1]!)).userErrors).toMatchObject([{ code: 'CODE_WRONG' }])
  })

  test('bounds guesses, whatever the challenge', async () => {
    const { secret } = await enrol(people.developerA)
    const codes: (string | undefined)[] = []
    for (let i = 0; i < 6; i += 1) {
      const { challenge } = await signIn(people.developerA.email)
      codes.push((await complete(challenge!.token, '123456')).userErrors[0]?.code)
    }
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'CODE_WRONG'), 'RATE_LIMITED'])
    const { challenge } = await signIn(people.developerA.email)
    expect((await complete(challenge!.token, await codeOf(secret))).userErrors).toMatchObject([
      { code: 'RATE_LIMITED' },
    ])
  })

  test('is over when the second step takes too long', async () => {
    const { secret } = await enrol(people.developerAB)
    const { challenge } = await signIn(people.developerAB.email)
    await asSignIn(accounts, 'update accounts.sign_in_challenges set expires_at = now() where used_at is null')
    expect((await complete(challenge!.token, await codeOf(secret))).userErrors).toMatchObject([
      { code: 'CHALLENGE_OVER' },
    ])
  })

  test('is switched off with the password', async () => {
    const { viewer } = await enrol(people.developerRival)
    const disable = (password: string) => send(viewer, 'totpDisable', 'OwnerProofInput', '', { password })
    expect((await disable('wrong')).userErrors).toMatchObject([{ code: 'PASSWORD_WRONG' }])
    expect((await disable(PASSWORD)).userErrors).toEqual([])
    expect((await signIn(people.developerRival.email)).accessToken).not.toBeNull()
  })

  test('keeps the secret encrypted and the recovery codes hashed', async () => {
    const { secret, codes } = await enrol(people.agencyAdmin)
    const rows = await asSignIn(
      accounts,
      'select to_jsonb(t)::text as row from accounts.totp_secrets t union all select to_jsonb(r)::text from accounts.recovery_codes r',
    )
    const text = JSON.stringify(rows)
    expect(text).not.toContain(secret)
    for (const code of codes) expect(text).not.toContain(code)
  })
})

test('a person is told of a sign-in from a browser it never used, and not of the first', async () => {
  const CHROME = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36'
  const from = (userAgent: string) =>
    accounts.ask(
      ANONYMOUS,
      `mutation { sessionCreate(input: { email: "${people.manager.email}", password: "${PASSWORD}" }) { accessToken } }`,
      { client: { userAgent } },
    )
  await from('curl/8')
  await from('curl/9')
  await from(CHROME)
  await from(CHROME)
  const events = await asSignIn<{ detail: string }>(
    accounts,
    `select detail from accounts.security_events where user_id = ? and type = 'NEW_DEVICE'`,
    [people.manager.id],
  )
  expect(events).toEqual([{ detail: 'Chrome on Windows' }])
})

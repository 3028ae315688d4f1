import { ANONYMOUS } from '@atrium/kit/viewer'
import type { SignInSettings } from '@atrium/kit/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Accounts, asSignIn, signIn, startAccounts } from './accounts.ts'
import { mailsTo, mailTo } from './mails.ts'
import { PASSWORD, people } from './plan.ts'

const OPEN: SignInSettings = { signUp: 'open', twoFactorRoles: [], providers: [] }
const GOOD = 'lemon otter quartz meadow'

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts({ signIn: OPEN })
})
afterAll(() => accounts.dispose())

interface Problem {
  code: string
  field: string[] | null
  retryAt?: string | null
}

let address = 0
/** An address that no test has used. */
const newEmail = () => `newcomer${(address += 1)}@outside.test`
/** A network address that no test has used, so that they are not throttled together. */
const newIp = () => `203.0.113.${(address += 1)}`

async function send<T>(query: string, input: object, ip = newIp()): Promise<T & { userErrors: Problem[] }> {
  const { data, errors } = await accounts.ask<{ answer: T & { userErrors: Problem[] } }>(ANONYMOUS, query, {
    variables: { input },
    client: { ip },
  })
  expect(errors).toBeUndefined()
  return data.answer
}
const signUp = (input: { email: string; name?: string; password?: string; timeZone?: string }, ip?: string) =>
  send<{ signUpId: string | null }>(
    `mutation ($input: SignUpCreateInput!) { answer: signUpCreate(input: $input) { signUpId userErrors { code field retryAt } } }`,
    { name: 'Nora Newcomer', password: GOOD, ...input },
    ip,
  )
const resend = (signUpId: string) =>
  send(
    `mutation ($input: SignUpResendInput!) { answer: signUpResend(input: $input) { userErrors { code retryAt } } }`,
    { signUpId },
  )
const confirm = (token: string, password = GOOD) =>
  send<{ accessToken: string | null; user: { email: string; signUpSource: string; timeZone: string } | null }>(
    `mutation ($input: SignUpConfirmInput!) { answer: signUpConfirm(input: $input) {
       accessToken user { email signUpSource timeZone } userErrors { code field } } }`,
    { token, password },
  )
const tokenIn = (mail: { data: Record<string, unknown> }) => String(mail.data['link']).split('#')[1]!
const usersWith = (email: string) => asSignIn(accounts, 'select role from accounts.users where email = ?', [email])

describe('signing up', () => {
  test('makes an account once the mail is followed and the password given again, and signs in', async () => {
    const email = newEmail()
    const { userErrors } = await signUp({ email: ` ${email.toUpperCase()}`, timeZone: 'Asia/Tokyo' })
    expect(userErrors).toEqual([])
    expect(await usersWith(email)).toEqual([])
    const mail = await mailTo(accounts, email, 'email-verification')
    const confirmed = await confirm(tokenIn(mail))
    expect(confirmed).toMatchObject({
      user: { email, signUpSource: 'PASSWORD', timeZone: 'Asia/Tokyo' },
      userErrors: [],
    })
    expect(confirmed.accessToken).not.toBeNull()
    expect(await usersWith(email)).toEqual([{ role: 'CLIENT' }])
    expect((await signIn(accounts, email, GOOD)).code).toBeNull()
  })

  test('answers the same for an address that somebody has, whom a mail tells of it', async () => {
    const taken = await signUp({ email: people.ownerA.email })
    expect(taken).toEqual({ signUpId: expect.stringMatching(/^[\w-]{36}$/), userErrors: [] })
    expect((await resend(taken.signUpId!)).userErrors).toEqual([])
    await mailTo(accounts, people.ownerA.email, 'email-taken')
    expect(await mailsTo(accounts, people.ownerA.email, 'email-verification')).toEqual([])
    expect((await signIn(accounts, people.ownerA.email, PASSWORD)).code).toBeNull()
  })

  test('is not finished by someone who was sent a mail that another asked for', async () => {
    const email = newEmail()
    await signUp({ email, password: 'the password of an attacker' })
    const mail = await mailTo(accounts, email, 'email-verification')
    const refused = await confirm(tokenIn(mail), 'a guess of the owner')
    expect(refused.userErrors).toEqual([{ code: 'PASSWORD_WRONG', field: ['password'] }])
    expect(await usersWith(email)).toEqual([])
  })

  test('with one link at once makes one account, and afterwards the link is over', async () => {
    const email = newEmail()
    await signUp({ email })
    const token = tokenIn(await mailTo(accounts, email, 'email-verification'))
    const answers = await Promise.all([confirm(token), confirm(token), confirm(token)])
    expect(answers.filter(({ accessToken }) => accessToken !== null)).toHaveLength(1)
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'TOKEN_INVALID',
      'TOKEN_INVALID',
    ])
    expect(await usersWith(email)).toHaveLength(1)
    expect((await confirm(token)).userErrors).toMatchObject([{ code: 'TOKEN_INVALID' }])
  })

  test('of two for one address the first that is confirmed gets it', async () => {
    const email = newEmail()
    await signUp({ email })
    await signUp({ email, password: 'another quartz meadow otter' })
    const [first, second] = (await mailsTo(accounts, email, 'email-verification')).map(tokenIn)
    expect((await confirm(second!, 'another quartz meadow otter')).userErrors).toEqual([])
    expect((await confirm(first!)).userErrors).toMatchObject([{ code: 'EMAIL_TAKEN' }])
  })

  test('with an expired link does not work', async () => {
    const email = newEmail()
    await signUp({ email })
    const token = tokenIn(await mailTo(accounts, email, 'email-verification'))
    await asSignIn(accounts, `update accounts.sign_ups set expires_at = now() where email = ?`, [email])
    expect((await confirm(token)).userErrors).toMatchObject([{ code: 'TOKEN_INVALID' }])
  })

  test('names every field that is wrong, and passwords that others would guess', async () => {
    const wrong = await signUp({ email: 'nobody', name: ' ', password: 'short' })
    expect(wrong.userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['INVALID_INPUT', ['name']],
      ['INVALID_INPUT', ['email']],
      ['INVALID_INPUT', ['password']],
    ])
    for (const password of ['Password-2026!', 'nora newcomer 1']) {
      expect((await signUp({ email: newEmail(), password })).userErrors).toMatchObject([{ field: ['password'] }])
    }
  })

  test('mails an address some times only, and says when it will again', async () => {
    const email = newEmail()
    const { signUpId } = await signUp({ email })
    const answers = [await resend(signUpId!), await resend(signUpId!), await resend(signUpId!), await resend(signUpId!)]
    expect(answers.slice(0, 3).flatMap(({ userErrors }) => userErrors)).toEqual([])
    expect(answers[3]!.userErrors).toEqual([{ code: 'RATE_LIMITED', retryAt: expect.stringMatching(/Z$/) }])
    expect(await mailsTo(accounts, email, 'email-verification')).toHaveLength(4)
  })

  test('from one network address is bounded, whatever the e-mail addresses', async () => {
    const ip = newIp()
    const codes: (string | undefined)[] = []
    for (let i = 0; i < 21; i += 1) codes.push((await signUp({ email: newEmail() }, ip)).userErrors[0]?.code)
    expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => undefined))
    expect(codes[20]).toBe('RATE_LIMITED')
  })

  test('keeps no token in the database outside the mail', async () => {
    const email = newEmail()
    await signUp({ email })
    const token = tokenIn(await mailTo(accounts, email, 'email-verification'))
    const rows = await asSignIn(accounts, 'select to_jsonb(s)::text as row from accounts.sign_ups s')
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('is off where people are invited, and the page is told so', async () => {
    await using closed = await startAccounts({ signIn: { ...OPEN, signUp: 'invited' } }).then((other) =>
      Object.assign(other, { [Symbol.asyncDispose]: () => other.dispose() }),
    )
    const { data } = await closed.ask(ANONYMOUS, '{ signInOptions { isSignUpOpen providers } }')
    expect(data).toEqual({ signInOptions: { isSignUpOpen: false, providers: [] } })
    const answer = await closed.ask<{ signUpCreate: { userErrors: Problem[] } }>(
      ANONYMOUS,
      `mutation ($input: SignUpCreateInput!) { signUpCreate(input: $input) { userErrors { code } } }`,
      { variables: { input: { email: newEmail(), name: 'N', password: GOOD } } },
    )
    expect(answer.data.signUpCreate.userErrors).toEqual([{ code: 'SIGN_UP_CLOSED' }])
  })
})

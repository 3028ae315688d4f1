import { ANONYMOUS, type AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Accounts, asSignIn, refresh, signIn, startAccounts } from './accounts.ts'
import { mailsTo, mailTo } from './mails.ts'
import { PASSWORD, people } from './plan.ts'

const GOOD = 'lemon otter quartz meadow'

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts()
})
afterAll(() => accounts.dispose())

interface Problem {
  code: string
  field: string[] | null
}

let ips = 0
async function send(viewer: AnyViewer, query: string, input: object): Promise<Problem[]> {
  const { data, errors } = await accounts.ask<{ answer: { userErrors: Problem[] } }>(viewer, query, {
    variables: { input },
    client: { ip: `203.0.113.${(ips += 1)}` },
  })
  expect(errors).toBeUndefined()
  return data.answer.userErrors
}
const request = (email: string) =>
  send(
    ANONYMOUS,
    'mutation ($input: PasswordResetCreateInput!) { answer: passwordResetCreate(input: $input) { userErrors { code field } } }',
    { email },
  )
const complete = (token: string, password = GOOD) =>
  send(
    ANONYMOUS,
    'mutation ($input: PasswordResetCompleteInput!) { answer: passwordResetComplete(input: $input) { userErrors { code field } } }',
    { token, password },
  )
const change = (viewer: AnyViewer, currentPassword: string, newPassword: string) =>
  send(
    viewer,
    'mutation ($input: PasswordChangeInput!) { answer: passwordChange(input: $input) { userErrors { code field } } }',
    { currentPassword, newPassword },
  )
const tokenTo = async (email: string) => {
  await request(email)
  return String((await mailTo(accounts, email, 'password-reset')).data['link']).split('#')[1]!
}
const eventsOf = async (userId: string) =>
  (
    await asSignIn<{ type: string }>(
      accounts,
      'select type from accounts.security_events where user_id = ? order by created_at, id',
      [userId],
    )
  ).map(({ type }) => type)

describe('a forgotten password', () => {
  test('is replaced with a link from a mail, once; every session of the person ends', async () => {
    const { email, id } = people.ownerA
    const before = await signIn(accounts, email, PASSWORD)
    const token = await tokenTo(email)
    expect(await complete(token)).toEqual([])
    expect((await signIn(accounts, email, GOOD)).code).toBeNull()
    expect((await signIn(accounts, email, PASSWORD)).code).toBe('INVALID_CREDENTIALS')
    expect((await refresh(accounts, before.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
    expect(await complete(token)).toMatchObject([{ code: 'TOKEN_INVALID' }])
    expect(await eventsOf(id)).toContain('PASSWORD_RESET')
  })

  test('is replaced by one of several who use the link at once', async () => {
    const token = await tokenTo(people.ownerB.email)
    const passwords = ['first lemon otter quartz', 'second lemon otter quartz', 'third lemon otter quartz']
    const answers = await Promise.all(passwords.map((password) => complete(token, password)))
    expect(answers.flat().map(({ code }) => code)).toEqual(['TOKEN_INVALID', 'TOKEN_INVALID'])
    const winner = passwords[answers.findIndex((errors) => errors.length === 0)]!
    expect((await signIn(accounts, people.ownerB.email, winner)).code).toBeNull()
  })

  test('is answered the same for an address that nobody has, and nothing is mailed', async () => {
    expect(await request('nobody@outside.test')).toEqual([])
    expect(await mailsTo(accounts, 'nobody@outside.test')).toEqual([])
  })

  test('is not replaced with an expired link, nor by one that others would guess', async () => {
    const { email } = people.developerA
    const token = await tokenTo(email)
    expect(await complete(token, 'Dora Developer')).toEqual([{ code: 'PASSWORD_WEAK', field: ['password'] }])
    await asSignIn(accounts, `update accounts.password_resets set expires_at = now() where used_at is null`)
    expect(await complete(token)).toMatchObject([{ code: 'TOKEN_INVALID' }])
    expect((await signIn(accounts, email, PASSWORD)).code).toBeNull()
  })

  test('makes older links useless once a newer one was used', async () => {
    const { email } = people.developerAB
    await request(email)
    await request(email)
    const [older, newer] = (await mailsTo(accounts, email, 'password-reset')).map(
      (mail) => String(mail.data['link']).split('#')[1]!,
    )
    expect(await complete(newer!)).toEqual([])
    expect(await complete(older!)).toMatchObject([{ code: 'TOKEN_INVALID' }])
  })

  test('is mailed some times only', async () => {
    const { email } = people.developerRival
    const codes = [await request(email), await request(email), await request(email), await request(email)]
    expect(codes.map((errors) => errors[0]?.code)).toEqual([undefined, undefined, undefined, 'RATE_LIMITED'])
  })
})

describe('changing the password', () => {
  test('asks for the old one, and ends the other sessions', async () => {
    const { email, id } = people.viewerA
    const other = await signIn(accounts, email, PASSWORD)
    const viewer = await accounts.viewerOf(people.viewerA)
    expect(await change(viewer, 'wrong', GOOD)).toEqual([{ code: 'PASSWORD_WRONG', field: ['currentPassword'] }])
    expect(await change(viewer, PASSWORD, 'Password-2026!')).toEqual([
      { code: 'PASSWORD_WEAK', field: ['newPassword'] },
    ])
    expect(await change(viewer, PASSWORD, GOOD)).toEqual([])
    expect((await refresh(accounts, other.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
    expect((await signIn(accounts, email, GOOD)).code).toBeNull()
    expect(await eventsOf(id)).toContain('PASSWORD_CHANGED')
  })

  test('guesses at the old one are bounded', async () => {
    const viewer = await accounts.viewerOf(people.manager)
    const codes: (string | undefined)[] = []
    for (let i = 0; i < 6; i += 1) codes.push((await change(viewer, `wrong ${i}`, GOOD))[0]?.code)
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'PASSWORD_WRONG'), 'RATE_LIMITED'])
  })

  test('is not open to who acts as the person', async () => {
    const viewer = { ...(await accounts.viewerOf(people.agencyAdmin)), impersonatorId: people.admin.id }
    const { errors } = await accounts.ask(
      viewer,
      `mutation { passwordChange(input: { currentPassword: "${PASSWORD}", newPassword: "${GOOD}" }) { userErrors { code } } }`,
    )
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })
})

describe('alarms', () => {
  const noticesOf = async (viewer: AnyViewer) => {
    const { data } = await accounts.ask<{ notifications: { nodes: { title: string; type: string }[] } }>(
      viewer,
      '{ notifications(where: { type: [SECURITY_ALERT] }) { nodes { title type } } }',
    )
    return data.notifications.nodes.map(({ title }) => title)
  }

  test('tell the person of a lock-out by mail and notification, and the administrators by notification', async () => {
    const { email, name } = people.agencyAdmin
    for (let i = 0; i < 5; i += 1) await signIn(accounts, email, `wrong ${i}`, { ip: '198.51.100.77' })
    const mail = await mailTo(accounts, email, 'security-alert')
    expect(mail.data).toMatchObject({ name, what: 'Too many failed sign-ins', ip: '198.51.100.77' })
    const [person, admin] = [await accounts.viewerOf(people.agencyAdmin), await accounts.viewerOf(people.admin)]
    await vi.waitFor(async () => expect(await noticesOf(person)).toEqual(['Too many failed sign-ins']), 5000)
    expect(await noticesOf(admin)).toContain(`Too many failed sign-ins: ${name}`)
  })

  test('tell the administrators when one password is tried with many addresses, which is bounded', async () => {
    const ip = '198.51.100.88'
    const codes: (string | null)[] = []
    for (let i = 0; i < 101; i += 1)
      codes.push((await signIn(accounts, `victim${i}@outside.test`, 'Summer2026', { ip })).code)
    expect(codes.slice(0, 100).every((code) => code === 'INVALID_CREDENTIALS')).toBe(true)
    expect(codes[100]).toBe('RATE_LIMITED')
    expect((await signIn(accounts, people.manager.email, PASSWORD, { ip })).code).toBe('RATE_LIMITED')
    const admin = await accounts.viewerOf(people.admin)
    await vi.waitFor(async () => expect(await noticesOf(admin)).toContain('Too many failed sign-ins'), 5000)
  })
})

import { sql, system, transaction } from '@atrium/kit/database'
import { ANONYMOUS, verifySessionToken } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Accounts, asSignIn, sessionViewer, signIn, startAccounts } from './accounts.ts'

const input = {
  name: 'Ada Lovelace',
  email: ' Ada@Agency.Test ',
  password: 'correct horse battery',
  agencyName: 'Analytical',
}
const COMPLETE = `mutation ($input: SetupCompleteInput!) {
  setupComplete(input: $input) { accessToken user { name email role } userErrors { code field message } }
}`

interface Payload {
  accessToken: string | null
  user: { name: string; email: string; role: string } | null
  userErrors: { code: string; field: string[] | null; message: string }[]
}

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts({ isEmpty: true })
})
afterAll(() => accounts.dispose())

const isNeeded = async () =>
  (await accounts.ask<{ setupStatus: { needed: boolean } }>(ANONYMOUS, '{ setupStatus { needed } }')).data.setupStatus
    .needed
const complete = async (more: Partial<typeof input> = {}) => {
  const answer = await accounts.ask<{ setupComplete: Payload }>(ANONYMOUS, COMPLETE, {
    variables: { input: { ...input, ...more } },
  })
  expect(answer.errors).toBeUndefined()
  return { ...answer.data.setupComplete, refreshCookie: answer.refreshCookie }
}

test("a name with the character U+0000 is refused as the caller's mistake, and nothing is set up", async () => {
  const { errors } = await accounts.ask(ANONYMOUS, COMPLETE, { variables: { input: { ...input, name: 'Ada\0' } } })
  expect(errors).toMatchObject([
    { message: 'Text may not contain the character U+0000.', extensions: { code: 'BAD_USER_INPUT' } },
  ])
  expect(await isNeeded()).toBe(true)
})

test('an empty installation says that it waits for its set-up, and refuses wrong input field by field', async () => {
  expect(await isNeeded()).toBe(true)
  const answer = await complete({ name: ' ', email: 'nobody', password: 'short', agencyName: 'x'.repeat(201) })
  expect(answer.userErrors.map((error) => [error.code, error.field])).toEqual([
    ['INVALID_INPUT', ['name']],
    ['INVALID_INPUT', ['email']],
    ['INVALID_INPUT', ['password']],
    ['INVALID_INPUT', ['agencyName']],
  ])
  expect(await isNeeded()).toBe(true)
})

test('of several at once exactly one makes the administrator, who is signed in; afterwards it is over', async () => {
  const answers = await Promise.all([1, 2, 3].map((n) => complete({ email: `ada${n}@agency.test` })))
  const won = answers.filter((answer) => answer.accessToken !== null)
  expect(won).toHaveLength(1)
  expect(answers.flatMap((answer) => answer.userErrors.map((error) => error.code))).toEqual([
    'SETUP_ALREADY_DONE',
    'SETUP_ALREADY_DONE',
  ])
  expect(won[0]!.user).toMatchObject({ name: 'Ada Lovelace', role: 'ADMIN' })
  expect(won[0]!.refreshCookie).toMatchObject({ token: expect.any(String) })
  const { sessionId } = await verifySessionToken(won[0]!.accessToken!, accounts.runtime.keys.sessionKey)
  const viewer = (await sessionViewer(accounts, sessionId))!
  expect(viewer.role).toBe('ADMIN')
  expect(await isNeeded()).toBe(false)
  expect((await complete()).userErrors).toMatchObject([{ code: 'SETUP_ALREADY_DONE' }])
  expect((await signIn(accounts, viewer.email, input.password)).code).toBeNull()
  const { data } = await accounts.ask(viewer, '{ platform { agencyName } }')
  expect(data).toEqual({ platform: { agencyName: 'Analytical' } })
})

test('the set-up and the first session stand in the audit log', async () => {
  const rows = await asSignIn<{ action: string }>(
    accounts,
    'select action from accounts.audit_log order by sequence limit 2',
  )
  expect(rows.map((row) => row.action)).toEqual(['setup.completed', 'session.created'])
})

test('after the set-up not even the sign-in can make another administrator', async () => {
  const attempt = transaction(accounts.database, system('signin'), (em) =>
    sql(
      em,
      `insert into accounts.users (id, email, name, role) values (gen_random_uuid(), 'eve@evil.test', 'Eve', 'ADMIN')`,
    ),
  )
  await expect(attempt).rejects.toThrow('row-level security')
})

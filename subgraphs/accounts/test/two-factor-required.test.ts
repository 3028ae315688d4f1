import { Role, type Viewer } from '@atrium/kit/viewer'
import { generate } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Accounts, asSignIn, sessionViewer, signIn, startAccounts } from './accounts.ts'
import { PASSWORD, people } from './plan.ts'

// A role that needs two steps: whoever has one only may set up the second, and nothing else.

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts({
    signIn: { signUp: 'open', twoFactorRoles: [Role.ADMIN, Role.PROJECT_MANAGER], providers: [] },
  })
})
afterAll(() => accounts.dispose())

const START =
  'mutation ($password: String) { totpStart(input: { password: $password }) { secret userErrors { code } } }'
const CONFIRM =
  'mutation ($code: String!) { totpConfirm(input: { code: $code }) { recoveryCodes userErrors { code } } }'
const start = async (viewer: Viewer, password: string | null = null) =>
  (
    await accounts.ask<{ totpStart: { secret: string | null; userErrors: { code: string }[] } }>(viewer, START, {
      variables: { password },
    })
  ).data.totpStart

test('signing in gives a viewer without rights, until a second step is set up', async () => {
  const { refreshToken, code } = await signIn(accounts, people.manager.email, PASSWORD)
  expect([code, typeof refreshToken]).toEqual([null, 'string'])
  const viewer = await accounts.viewerOf(people.manager)
  expect(viewer).toMatchObject({ mustSetUpTwoFactor: true, role: 'CLIENT', companies: [] })
  const before = await accounts.ask<{ signInMethods: object }>(viewer, '{ signInMethods { isTwoFactorRequired } }')
  expect(before.data.signInMethods).toEqual({ isTwoFactorRequired: true })

  // The password was just given: it is not asked for again.
  const { secret } = await start(viewer)
  const { data } = await accounts.ask<{ totpConfirm: { recoveryCodes: string[] } }>(viewer, CONFIRM, {
    variables: { code: await generate({ secret: secret! }) },
  })
  expect(data.totpConfirm.recoveryCodes).toHaveLength(10)
  // The same session has the rights of its person from now on, and the next sign-in asks for the code.
  const after = await sessionViewer(accounts, viewer.sessionId)
  expect(after).toMatchObject({ role: 'PROJECT_MANAGER' })
  expect(after).not.toHaveProperty('mustSetUpTwoFactor')
  const again = await accounts.ask<{ sessionCreate: { accessToken: null; challenge: object } }>(
    { kind: 'anonymous' },
    'mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken challenge { methods } } }',
    { variables: { input: { email: people.manager.email, password: PASSWORD } } },
  )
  expect(again.data.sessionCreate).toEqual({ accessToken: null, challenge: { methods: ['TOTP', 'RECOVERY_CODE'] } })
  await asSignIn(accounts, 'delete from accounts.totp_secrets')
})

test('the subgraph refuses the rest by itself, and row level security has nothing to show', async () => {
  const viewer = await accounts.viewerOf(people.admin)
  const { errors } = await accounts.ask(viewer, '{ sessions { id } }')
  expect(errors).toMatchObject([{ extensions: { code: 'TWO_FACTOR_REQUIRED' } }])
  const { data } = await accounts.ask<{ companies: { nodes: object[] } | null; users: { nodes: object[] } | null }>(
    viewer,
    '{ companies(first: 10) { nodes { id } } users(first: 10) { nodes { email } } }',
  )
  expect(data?.companies?.nodes ?? []).toEqual([])
  expect(data?.users?.nodes ?? []).not.toContainEqual({ email: people.ownerA.email })
})

test('an older session is asked for the password before it sets one up', async () => {
  const viewer = await accounts.viewerOf(people.admin)
  await asSignIn(accounts, `update accounts.sessions set proved_at = now() - interval '1 day' where id = ?`, [
    viewer.sessionId,
  ])
  expect((await start(viewer)).userErrors).toMatchObject([{ code: 'PROOF_NEEDED' }])
  expect((await start(viewer, PASSWORD)).userErrors).toEqual([])
})

test('other roles sign in as before, and so does who acts in the place of somebody', async () => {
  const owner = await accounts.viewerOf(people.ownerA)
  expect(owner.role).toBe('CLIENT')
  expect(owner.companies).toHaveLength(1)
  expect(owner).not.toHaveProperty('mustSetUpTwoFactor')
})

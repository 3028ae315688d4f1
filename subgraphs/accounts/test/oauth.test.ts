import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GATEWAY, type Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Accounts, asSignIn, signIn, startAccounts } from './accounts.ts'
import { PASSWORD, people } from './plan.ts'

// A GitHub that knows one person: the code in its answer is the challenge that the token request must prove.

const account = { id: 42, login: 'octo', name: 'Octo Cat', email: 'octo@outside.test', isVerified: true }
let tokenFails = false
let server: Server
let accounts: Accounts

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = new URLSearchParams(Buffer.concat(chunks).toString())
      const send = (status: number, json: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
      const isProved =
        body.get('client_secret') === 'secret' && challengeOf(body.get('code_verifier')) === body.get('code')
      if (request.url === '/login/oauth/access_token')
        return tokenFails || !isProved
          ? send(400, { error: 'invalid_grant' })
          : send(200, { access_token: 'token', token_type: 'bearer' })
      if (request.headers.authorization !== 'Bearer token') return send(401, {})
      if (request.url === '/user') return send(200, { id: account.id, login: account.login, name: account.name })
      return send(200, [{ email: account.email, primary: true, verified: account.isVerified }])
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  accounts = await startAccounts({
    signIn: {
      signUp: 'open',
      twoFactorRoles: [],
      providers: [{ provider: 'GITHUB', clientId: 'client', clientSecret: 'secret', url, apiUrl: url }],
    },
  })
})
afterAll(async () => {
  await accounts?.dispose()
  server.close()
})
beforeEach(() => {
  tokenFails = false
  Object.assign(account, { id: account.id + 1, email: `octo${account.id}@outside.test`, isVerified: true })
})

const challengeOf = (verifier: string | null) =>
  createHash('sha256')
    .update(verifier ?? '')
    .digest('base64url')

interface Step {
  location: string
  cookie: string | null
}
const begin = async (refreshToken: string | null = null, isLink = false) => {
  const { data } = await accounts.ask<{ oauthBegin: Step }>(
    GATEWAY,
    'mutation ($isLink: Boolean!) { oauthBegin(provider: "github", to: "/projects", isLink: $isLink) }',
    { variables: { isLink }, client: { refreshToken } },
  )
  return data.oauthBegin
}
const finish = async (cookie: string | null, query: string) => {
  const { data, errors, refreshCookie } = await accounts.ask<{ oauthFinish: Step }>(
    GATEWAY,
    'mutation ($cookie: String, $query: String!) { oauthFinish(provider: "github", cookie: $cookie, query: $query) }',
    { variables: { cookie, query } },
  )
  expect(errors).toBeUndefined()
  return { ...data.oauthFinish, isSignedIn: refreshCookie !== undefined }
}
/** What the browser comes back with. */
const consent = ({ location }: Step) => {
  const { searchParams } = new URL(location)
  return `code=${searchParams.get('code_challenge')}&state=${searchParams.get('state')}`
}
const goThrough = async (refreshToken: string | null = null, isLink = false) => {
  const begun = await begin(refreshToken, isLink)
  return finish(begun.cookie, consent(begun))
}
/** A refresh cookie of the person. */
const cookieOf = async (person: { email: string }) => (await signIn(accounts, person.email, PASSWORD)).refreshToken
const identitiesOf = async (viewer: Viewer) => {
  const { data } = await accounts.ask<{ signInMethods: { identities: { id: string; label: string }[] } }>(
    viewer,
    '{ signInMethods { identities { id label } } }',
  )
  return data.signInMethods.identities
}
const unlink = async (viewer: Viewer, id: string) => {
  const { data } = await accounts.ask<{ identityUnlink: { userErrors: { code: string }[] } }>(
    viewer,
    'mutation ($id: ID!) { identityUnlink(input: { id: $id }) { userErrors { code } } }',
    { variables: { id } },
  )
  return data.identityUnlink.userErrors.map(({ code }) => code)
}

describe('signing in with a provider', () => {
  test('makes an account the first time, by a proved address, and finds it again whatever the address is then', async () => {
    const first = await goThrough()
    expect(first).toEqual({ location: '/projects', cookie: null, isSignedIn: true })
    const { email } = account
    account.email = 'another@outside.test'
    expect(await goThrough()).toMatchObject({ location: '/projects', isSignedIn: true })
    const users = await asSignIn(
      accounts,
      'select sign_up_source, sign_up_provider, role from accounts.users where email = ?',
      [email],
    )
    expect(users).toEqual([{ sign_up_source: 'OAUTH', sign_up_provider: 'GITHUB', role: 'CLIENT' }])
    const [person] = await asSignIn<{ email: string }>(accounts, 'select email from accounts.users where email = ?', [
      email,
    ])
    const viewer = await accounts.viewerOf(person!)
    const [identity] = await identitiesOf(viewer)
    // It has no password: without this it could never sign in again.
    expect(await unlink(viewer, identity!.id)).toEqual(['LAST_WAY_IN'])
  })

  test('opens no account that is there, not even by a proved address', async () => {
    account.email = people.ownerA.email
    expect(await goThrough()).toMatchObject({
      location: '/sign-in?failed=ACCOUNT_EXISTS&provider=GITHUB',
      isSignedIn: false,
    })
    account.isVerified = false
    expect(await goThrough()).toMatchObject({ location: '/sign-in?failed=EMAIL_UNVERIFIED&provider=GITHUB' })
  })

  test('refuses another state, another browser, and a cookie that was altered', async () => {
    const [one, other] = [await begin(), await begin()]
    expect(await finish(one.cookie, consent(other))).toMatchObject({
      location: expect.stringContaining('PROVIDER_FAILED'),
      isSignedIn: false,
    })
    expect(await finish(null, consent(one))).toMatchObject({ location: expect.stringContaining('EXPIRED') })
    const altered = `${one.cookie!.slice(0, -2)}AA`
    expect(await finish(altered, consent(one))).toMatchObject({ location: expect.stringContaining('EXPIRED') })
  })

  test('says so when the provider fails or the person cancels, and tells the administrators of the first', async () => {
    tokenFails = true
    expect(await goThrough()).toMatchObject({ location: '/sign-in?failed=PROVIDER_FAILED&provider=GITHUB' })
    const begun = await begin()
    expect(await finish(begun.cookie, 'error=access_denied')).toMatchObject({
      location: '/sign-in?failed=CANCELLED&provider=GITHUB',
    })
    const events = await asSignIn(accounts, `select user_id from accounts.security_events where type = 'OAUTH_FAILED'`)
    expect(events).toEqual([{ user_id: null }])
  })

  test('of two at once for a new person makes one account', async () => {
    const answers = await Promise.all([goThrough(), goThrough()])
    expect(answers.filter(({ isSignedIn }) => isSignedIn).length).toBeGreaterThan(0)
    const rows = await asSignIn(accounts, 'select id from accounts.identities where subject = ?', [String(account.id)])
    expect(rows).toHaveLength(1)
  })

  test("is nobody's to begin or finish but a gateway's", async () => {
    const { errors } = await accounts.ask(
      await accounts.viewerOf(people.admin),
      'mutation { oauthBegin(provider: "github", to: "/", isLink: false) }',
    )
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })
})

describe('linking', () => {
  test('takes the refresh cookie; the account then signs in its owner, and nobody else can link it', async () => {
    expect(await begin(null, true)).toEqual({
      location: '/settings/security?failed=SIGNED_OUT&provider=GITHUB',
      cookie: null,
    })
    expect(await goThrough(await cookieOf(people.ownerA), true)).toMatchObject({
      location: '/settings/security?linked=GITHUB',
    })
    const viewer = await accounts.viewerOf(people.ownerA)
    expect(await identitiesOf(viewer)).toMatchObject([{ label: 'octo' }])
    expect(await goThrough()).toMatchObject({ location: '/projects', isSignedIn: true })
    expect(await goThrough(await cookieOf(people.ownerB), true)).toMatchObject({
      location: '/settings/security?failed=LINKED_ELSEWHERE&provider=GITHUB',
    })
    const [identity] = await identitiesOf(viewer)
    expect(await unlink(await accounts.viewerOf(people.ownerB), identity!.id)).toEqual(['NOT_FOUND'])
    expect(await unlink(viewer, identity!.id)).toEqual([])
    expect(await identitiesOf(viewer)).toEqual([])
  })
})

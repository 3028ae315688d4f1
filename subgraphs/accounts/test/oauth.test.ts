import { describe, expect, test } from 'vitest'
import { asSignIn, signIn, startAccounts } from './accounts.ts'
import { accounts, be, begin, consent, finish, github, goThrough, person, useProviders } from './oauth-rig.ts'
import { PASSWORD, people } from './plan.ts'

useProviders()

describe('an account that is there', () => {
  test('is not opened by its address, not even by a proved one', async () => {
    be({ email: people.ownerA.email })
    expect(await goThrough('GITHUB')).toEqual({
      location: '/sign-in?failed=ACCOUNT_EXISTS&provider=GITHUB',
      cookie: null,
      isSignedIn: false,
    })
    const rows = await asSignIn(accounts, 'select id from accounts.identities where user_id = ?', [people.ownerA.id])
    expect(rows).toEqual([])
  })

  test('stays closed to a suspended person', async () => {
    await goThrough('GITHUB')
    await asSignIn(accounts, `update accounts.users set status = 'SUSPENDED' where email = ?`, [person.email])
    expect(await goThrough('GITHUB')).toMatchObject({
      location: '/sign-in?failed=SUSPENDED&provider=GITHUB',
      isSignedIn: false,
    })
  })

  test('is asked for its second step after the provider as after a password', async () => {
    await goThrough('GITHUB')
    await asSignIn(
      accounts,
      `insert into accounts.totp_secrets (user_id, secret, confirmed_at)
       select id, 'v1.x.x', now() from accounts.users where email = ?`,
      [person.email],
    )
    const { location, isSignedIn } = await goThrough('GITHUB', { to: '/invoices' })
    expect(isSignedIn).toBe(false)
    const [path, hash] = location.split('#')
    expect(path).toBe('/sign-in?to=%2Finvoices')
    expect(Object.fromEntries(new URLSearchParams(hash))).toEqual({
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      methods: 'TOTP,RECOVERY_CODE',
    })
  })
})

describe('a new account', () => {
  test('is not made where people are invited', async () => {
    const invited = await startAccounts({
      signIn: { ...accounts.runtime.signIn!, signUp: 'invited' },
      publicUrl: accounts.runtime.publicUrl,
    })
    try {
      const begun = await begin('GITHUB', {}, invited)
      const answer = await finish('GITHUB', begun.cookie, await consent('GITHUB', begun), invited)
      expect(answer).toMatchObject({ location: '/sign-in?failed=SIGN_UP_CLOSED&provider=GITHUB', isSignedIn: false })
    } finally {
      await invited.dispose()
    }
  })

  test('is made once of two at once', async () => {
    const answers = await Promise.all([goThrough('GITHUB'), goThrough('GITHUB')])
    expect(answers.filter(({ isSignedIn }) => isSignedIn).length).toBeGreaterThan(0)
    const rows = await asSignIn(accounts, 'select id from accounts.users where email = ?', [person.email])
    expect(rows).toHaveLength(1)
  })

  test('has no password to sign in with', async () => {
    await goThrough('GITHUB')
    expect((await signIn(accounts, person.email, PASSWORD)).code).toBe('INVALID_CREDENTIALS')
  })
})

describe('what comes back from the provider', () => {
  test('has to be what this browser began, lately', async () => {
    const [one, other] = [await begin('GITHUB'), await begin('GITHUB')]
    const query = await consent('GITHUB', one)
    const refused = { location: '/sign-in?failed=EXPIRED&provider=GITHUB', isSignedIn: false }
    const exchanges = github.calls(/access_token/)
    // The state of another beginning, none at all, one made up.
    expect(await finish('GITHUB', other.cookie, query)).toMatchObject(refused)
    expect(await finish('GITHUB', one.cookie, query.replace(/&state=[^&]*/, ''))).toMatchObject(refused)
    expect(await finish('GITHUB', one.cookie, query.replace(/state=[^&]*/, 'state=forged'))).toMatchObject(refused)
    // No cookie, an altered one, one of another provider.
    expect(await finish('GITHUB', null, query)).toMatchObject({ location: '/sign-in?failed=EXPIRED&provider=github' })
    const altered = `${one.cookie!.slice(0, -2)}AA`
    expect(await finish('GITHUB', altered, query)).toMatchObject({ isSignedIn: false })
    const foreign = await begin('BITBUCKET')
    expect(await finish('GITHUB', foreign.cookie, query)).toMatchObject({ isSignedIn: false })
    expect(github.calls(/access_token/)).toBe(exchanges)
    const now = Date.now
    Date.now = () => now() + 601_000
    const late = await finish('GITHUB', one.cookie, query).finally(() => (Date.now = now))
    expect(late).toMatchObject({ location: '/sign-in?failed=EXPIRED&provider=github', isSignedIn: false })
    expect(await finish('GITHUB', one.cookie, query)).toMatchObject({ isSignedIn: true })
  })

  test('counts once: the code shown again is refused, and so is one made up', async () => {
    const begun = await begin('GITHUB')
    const query = await consent('GITHUB', begun)
    expect(await finish('GITHUB', begun.cookie, query)).toMatchObject({ isSignedIn: true })
    const refused = { location: '/sign-in?failed=PROVIDER_FAILED&provider=GITHUB', isSignedIn: false }
    expect(await finish('GITHUB', begun.cookie, query)).toMatchObject(refused)
    const other = await begin('GITHUB')
    const forged = (await consent('GITHUB', other)).replace(/code=[^&]*/, 'code=forged')
    expect(await finish('GITHUB', other.cookie, forged)).toMatchObject(refused)
  })

  test('has to come from the provider that was asked: another issuer is refused', async () => {
    const begun = await begin('GITHUB')
    const query = await consent('GITHUB', begun)
    expect(query).toContain('iss=')
    const mixedUp = query.replace(/iss=[^&]*/, `iss=${encodeURIComponent('https://evil.test')}`)
    expect(await finish('GITHUB', begun.cookie, mixedUp)).toMatchObject({ isSignedIn: false })
  })

  test('leads back to a page of the application alone', async () => {
    const back = async (to: string) => (await goThrough('GITHUB', { to })).location
    expect(await back('/invoices?status=OPEN')).toBe('/invoices?status=OPEN')
    for (const to of ['https://evil.test', '//evil.test', '/\t/evil.test', '/\\evil.test'])
      expect(await back(to)).toBe('/')
  })

  test('may be a no', async () => {
    const begun = await begin('GITHUB')
    expect(await finish('GITHUB', begun.cookie, await consent('GITHUB', begun, 'deny'))).toMatchObject({
      location: '/sign-in?failed=CANCELLED&provider=GITHUB',
      cookie: null,
      isSignedIn: false,
    })
  })
})

test('an outage is told as one, and the administrators once in ten minutes', async () => {
  for (const fault of [{ kind: 'reset' }, { kind: 'status', status: 502 }] as const) {
    github.faults.next(fault, 1, /access_token/)
    expect(await goThrough('GITHUB')).toMatchObject({ location: '/sign-in?failed=PROVIDER_DOWN&provider=GITHUB' })
  }
  github.faults.next({ kind: 'status', status: 503 }, 1, /emails/)
  expect(await goThrough('GITHUB')).toMatchObject({ location: '/sign-in?failed=PROVIDER_DOWN&provider=GITHUB' })
  // What was refused before is told apart.
  const events = await asSignIn(
    accounts,
    `select user_id, detail from accounts.security_events where type = 'OAUTH_FAILED' and detail like 'GITHUB:%'`,
  )
  expect(events).toEqual([{ user_id: null, detail: 'GITHUB: fetch failed' }])
  expect(await goThrough('GITHUB')).toMatchObject({ isSignedIn: true })
})

test('a provider that is not set up is not offered', async () => {
  expect(await begin('GOOGLE', {}, accounts)).toMatchObject({ cookie: expect.any(String) })
  const none = await startAccounts()
  try {
    expect(await begin('GOOGLE', {}, none)).toEqual({
      location: '/sign-in?failed=NOT_OFFERED&provider=google',
      cookie: null,
    })
  } finally {
    await none.dispose()
  }
})

test("is nobody's to begin or finish but a gateway's", async () => {
  const { errors } = await accounts.ask(
    await accounts.viewerOf(people.admin),
    'mutation { oauthBegin(provider: "github", to: "/", isLink: false) }',
  )
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

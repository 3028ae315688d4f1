import { describe, expect, test } from 'vitest'
import { asSignIn } from './accounts.ts'
import {
  accounts,
  be,
  begin,
  consent,
  finish,
  github,
  gitlab,
  google,
  goThrough,
  person,
  useProviders,
} from './oauth-rig.ts'

useProviders(1)

const usersWith = (email: string) =>
  asSignIn(accounts, 'select name, role, sign_up_source, sign_up_provider from accounts.users where email = ?', [email])

describe.each(['GOOGLE', 'GITLAB', 'GITHUB', 'BITBUCKET'] as const)('%s', (provider) => {
  test('makes an account by a proved address, and finds it again whatever the address is then', async () => {
    expect(await goThrough(provider)).toEqual({ location: '/projects', cookie: null, isSignedIn: true })
    const { email } = person
    be({ email: `moved-${email}` })
    expect(await goThrough(provider)).toMatchObject({ location: '/projects', isSignedIn: true })
    expect(await usersWith(email)).toEqual([
      { name: 'Octo Cat', role: 'CLIENT', sign_up_source: 'OAUTH', sign_up_provider: provider },
    ])
    expect(await usersWith(person.email)).toEqual([])
  })

  test('makes none by an address that it has not proved', async () => {
    be({ isVerified: false })
    expect(await goThrough(provider)).toMatchObject({
      location: `/sign-in?failed=EMAIL_UNVERIFIED&provider=${provider}`,
      isSignedIn: false,
    })
  })

  test('takes a no', async () => {
    const begun = await begin(provider)
    expect(await finish(provider, begun.cookie, await consent(provider, begun, 'deny'))).toMatchObject({
      location: `/sign-in?failed=CANCELLED&provider=${provider}`,
      isSignedIn: false,
    })
  })

  test('refuses a code whose challenge is not proved', async () => {
    const [one, other] = [await begin(provider), await begin(provider)]
    const state = new URL(other.location).searchParams.get('state')!
    // Somebody else's code, in the browser's own flow.
    const stolen = (await consent(provider, one)).replace(/state=[^&]*/, `state=${state}`)
    expect(await finish(provider, other.cookie, stolen)).toMatchObject({
      location: `/sign-in?failed=PROVIDER_FAILED&provider=${provider}`,
      isSignedIn: false,
    })
  })
})

describe('an ID token', () => {
  test.each([
    ['of another sign-in', { claims: { nonce: 'another' } }],
    ['for another application', { claims: { aud: 'another' } }],
    ['of another issuer', { claims: { iss: 'https://evil.test' } }],
    ['that has expired', { claims: { exp: Math.floor(Date.now() / 1000) - 600 } }],
    ['signed by somebody else', { isSignedByAnother: true }],
  ])('%s is refused', async (_what, forgery) => {
    google.forge(forgery)
    expect(await goThrough('GOOGLE')).toMatchObject({
      location: '/sign-in?failed=PROVIDER_FAILED&provider=GOOGLE',
      isSignedIn: false,
    })
    google.forge({})
    expect(await goThrough('GOOGLE')).toMatchObject({ isSignedIn: true })
  })
})

test('a slow provider is waited for only so long, and said to be out of reach', async () => {
  const begun = await begin('GOOGLE')
  const query = await consent('GOOGLE', begun)
  google.slowDown(1500)
  expect(await finish('GOOGLE', begun.cookie, query)).toMatchObject({
    location: '/sign-in?failed=PROVIDER_DOWN&provider=GOOGLE',
    isSignedIn: false,
  })
  github.faults.next({ kind: 'slow', ms: 1500 }, 1, /access_token/)
  expect(await goThrough('GITHUB')).toMatchObject({ location: '/sign-in?failed=PROVIDER_DOWN&provider=GITHUB' })
})

test('one that is gone is said to be out of reach before anybody is sent there', async () => {
  await gitlab.dispose()
  // What was discovered of it is still known: the second half fails, not the first.
  const begun = await begin('GITLAB')
  const state = new URL(begun.location).searchParams.get('state')!
  const query = new URLSearchParams({ code: 'any', state, iss: gitlab.url }).toString()
  expect(await finish('GITLAB', begun.cookie, query)).toMatchObject({
    location: '/sign-in?failed=PROVIDER_DOWN&provider=GITLAB',
  })
})

import type { OAuthSettings } from '@atrium/kit/server'
import { GATEWAY, type Viewer } from '@atrium/kit/viewer'
import { type OAuthSimulator, startOAuthSimulator } from '@atrium/simulators'
import { type IdentityProvider, startIdentityProvider } from '@atrium/testing/identity-provider'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { type Accounts, signIn, startAccounts } from './accounts.ts'
import { PASSWORD } from './plan.ts'

// What the tests of signing in with providers share: all four, each with one person, and accounts beside them. Google puts e-mail and
// name into its ID tokens; this GitLab has them asked for.

const PUBLIC_URL = 'http://localhost:4000'
const CLIENT = { clientId: 'client', clientSecret: 'secret' }

export let accounts: Accounts
export let google: IdentityProvider
export let gitlab: IdentityProvider
export let github: OAuthSimulator
export let bitbucket: OAuthSimulator

export type Provider = OAuthSettings['provider']
const redirectUri = (provider: Provider) => `${PUBLIC_URL}/auth/oauth/${provider.toLowerCase()}/callback`

/** The one person at each provider, as the next test finds it: somebody new. */
export const person = { username: '', email: '', isVerified: true }
let number = 0

/** For the top of a test file. */
export function useProviders(timeoutSeconds = 10): void {
  beforeAll(async () => {
    const of = (provider: Provider) => ({ ...CLIENT, redirectUri: redirectUri(provider) })
    google = await startIdentityProvider({ ...of('GOOGLE'), people: [], putsClaimsIntoToken: true })
    gitlab = await startIdentityProvider({ ...of('GITLAB'), people: [] })
    github = await startOAuthSimulator({ provider: 'GITHUB', ...of('GITHUB'), people: [] })
    bitbucket = await startOAuthSimulator({ provider: 'BITBUCKET', ...of('BITBUCKET'), people: [] })
    const offered = { ...CLIENT, timeoutSeconds }
    accounts = await startAccounts({
      publicUrl: PUBLIC_URL,
      signIn: {
        signUp: 'open',
        twoFactorRoles: [],
        providers: [
          { ...offered, provider: 'GOOGLE', url: google.url, apiUrl: '' },
          { ...offered, provider: 'GITLAB', url: gitlab.url, apiUrl: '' },
          { ...offered, provider: 'GITHUB', url: github.url, apiUrl: github.apiUrl },
          { ...offered, provider: 'BITBUCKET', url: bitbucket.url, apiUrl: bitbucket.apiUrl },
        ],
      },
    })
  })
  afterAll(async () => {
    await accounts?.dispose()
    await Promise.all([google, gitlab, github, bitbucket].map((provider) => provider?.dispose()))
  })
  beforeEach(() => {
    number += 1
    be({ username: `octo-${number}`, email: `octo-${number}@outside.test`, isVerified: true })
    google.forge(null)
    google.slowDown(0)
    github.faults.clear()
  })
}

/** Who is signed in at every provider from now on. */
export function be(who: Partial<typeof person>): void {
  Object.assign(person, who)
  const { username, email, isVerified } = person
  for (const { people } of [google, gitlab]) people.splice(0, 1, { username, name: 'Octo Cat', email, isVerified })
  for (const { people } of [github, bitbucket])
    people.splice(0, 1, { username, name: 'Octo Cat', emails: [{ email, isVerified }] })
}

export interface Step {
  location: string
  cookie: string | null
}

export async function begin(
  provider: Provider,
  { link = null, to = '/projects' }: { link?: string | null; to?: string } = {},
  on = accounts,
): Promise<Step> {
  const { data } = await on.ask<{ oauthBegin: Step }>(
    GATEWAY,
    'mutation ($provider: String!, $to: String!, $isLink: Boolean!) { oauthBegin(provider: $provider, to: $to, isLink: $isLink) }',
    {
      variables: { provider: provider.toLowerCase(), to, isLink: link !== null },
      client: { refreshToken: link },
    },
  )
  return data.oauthBegin
}

export async function finish(provider: Provider, cookie: string | null, query: string, on = accounts) {
  const { data, errors, refreshCookie } = await on.ask<{ oauthFinish: Step }>(
    GATEWAY,
    'mutation ($provider: String!, $cookie: String, $query: String!) { oauthFinish(provider: $provider, cookie: $cookie, query: $query) }',
    { variables: { provider: provider.toLowerCase(), cookie, query } },
  )
  expect(errors).toBeUndefined()
  return { ...data.oauthFinish, isSignedIn: refreshCookie !== undefined }
}

/** What the browser comes back with from the provider's pages. */
export async function consent(provider: Provider, { location }: Step, decision: 'allow' | 'deny' = 'allow') {
  const at = { GOOGLE: google, GITLAB: gitlab, GITHUB: github, BITBUCKET: bitbucket }[provider]
  const cameTo = await at.answer(location, person.username, decision)
  expect(cameTo.origin + cameTo.pathname).toBe(redirectUri(provider))
  return cameTo.search.slice(1)
}

/** All of it: to the provider, through its pages, and back. */
export async function goThrough(provider: Provider, options: { link?: string | null; to?: string } = {}) {
  const begun = await begin(provider, options)
  return finish(provider, begun.cookie, await consent(provider, begun))
}

/** A refresh cookie of somebody who signed in by password. */
export const cookieOf = async ({ email }: { email: string }) => (await signIn(accounts, email, PASSWORD)).refreshToken

interface Identity {
  id: string
  provider: Provider
  label: string
}

export async function identitiesOf(viewer: Viewer): Promise<Identity[]> {
  const { data } = await accounts.ask<{ signInMethods: { identities: Identity[] } }>(
    viewer,
    '{ signInMethods { identities { id provider label } } }',
  )
  return data.signInMethods.identities
}

/** @returns codes of why not */
export async function unlink(viewer: Viewer, id: string): Promise<string[]> {
  const { data } = await accounts.ask<{ identityUnlink: { userErrors: { code: string }[] } }>(
    viewer,
    'mutation ($id: ID!) { identityUnlink(input: { id: $id }) { userErrors { code } } }',
    { variables: { id } },
  )
  return data.identityUnlink.userErrors.map(({ code }) => code)
}

import type { OAuthSettings } from '@atrium/kit/server'
import * as oidc from 'openid-client'
import { z } from 'zod'
import { configure, isOidc, ProviderAway } from './provider-client.ts'

// What the providers say. Google and GitLab speak OpenID Connect; GitHub and Bitbucket OAuth 2 with an API of their own.

/** Who a person is at a provider. */
export interface Profile {
  /** The provider's lasting id of the account. */
  subject: string
  name: string
  /** What the person knows the account by. */
  label: string
  email: string | null
  /** Whether the provider has proved that the address is the person's. */
  isEmailVerified: boolean
  avatarUrl: string | null
}

/** What has to be the same when the person comes back. */
export interface Checks {
  state: string
  nonce: string
  verifier: string
}

/** Bitbucket gives what the consumer was registered with, and takes no scopes. */
const SCOPES = {
  GOOGLE: { scope: 'openid email profile' },
  GITLAB: { scope: 'openid email profile' },
  GITHUB: { scope: 'read:user user:email' },
  BITBUCKET: {},
}

/** Where to send the browser, and what to expect back. @throws when an OpenID provider cannot be reached */
export async function authorizationRequest(
  settings: OAuthSettings,
  redirectUri: string,
): Promise<{ url: string; checks: Checks }> {
  const config = await configure(settings)
  const checks = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    ...SCOPES[settings.provider],
    state: checks.state,
    ...(isOidc(settings) && { nonce: checks.nonce }),
    code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, checks }
}

/** Takes the code that the browser came back with to the provider. @throws when it refuses, or does not answer in time */
export async function readProfile(settings: OAuthSettings, cameTo: URL, checks: Checks): Promise<Profile> {
  const config = await configure(settings)
  const tokens = await oidc.authorizationCodeGrant(config, cameTo, {
    expectedState: checks.state,
    pkceCodeVerifier: checks.verifier,
    ...(isOidc(settings) && { expectedNonce: checks.nonce, idTokenExpected: true }),
  })
  if (isOidc(settings)) return fromClaims(config, tokens)
  const ask = async (path: string): Promise<unknown> => {
    const headers = new Headers({ accept: 'application/json', 'user-agent': 'Atrium' })
    const url = new URL(settings.apiUrl + path)
    const response = await oidc.fetchProtectedResource(config, tokens.access_token, url, 'GET', null, headers)
    if (response.status >= 500) throw new ProviderAway(`The provider answered ${response.status} to ${path}.`)
    if (!response.ok) throw new Error(`The provider answered ${response.status} to ${path}.`)
    return response.json()
  }
  return settings.provider === 'GITHUB' ? fromGitHub(ask) : fromBitbucket(ask)
}

const Claims = z.looseObject({
  sub: z.string(),
  email: z.string().nullish(),
  email_verified: z.boolean().nullish(),
  name: z.string().nullish(),
  picture: z.string().nullish(),
})

async function fromClaims(
  config: oidc.Configuration,
  tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>,
): Promise<Profile> {
  const said = Claims.parse(tokens.claims())
  // Some put into the token little more than who it is.
  const more = said.email ? said : Claims.parse(await oidc.fetchUserInfo(config, tokens.access_token, said.sub))
  return {
    subject: said.sub,
    name: more.name || more.email || said.sub,
    label: more.email || more.name || said.sub,
    email: more.email ?? null,
    isEmailVerified: more.email_verified === true,
    avatarUrl: httpsOnly(more.picture),
  }
}

type Ask = (path: string) => Promise<unknown>

const GitHubUser = z.looseObject({
  id: z.number(),
  login: z.string(),
  name: z.string().nullish(),
  avatar_url: z.string().nullish(),
})
const GitHubEmails = z.array(z.looseObject({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

async function fromGitHub(ask: Ask): Promise<Profile> {
  const user = GitHubUser.parse(await ask('/user'))
  const emails = GitHubEmails.parse(await ask('/user/emails'))
  const email = emails.find(({ primary }) => primary)
  return {
    subject: String(user.id),
    name: user.name || user.login,
    label: user.login,
    email: email?.email ?? null,
    isEmailVerified: email?.verified === true,
    avatarUrl: httpsOnly(user.avatar_url),
  }
}

const BitbucketUser = z.looseObject({
  uuid: z.string(),
  display_name: z.string(),
  nickname: z.string().nullish(),
  links: z.looseObject({ avatar: z.looseObject({ href: z.string() }).nullish() }).nullish(),
})
const BitbucketEmails = z.looseObject({
  values: z.array(z.looseObject({ email: z.string(), is_primary: z.boolean(), is_confirmed: z.boolean() })),
})

async function fromBitbucket(ask: Ask): Promise<Profile> {
  const user = BitbucketUser.parse(await ask('/user'))
  const { values } = BitbucketEmails.parse(await ask('/user/emails'))
  const email = values.find((value) => value.is_primary)
  return {
    subject: user.uuid,
    name: user.display_name,
    label: user.nickname || user.display_name,
    email: email?.email ?? null,
    isEmailVerified: email?.is_confirmed === true,
    avatarUrl: httpsOnly(user.links?.avatar?.href),
  }
}

const httpsOnly = (url: string | null | undefined) => (url?.startsWith('https://') ? url : null)

import type { OAuthSettings } from '@atrium/kit/server'
import * as oidc from 'openid-client'

// How each provider is spoken to. Google and GitLab say by discovery where they are; of GitHub and Bitbucket it is known.

const TIMEOUT_SECONDS = 10
const DISCOVERED_MS = 600_000

export const isOidc = ({ provider }: OAuthSettings): boolean => provider === 'GOOGLE' || provider === 'GITLAB'

const discovered = new WeakMap<OAuthSettings, { config: oidc.Configuration; until: number }>()

/** @throws when an OpenID provider cannot be reached */
export async function configure(settings: OAuthSettings): Promise<oidc.Configuration> {
  if (!isOidc(settings)) return known(settings)
  const kept = discovered.get(settings)
  if (kept && kept.until > Date.now()) return kept.config
  const { url, clientId, clientSecret } = settings
  const config = await oidc.discovery(new URL(url), clientId, clientSecret, undefined, {
    // The signature of the ID token too, and not only where it came from.
    execute: [oidc.enableNonRepudiationChecks, ...insecure(settings)],
    timeout: settings.timeoutSeconds ?? TIMEOUT_SECONDS,
  })
  discovered.set(settings, { config, until: Date.now() + DISCOVERED_MS })
  return config
}

function known(settings: OAuthSettings): oidc.Configuration {
  const { provider, url, clientId, clientSecret } = settings
  const server =
    provider === 'GITHUB'
      ? {
          // What GitHub calls itself beside the code (RFC 9207), which is compared.
          issuer: `${url}/login/oauth`,
          authorization_endpoint: `${url}/login/oauth/authorize`,
          token_endpoint: `${url}/login/oauth/access_token`,
        }
      : {
          issuer: url,
          authorization_endpoint: `${url}/site/oauth2/authorize`,
          token_endpoint: `${url}/site/oauth2/access_token`,
        }
  const authentication = provider === 'BITBUCKET' ? oidc.ClientSecretBasic(clientSecret) : undefined
  const config = new oidc.Configuration(server, clientId, clientSecret, authentication)
  config.timeout = settings.timeoutSeconds ?? TIMEOUT_SECONDS
  for (const extend of insecure(settings)) extend(config)
  return config
}

/** An address without TLS is one that the operator chose: on its own machine. */
const insecure = ({ url }: OAuthSettings) => (url.startsWith('http:') ? [oidc.allowInsecureRequests] : [])

/** Whether a provider did not answer at all, or in time, or said that it cannot now; else it answered something that does not hold. */
export function isOutage(error: unknown): boolean {
  if (error instanceof ProviderAway) return true
  if (error instanceof oidc.AuthorizationResponseError) return AWAY.has(error.error)
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500
  if (!(error instanceof Error)) return false
  const { cause } = error
  if (cause instanceof Response) return cause.status >= 500
  return error.name === 'TimeoutError' || error.message === 'fetch failed' || isOutage(cause)
}

const AWAY = new Set(['temporarily_unavailable', 'server_error'])

/** The API of a provider answered that it cannot now. */
export class ProviderAway extends Error {}

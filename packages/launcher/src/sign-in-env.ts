import type { OAuthSettings, SignInSettings } from '@atrium/kit/server'
import { Role } from '@atrium/kit/viewer'
import { z } from 'zod'
import { StartFailure } from './failure.ts'

/** Where each provider is, unless the environment says else: a GitLab or GitHub of one's own, or one that a test stands in for. */
const PROVIDERS = {
  GOOGLE: { url: 'https://accounts.google.com', apiUrl: '' },
  GITHUB: { url: 'https://github.com', apiUrl: 'https://api.github.com' },
  GITLAB: { url: 'https://gitlab.com', apiUrl: '' },
  BITBUCKET: { url: 'https://bitbucket.org', apiUrl: 'https://api.bitbucket.org/2.0' },
} as const satisfies Record<OAuthSettings['provider'], { url: string; apiUrl: string }>

type Name = keyof typeof PROVIDERS
const NAMES = Object.keys(PROVIDERS) as Name[]

const address = z
  .url({ protocol: /^https?$/, error: 'must be a URL such as https://gitlab.example' })
  .transform((url) => url.replace(/\/+$/, ''))
const text = z.string().max(1000, 'is too long')

/** The settings of signing in, for the schema of the environment. */
export const signInSchema = {
  ATRIUM_SIGN_UP: z.enum(['open', 'invited'], 'must be open or invited').optional(),
  ATRIUM_TWO_FACTOR_ROLES: z
    .string()
    .default('')
    .transform((roles) =>
      roles
        .toUpperCase()
        .split(',')
        .map((role) => role.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.enum(Role, 'must be roles such as ADMIN,PROJECT_MANAGER'))),
  ...providerSchema('GOOGLE'),
  ...providerSchema('GITHUB'),
  ...providerSchema('GITLAB'),
  ...providerSchema('BITBUCKET'),
}

function providerSchema<N extends Name>(name: N) {
  return {
    [`ATRIUM_OAUTH_${name}_CLIENT_ID`]: text.optional(),
    [`ATRIUM_OAUTH_${name}_CLIENT_SECRET`]: text.optional(),
    [`ATRIUM_OAUTH_${name}_URL`]: address.optional(),
    [`ATRIUM_OAUTH_${name}_API_URL`]: address.optional(),
  } as {
    [K in `ATRIUM_OAUTH_${N}_CLIENT_ID` | `ATRIUM_OAUTH_${N}_CLIENT_SECRET`]: z.ZodOptional<typeof text>
  } & { [K in `ATRIUM_OAUTH_${N}_URL` | `ATRIUM_OAUTH_${N}_API_URL`]: z.ZodOptional<typeof address> }
}

type SignInEnvironment = z.infer<z.ZodObject<typeof signInSchema>>

/**
 * Which ways in the environment offers; a provider that has a client id is one of them.
 * @throws StartFailure naming the secret that is missing.
 */
export function readSignIn(
  env: SignInEnvironment,
): Omit<SignInSettings, 'signUp'> & { signUp: SignInSettings['signUp'] | null } {
  return {
    signUp: env.ATRIUM_SIGN_UP ?? null,
    twoFactorRoles: env.ATRIUM_TWO_FACTOR_ROLES,
    providers: NAMES.flatMap((provider): OAuthSettings[] => {
      const clientId = env[`ATRIUM_OAUTH_${provider}_CLIENT_ID`]
      const clientSecret = env[`ATRIUM_OAUTH_${provider}_CLIENT_SECRET`]
      if (!clientId) return []
      if (!clientSecret) {
        const name = `ATRIUM_OAUTH_${provider}_CLIENT_SECRET`
        throw new StartFailure(
          `${name} is not set. Set it to the secret of the application registered at the provider.`,
        )
      }
      const known = PROVIDERS[provider]
      const url = env[`ATRIUM_OAUTH_${provider}_URL`] ?? known.url
      return [
        { provider, clientId, clientSecret, url, apiUrl: env[`ATRIUM_OAUTH_${provider}_API_URL`] ?? known.apiUrl },
      ]
    }),
  }
}

/** The environment that {@link readSignIn} reads the same settings from. */
export function signInEnvironment(settings: SignInSettings): NodeJS.ProcessEnv {
  const providers = settings.providers.flatMap(({ provider, clientId, clientSecret, url, apiUrl }) => [
    [`ATRIUM_OAUTH_${provider}_CLIENT_ID`, clientId],
    [`ATRIUM_OAUTH_${provider}_CLIENT_SECRET`, clientSecret],
    [`ATRIUM_OAUTH_${provider}_URL`, url],
    [`ATRIUM_OAUTH_${provider}_API_URL`, apiUrl],
  ])
  return {
    ATRIUM_SIGN_UP: settings.signUp,
    ATRIUM_TWO_FACTOR_ROLES: settings.twoFactorRoles.join(','),
    ...(Object.fromEntries(providers) as NodeJS.ProcessEnv),
  }
}

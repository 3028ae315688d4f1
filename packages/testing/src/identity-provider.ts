import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { Provider } from 'oidc-provider'
import { freePort } from './free-port.ts'

/** Somebody with an account at the provider. */
export interface IdentityProviderPerson {
  /** What one signs in as there; also the subject. */
  username: string
  name: string
  email: string
  isVerified: boolean
}

export interface IdentityProviderConfig {
  clientId: string
  clientSecret: string
  redirectUri: string
  people: IdentityProviderPerson[]
  /** Whether e-mail and name stand in the ID token, as Google puts them; else they are asked for at the userinfo endpoint. */
  putsClaimsIntoToken?: boolean
}

export interface IdentityProvider {
  /** Issuer, and where it is. */
  url: string
  people: IdentityProviderPerson[]
  /** Milliseconds that every answer takes from now on. */
  slowDown(ms: number): void
  /** Changes the claims of the ID tokens from now on, or the key that signs them; null for an honest provider. */
  forge(how: { claims?: Record<string, unknown>; isSignedByAnother?: boolean } | null): void
  /**
   * What a person does on the provider's pages, without a browser: signs in and consents, or cancels.
   * @returns where the browser is sent back to
   */
  answer(location: string, as: string, decision?: 'allow' | 'deny'): Promise<URL>
  dispose(): Promise<void>
}

/** A certified OpenID provider on 127.0.0.1. Its pages take any user name of `people`, with any password. */
export async function startIdentityProvider(config: IdentityProviderConfig): Promise<IdentityProvider> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const [own, other] = [newKey(), newKey()]
  let slowMs = 0
  let forgery: Parameters<IdentityProvider['forge']>[0] = null

  // It warns about what is only for development, which this is.
  const { info, warn } = console
  Object.assign(console, { info: () => undefined, warn: () => undefined })
  const provider = new Provider(url, {
    clients: [
      {
        client_id: config.clientId,
        client_secret: config.clientSecret,
        redirect_uris: [config.redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...own.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['only for tests'] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: !config.putsClaimsIntoToken,
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount(_context, id) {
      const person = config.people.find(({ username }) => username === id)
      return person && { accountId: id, claims: () => claimsOf(person) }
    },
  })
  Object.assign(console, { info, warn })
  provider.use(async (context, next) => {
    await next()
    await delay(slowMs)
    const answer = context.body as { id_token?: string } | undefined
    if (!forgery || !answer?.id_token) return
    const claims = { ...readClaims(answer.id_token), ...forgery.claims }
    context.body = { ...answer, id_token: signed(claims, forgery.isSignedByAnother ? other : own) }
  })

  const server = createServer(provider.callback()).listen(port, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url,
    people: config.people,
    slowDown: (ms) => void (slowMs = ms),
    forge: (how) => void (forgery = how),
    answer: (location, as, decision = 'allow') => walk(url, location, as, decision),
    dispose: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const KEY_ID = 'signs-id-tokens'
const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

const claimsOf = ({ username, name, email, isVerified }: IdentityProviderPerson) => ({
  sub: username,
  name,
  email,
  email_verified: isVerified,
})

const readClaims = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>

function signed(claims: object, key: ReturnType<typeof newKey>): string {
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url')
  const text = `${part({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })}.${part(claims)}`
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`
}

/** Follows the provider's redirects with its cookies, and answers its pages: first who one is, then whether one consents. */
async function walk(url: string, location: string, as: string, decision: 'allow' | 'deny'): Promise<URL> {
  const cookies = new Map<string, string>()
  const go = async (to: URL, body?: URLSearchParams): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(to, {
      redirect: 'manual',
      headers: { cookie },
      ...(body && { method: 'POST', body }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      cookies.set(name!, value!)
    }
    return response
  }
  let at = new URL(location)
  for (let steps = 0; steps < 10; steps += 1) {
    const response = await go(at)
    const next = response.headers.get('location')
    if (next !== null) {
      at = new URL(next, at)
      if (at.origin !== url) return at
      continue
    }
    if (decision === 'deny') {
      at = new URL(`${at.pathname}/abort`, at)
      continue
    }
    const prompt = /name="prompt" value="(\w+)"/.exec(await response.text())?.[1]
    if (!prompt) throw new Error(`The provider answered ${response.status} at ${at.pathname}.`)
    const answered = await go(at, new URLSearchParams({ prompt, login: as, password: 'any' }))
    at = new URL(answered.headers.get('location')!, at)
  }
  throw new Error('The provider asks without end.')
}

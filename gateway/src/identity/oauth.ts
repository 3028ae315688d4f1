import type { SubgraphExecutor } from '@atrium/kit/executor'
import { GATEWAY } from '@atrium/kit/viewer'
import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parse } from 'graphql'
import { withDeadline } from '../datasources/deadline.ts'
import type { RefusedRequests } from '../rate-limits/refused-requests.ts'
import type { RefreshCookie } from '../pipeline/call.ts'
import { clientIp } from '../transports/parts.ts'
import { REFRESH_COOKIE, setRefreshCookie } from './refresh-cookie.ts'

const FLOW_COOKIE = 'atrium_oauth'
const FLOW_SECONDS = 600
/** The provider has ten seconds for each of its answers; then accounts says so. */
const TIMEOUT_MS = 30_000

const BEGIN =
  'mutation Gateway_OAuthBegin($provider: String!, $to: String!, $isLink: Boolean!) { oauthBegin(provider: $provider, to: $to, isLink: $isLink) }'
const FINISH =
  'mutation Gateway_OAuthFinish($provider: String!, $cookie: String, $query: String!) { oauthFinish(provider: $provider, cookie: $cookie, query: $query) }'

/** Where accounts sends the browser, and the cookie to take along: a text to set, null to clear. */
interface Step {
  location: string
  cookie: string | null
}

interface OAuthParts {
  accounts: () => SubgraphExecutor
  trustProxy: boolean
  refused: RefusedRequests
}

interface Route {
  Params: { provider: string }
  Querystring: Record<string, unknown>
}

/**
 * `/auth/oauth/:provider` sends the browser to a provider, `/auth/oauth/:provider/callback` takes it back. Accounts knows the providers;
 * here are the cookies. Linking needs the refresh cookie, which no other site can have sent: a foreign page cannot begin it.
 */
export function registerOAuth(app: FastifyInstance, { accounts, trustProxy, refused }: OAuthParts): void {
  async function ask(
    request: FastifyRequest,
    reply: FastifyReply,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<FastifyReply> {
    const ip = clientIp(request.raw, trustProxy)
    const held = refused.hold(ip)
    if (held) return reply.header('cache-control', 'no-store').redirect('/sign-in?failed=TOO_MANY')
    refused.countOutside(ip)
    const result = await withDeadline('accounts', undefined, TIMEOUT_MS, (signal) =>
      accounts().execute({
        query,
        document: parse(query, { noLocation: true }),
        variables,
        viewer: GATEWAY,
        requestId: request.id,
        client: {
          ip,
          userAgent: request.headers['user-agent'] ?? null,
          refreshToken: request.cookies[REFRESH_COOKIE] ?? null,
        },
        signal,
      }),
    ).catch((error: unknown) => ({ errors: [error], data: null, extensions: undefined }))
    const step = result.data && (Object.values(result.data)[0] as Step | null)
    if (!step) {
      request.log.error({ err: result.errors?.[0], requestId: request.id }, 'signing in with a provider failed')
      return reply.redirect('/sign-in?failed=PROVIDER_FAILED')
    }
    const refresh = result.extensions?.['refreshCookie'] as RefreshCookie | undefined
    if (refresh) setRefreshCookie(reply, refresh)
    // Lax: the browser comes back from another site.
    const options: CookieSerializeOptions = {
      path: '/auth/oauth',
      httpOnly: true,
      sameSite: 'lax',
      secure: request.protocol === 'https',
    }
    if (step.cookie === null) reply.clearCookie(FLOW_COOKIE, options)
    else reply.setCookie(FLOW_COOKIE, step.cookie, { ...options, maxAge: FLOW_SECONDS })
    return reply.header('cache-control', 'no-store').redirect(step.location)
  }

  app.get<Route>('/auth/oauth/:provider', { exposeHeadRoute: false }, (request, reply) => {
    const { to, link } = request.query
    return ask(request, reply, BEGIN, {
      provider: request.params.provider,
      to: typeof to === 'string' ? to : '/',
      isLink: link === 'true',
    })
  })
  app.get<Route>('/auth/oauth/:provider/callback', { exposeHeadRoute: false }, (request, reply) =>
    ask(request, reply, FINISH, {
      provider: request.params.provider,
      cookie: request.cookies[FLOW_COOKIE] ?? null,
      query: request.url.split('?')[1] ?? '',
    }),
  )
}

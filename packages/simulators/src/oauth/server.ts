import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Faults } from '../base/faults.ts'
import { startSimulator } from '../base/server.ts'
import { consentPage, refusalPage } from './consent-page.ts'
import { dialects, type OAuthDialect, type OAuthPerson } from './dialects.ts'

export interface OAuthSimulatorConfig {
  provider: 'GITHUB' | 'BITBUCKET'
  /** Default 0: any free port. */
  port?: number
  clientId: string
  clientSecret: string
  /** Where browsers are sent back to: an address that begins so. */
  redirectUri: string
  people: OAuthPerson[]
}

export interface OAuthSimulator {
  /** The address of the site. */
  url: string
  /** The address of the REST API. */
  apiUrl: string
  people: OAuthPerson[]
  faults: Faults
  /** How many calls there were, of those whose path matches. */
  calls(path: RegExp): number
  /**
   * What a person does on the page that asks for consent, without a browser.
   * @param location where the product sent the browser
   * @param as user name of who is signed in there
   * @returns where the browser is sent back to
   */
  answer(location: string, as: string, decision?: 'allow' | 'deny'): Promise<URL>
  dispose(): Promise<void>
}

interface Grant {
  person: OAuthPerson
  scope: string
}

interface Code extends Grant {
  redirectUri: string
  challenge: string | null
  expiresAt: number
}

type Query = Record<string, string | undefined>

const TEN_MINUTES_MS = 600_000

/** Starts the sign-in of GitHub or Bitbucket, on 127.0.0.1: a page that asks for consent, codes, tokens, and who one is. */
export async function startOAuthSimulator(config: OAuthSimulatorConfig): Promise<OAuthSimulator> {
  const dialect = dialects[config.provider]
  const { url, faults, calls, dispose } = await startSimulator({
    port: config.port ?? 0,
    // Each route has its own: a page for people, a client with its secret, a token.
    authorized: () => true,
    refuse: (reply) => reply.status(401).send(),
    routes(server, simulator) {
      const codes = new Map<string, Code>()
      const tokens = new Map<string, Grant>()
      consentRoutes(server, config, codes, simulator.url)
      tokenRoute(server, config, codes, tokens)
      apiRoutes(server, dialect, tokens)
    },
  })
  return {
    url,
    apiUrl: url + dialect.apiPath,
    people: config.people,
    faults,
    calls: (path) => calls.filter((call) => path.test(call.path)).length,
    async answer(location, as, decision = 'allow') {
      const asked = new URL(location)
      const page = await fetch(asked)
      if (!page.ok) throw new Error(`The page that asks for consent answered ${page.status}.`)
      const body = new URLSearchParams([...asked.searchParams, ['as', as], ['decision', decision]])
      const answer = await fetch(asked.origin + asked.pathname, { method: 'POST', body, redirect: 'manual' })
      return new URL(answer.headers.get('location')!)
    },
    dispose,
  }
}

function consentRoutes(
  server: FastifyInstance,
  config: OAuthSimulatorConfig,
  codes: Map<string, Code>,
  url: () => string,
): void {
  const dialect = dialects[config.provider]
  server.get<{ Querystring: Query }>(dialect.authorizePath, ({ query }, reply) => {
    const problem = problemOf(config, query)
    reply.type('text/html')
    return problem
      ? reply.status(400).send(refusalPage(dialect, problem))
      : reply.send(consentPage(dialect, query, config.people))
  })
  server.post<{ Body: Query }>(dialect.authorizePath, ({ body }, reply) => {
    const person = config.people.find(({ username }) => username === body['as'])
    const problem = person ? problemOf(config, body) : 'Nobody is signed in.'
    if (!person || problem)
      return reply
        .status(400)
        .type('text/html')
        .send(refusalPage(dialect, problem ?? ''))
    const back = new URL(body['redirect_uri'] ?? config.redirectUri)
    if (body['decision'] === 'allow') {
      const code = randomBytes(10).toString('hex')
      codes.set(code, {
        person,
        redirectUri: back.href,
        scope: dialect.grantedScope(body['scope'] ?? ''),
        challenge: body['code_challenge'] || null,
        expiresAt: Date.now() + TEN_MINUTES_MS,
      })
      back.searchParams.set('code', code)
      for (const [name, value] of Object.entries(dialect.callback(url()))) back.searchParams.set(name, value)
    } else {
      back.searchParams.set('error', 'access_denied')
      back.searchParams.set('error_description', dialect.denied)
    }
    if (body['state']) back.searchParams.set('state', body['state'])
    return reply.redirect(back.href)
  })
}

function tokenRoute(
  server: FastifyInstance,
  config: OAuthSimulatorConfig,
  codes: Map<string, Code>,
  tokens: Map<string, Grant>,
): void {
  const dialect = dialects[config.provider]
  server.post<{ Body: Query }>(dialect.tokenPath, (request, reply) => {
    const { body } = request
    const client = dialect.clientOf(request.headers.authorization, body)
    if (client.id !== config.clientId || client.secret !== config.clientSecret) return dialect.refuse(reply, 'client')
    const code = codes.get(body['code'] ?? '')
    // Good once, whatever comes of it.
    codes.delete(body['code'] ?? '')
    if (!code || code.expiresAt < Date.now() || !isProved(code, body)) return dialect.refuse(reply, 'code')
    const token = dialect.newToken()
    tokens.set(token, code)
    return reply.send(dialect.tokenAnswer(token, code.scope))
  })
}

function apiRoutes(server: FastifyInstance, dialect: OAuthDialect, tokens: ReadonlyMap<string, Grant>): void {
  const asker = ({ headers }: FastifyRequest) =>
    tokens.get(/^bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '')
  const guarded =
    (needs: string, answer: (person: OAuthPerson) => object) => (request: FastifyRequest, reply: FastifyReply) => {
      const grant = asker(request)
      const refusal = dialect.apiRefusal({
        isKnown: grant !== undefined,
        hasAgent: Boolean(request.headers['user-agent']),
        hasScope: grant?.scope.split(/[ ,]/).includes(needs) ?? false,
      })
      return refusal ? reply.status(refusal.status).send(refusal.body) : reply.send(answer(grant!.person))
    }
  server.get(`${dialect.apiPath}/user`, guarded(dialect.scopes.user, dialect.user))
  server.get(`${dialect.apiPath}/user/emails`, guarded(dialect.scopes.emails, dialect.emails))
}

function problemOf(config: OAuthSimulatorConfig, query: Query): string | null {
  if (query['client_id'] !== config.clientId) return 'There is no such application.'
  if (query['response_type'] !== undefined && query['response_type'] !== 'code') return 'Only codes are given.'
  const back = query['redirect_uri']
  if (back && !back.startsWith(config.redirectUri)) return 'The redirect_uri is not associated with this application.'
  return null
}

/** Whether the request for a token comes from who asked for the code. */
function isProved(code: Code, body: Query): boolean {
  if (body['redirect_uri'] !== undefined && body['redirect_uri'] !== code.redirectUri) return false
  if (code.challenge === null) return true
  const proof = createHash('sha256').update(body['code_verifier'] ?? '')
  return proof.digest('base64url') === code.challenge
}

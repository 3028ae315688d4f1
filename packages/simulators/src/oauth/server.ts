import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import { createFaults, type Faults } from '../github/faults.ts'
import { consentPage, refusalPage } from './consent-page.ts'
import { dialects, type OAuthPerson } from './dialects.ts'

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

interface Code {
  person: OAuthPerson
  redirectUri: string
  scope: string
  challenge: string | null
  expiresAt: number
}

type Query = Record<string, string | undefined>

const TEN_MINUTES_MS = 600_000

/** Starts the sign-in of GitHub or Bitbucket, on 127.0.0.1: a page that asks for consent, codes, tokens, and who one is. */
export async function startOAuthSimulator(config: OAuthSimulatorConfig): Promise<OAuthSimulator> {
  const dialect = dialects[config.provider]
  const codes = new Map<string, Code>()
  const tokens = new Map<string, { person: OAuthPerson; scope: string }>()
  const faults = createFaults()
  const closing = new AbortController()
  const paths: string[] = []
  const server = Fastify({ forceCloseConnections: true })
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  server.addHook('onRequest', async (request, reply) => {
    paths.push(request.url)
    const fault = faults.take(request.url)
    if (fault?.kind === 'slow') await delay(fault.ms, undefined, { signal: closing.signal }).catch(() => undefined)
    if (fault?.kind === 'status') return reply.status(fault.status).type('text/html').send('<h1>Unicorn!</h1>')
    if (fault?.kind === 'reset') {
      reply.hijack()
      request.raw.socket.resetAndDestroy()
    }
    return undefined
  })

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
      for (const [name, value] of Object.entries(dialect.callback(url))) back.searchParams.set(name, value)
    } else {
      back.searchParams.set('error', 'access_denied')
      back.searchParams.set('error_description', dialect.denied)
    }
    if (body['state']) back.searchParams.set('state', body['state'])
    return reply.redirect(back.href)
  })

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

  const url = await server.listen({ port: config.port ?? 0, host: '127.0.0.1' })
  return {
    url,
    apiUrl: url + dialect.apiPath,
    people: config.people,
    faults,
    calls: (path) => paths.filter((called) => path.test(called)).length,
    async answer(location, as, decision = 'allow') {
      const asked = new URL(location)
      const page = await fetch(asked)
      if (!page.ok) throw new Error(`The page that asks for consent answered ${page.status}.`)
      const body = new URLSearchParams([...asked.searchParams, ['as', as], ['decision', decision]])
      const answer = await fetch(asked.origin + asked.pathname, { method: 'POST', body, redirect: 'manual' })
      return new URL(answer.headers.get('location')!)
    },
    async dispose() {
      closing.abort()
      await server.close()
    },
  }
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

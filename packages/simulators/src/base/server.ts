import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { createFaults, type Fault, type Faults, suffer } from './faults.ts'
import { createHooks, type Hooks } from './hooks.ts'

/** One request that the API has had. */
export interface RecordedCall {
  method: string
  /** With the query. */
  path: string
  headers: Record<string, string | string[] | undefined>
  body: unknown
}

/** What every simulator has. */
export interface Simulator {
  /** The API's base address. */
  url: string
  faults: Faults
  /** Every call, in order; the latest 5,000. */
  calls: RecordedCall[]
  hooks: Hooks
  /** From now on no access is accepted, until it is restored. */
  revokeToken(): void
  restoreToken(): void
  dispose(): Promise<void>
}

export interface SimulatorDefinition {
  /** Default 0: any free port. */
  port?: number
  /** Whether this request may; paths that need no access return true. */
  authorized(request: FastifyRequest): boolean
  /** The provider's answer to one that may not. */
  refuse(reply: FastifyReply): FastifyReply
  /** The provider's answer for what is not there. */
  missing?(reply: FastifyReply): FastifyReply
  /** Headers of every answer, such as rate limits. @param calls how many there were so far. */
  headers?(calls: number): Record<string, string | number>
  /** Registers the API. @param url of the simulator, known once it listens. */
  routes(server: FastifyInstance, simulator: { url: () => string; hooks: Hooks }): void
}

const KEPT_CALLS = 5_000
const BODY_LIMIT = 8 * 1024 * 1024

/**
 * Starts a provider as the product sees it, on 127.0.0.1: checks the access, has faults on demand, remembers its calls, and
 * posts webhooks. The rest — routes, state, signatures — is the provider's own.
 */
export async function startSimulator(definition: SimulatorDefinition): Promise<Simulator> {
  const faults = createFaults<Fault>()
  const closing = new AbortController()
  const hooks = createHooks(closing.signal)
  const calls: RecordedCall[] = []
  let count = 0
  let isRevoked = false
  let url = ''

  const server = Fastify({
    forceCloseConnections: true,
    bodyLimit: BODY_LIMIT,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
  })
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  // What is deleted is often sent as JSON without a body.
  server.removeContentTypeParser('application/json')
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    try {
      done(null, body === '' ? null : JSON.parse(String(body)))
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: 400 }))
    }
  })
  server.addHook('preHandler', async (request, reply) => {
    count += 1
    const { method, url: path, headers, body } = request
    calls.push({ method, path, headers, body })
    if (calls.length > KEPT_CALLS) calls.shift()
    if (definition.headers) reply.headers(definition.headers(count))
    const fault = faults.take(path)
    if (fault) await suffer(fault, request, reply, closing.signal)
    if (reply.sent) return reply
    if (isRevoked || !definition.authorized(request)) return definition.refuse(reply)
  })
  server.setNotFoundHandler(
    (_, reply) => definition.missing?.(reply) ?? reply.status(404).send({ message: 'Not Found' }),
  )
  definition.routes(server, { url: () => url, hooks })

  url = await server.listen({ port: definition.port ?? 0, host: '127.0.0.1' })
  return {
    url,
    faults,
    calls,
    hooks,
    revokeToken: () => void (isRevoked = true),
    restoreToken: () => void (isRevoked = false),
    async dispose() {
      closing.abort()
      await server.close()
      await hooks.settled()
    },
  }
}

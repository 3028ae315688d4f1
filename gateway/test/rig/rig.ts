import { composeServices } from '@apollo/composition'
import type { SubgraphExecutor } from '@atrium/kit/executor'
import { createLogger } from '@atrium/kit/logs'
import { generateKeyTexts, parseKeys } from '@atrium/kit/secrets'
import { Role, signSessionToken, type Viewer } from '@atrium/kit/viewer'
import { parse } from 'graphql'
import { randomUUID } from 'node:crypto'
import { type GatewayConfig, startGateway } from '../../src/index.ts'
import { startHttpSubgraph } from './http-subgraph.ts'
import { buildSchemas, createState, inMemory, type Name, SDL } from './subgraphs.ts'

const names = Object.keys(SDL) as Name[]

function compose(): string {
  const services = names.map((name) => ({ name, url: `http://${name}`, typeDefs: parse(SDL[name]) }))
  const { supergraphSdl, errors } = composeServices(services)
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'composition failed')
  return supergraphSdl
}

export const supergraphSdl = compose()
export const keys = await parseKeys(await generateKeyTexts())

export interface RigOptions extends Partial<Omit<GatewayConfig, 'subgraphs'>> {
  /** Whether subgraphs run behind HTTP and WebSocket instead of in memory. */
  http?: boolean
  /** A subgraph that the gateway is not given. */
  leaveOut?: Name
  /** Replaces the executor of one subgraph. */
  replace?: Partial<Record<Name, (real: SubgraphExecutor) => SubgraphExecutor | { url: string }>>
}

export type Rig = Awaited<ReturnType<typeof startRig>>

/** A real gateway over three small real subgraphs. */
export async function startRig({ http = false, leaveOut, replace = {}, ...config }: RigOptions = {}) {
  const state = createState()
  const schemas = buildSchemas(state)
  const logged: string[] = []
  const servers = new Map<Name, Awaited<ReturnType<typeof startHttpSubgraph>>>()
  const subgraphs: GatewayConfig['subgraphs'] = {}
  for (const name of names) {
    if (http) servers.set(name, await startHttpSubgraph(schemas[name], keys.viewerKey))
    const real = inMemory(schemas[name])
    subgraphs[name] = replace[name]?.(real) ?? (http ? { url: servers.get(name)!.url } : real)
  }
  if (leaveOut) delete subgraphs[leaveOut]
  const gateway = await startGateway({
    port: 0,
    supergraphSdl,
    subgraphs,
    sessionKey: keys.sessionKey,
    viewerKey: keys.viewerKey,
    webhooks: async () => ({ status: 404 }),
    log: createLogger({ destination: { write: (line) => void logged.push(line) } }),
    ...config,
    // Cost is counted where a test is about it.
    limits: config.database
      ? config.limits
      : { ...config.limits, operation: { cost: Infinity, ...config.limits?.operation } },
  })

  /** A signed-in viewer's token. */
  async function signIn(role: Role = Role.CLIENT, more: Partial<Viewer> = {}) {
    const sessionId = randomUUID()
    const viewer: Viewer = {
      kind: 'user',
      userId: 'u1',
      sessionId,
      email: 'ada@example.com',
      name: 'Ada',
      role,
      companies: [],
      agencyId: null,
      developerId: null,
      impersonatorId: null,
      ...more,
    }
    state.viewers.set(sessionId, viewer)
    const token = await signSessionToken({ userId: viewer.userId, sessionId }, keys.sessionKey)
    return { sessionId, viewer, token, authorization: `Bearer ${token}` }
  }

  async function post(
    query: string,
    options: { authorization?: string; variables?: object; headers?: Record<string, string>; path?: string } = {},
  ) {
    const { authorization, variables, headers, path = '/graphql' } = options
    const response = await fetch(gateway.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }), ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const body = (await response.json()) as Answer
    return { response, status: response.status, body, data: body.data, errors: body.errors }
  }

  async function dispose() {
    await gateway.dispose()
    await Promise.all([...servers.values()].map((server) => server.dispose()))
  }

  return { ...gateway, state, servers, logged, signIn, post, dispose, [Symbol.asyncDispose]: dispose }
}

/** An answer as it comes over the wire. */
export interface Answer {
  data?: any // eslint-disable-line typescript/no-explicit-any -- the shape is what a test asserts
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; requestId: string } }[]
  extensions?: unknown
}

import cookie from '@fastify/cookie'
import type { SubgraphExecutor } from '@atrium/kit/executor'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { AddressInfo } from 'node:net'
import type { Gateway, GatewayConfig } from './config.ts'
import { createHttpExecutor } from './datasources/http-executor.ts'
import { createSubgraphSource, type SubgraphSourceOptions } from './datasources/subgraph-source.ts'
import { registerHealth } from './health.ts'
import { createIdentity } from './identity/identity.ts'
import { createViewers } from './identity/viewers.ts'
import { OPERATION_LIMITS, SOCKET_LIMITS } from './limits/limits.ts'
import { registerPages } from './pages/pages.ts'
import { registerSecurityHeaders } from './pages/security-headers.ts'
import { createPipeline, type Pipeline } from './pipeline/pipeline.ts'
import { createPlanExecutor } from './execution/executor.ts'
import { loadSupergraph } from './planning/supergraph.ts'
import { registerGraphql } from './transports/http.ts'
import { createLiveConnections } from './transports/live-connections.ts'
import type { TransportParts } from './transports/parts.ts'
import { attachWebSocket } from './transports/websocket.ts'
import { registerWebhooks } from './webhooks.ts'

const SUBGRAPH_TIMEOUT_MS = 10_000
const DRAIN_MS = 10_000

/** The subgraph that knows sessions. */
const ACCOUNTS = 'accounts'

/**
 * Starts the gateway: GraphQL over HTTP, SSE and WebSocket over the composed subgraphs, webhooks, health, and the client's files.
 * @throws Error when the supergraph cannot be loaded, names a subgraph that is not given, or the port is taken.
 */
export async function startGateway(config: GatewayConfig): Promise<Gateway> {
  const closers: (() => Promise<void>)[] = []
  const executors = connectSubgraphs(config, closers)
  const { log, subgraphTimeoutMs = SUBGRAPH_TIMEOUT_MS } = config
  const viewers = createViewers(executors[ACCOUNTS]!, subgraphTimeoutMs, log)
  const identity = createIdentity(config.sessionKey, viewers)
  const live = createLiveConnections(identity)
  const parts: TransportParts = {
    pipeline: buildPipeline(config, executors, subgraphTimeoutMs),
    identity,
    live,
    allowedOrigins: new Set(config.allowedOrigins),
    trustProxy: config.trustProxy ?? false,
    socketLimits: { ...SOCKET_LIMITS, ...config.limits?.socket },
    log,
  }
  let isStopping = false
  const app = await buildServer(config, parts, executors, () => isStopping)
  const sockets = attachWebSocket(app.server, parts)
  const url = await listen(app, config)

  async function stop(): Promise<void> {
    isStopping = true
    live.closeAll('GOING_AWAY')
    const cut = setTimeout(() => app.server.closeAllConnections(), config.drainMs ?? DRAIN_MS)
    await Promise.all([sockets.dispose(), app.close()])
    clearTimeout(cut)
    await Promise.all(closers.map((close) => close()))
  }

  let stopped: Promise<void> | undefined
  return {
    url,
    async invalidateViewer(sessionId) {
      viewers.invalidate(sessionId)
      await live.recheck(sessionId)
    },
    dispose: () => (stopped ??= stop()),
  }
}

function connectSubgraphs(config: GatewayConfig, closers: (() => Promise<void>)[]): Record<string, SubgraphExecutor> {
  const entries = Object.entries(config.subgraphs).map(([name, subgraph]) => {
    if (!('url' in subgraph)) return [name, subgraph] as const
    const executor = createHttpExecutor(subgraph.url, config.viewerKey)
    closers.push(() => executor.dispose())
    return [name, executor] as const
  })
  return Object.fromEntries(entries)
}

function buildPipeline(
  config: GatewayConfig,
  executors: Record<string, SubgraphExecutor>,
  timeoutMs: number,
): Pipeline {
  const supergraph = loadSupergraph(config.supergraphSdl)
  for (const name of new Set([...supergraph.subgraphNames, ACCOUNTS])) {
    if (!executors[name]) throw new Error(`The supergraph needs the subgraph "${name}". Give it in \`subgraphs\`.`)
  }
  const { log } = config
  const subgraphs: Record<string, SubgraphSourceOptions> = {}
  for (const name of supergraph.subgraphNames) {
    subgraphs[name] = { name, executor: executors[name]!, timeoutMs, log, ownsSessions: name === ACCOUNTS }
  }
  const sources = Object.fromEntries(
    Object.values(subgraphs).map((options) => [options.name, createSubgraphSource(options)]),
  )
  const limits = { ...OPERATION_LIMITS, ...config.limits?.operation }
  return createPipeline({
    supergraph,
    executor: createPlanExecutor(supergraph),
    sources,
    subgraphs,
    limits,
    log,
  })
}

async function buildServer(
  config: GatewayConfig,
  parts: TransportParts,
  subgraphs: Record<string, SubgraphExecutor>,
  isStopping: () => boolean,
): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = config.log
  const app: FastifyInstance = Fastify({
    loggerInstance,
    // One line for each request is the business of the access log in front.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => crypto.randomUUID(),
    trustProxy: parts.trustProxy,
    requestTimeout: 60_000,
  })
  registerSecurityHeaders(app)
  await app.register(cookie)
  app.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'request failed')
    return reply.code(status).send({ error: status < 500 ? error.message : 'Internal error', requestId: request.id })
  })
  registerGraphql(app, parts)
  registerHealth(app, { subgraphs, ready: config.ready, isStopping, log: config.log })
  registerWebhooks(app, config.webhooks)
  registerPages(app, config.clientDir)
  return app
}

async function listen(app: FastifyInstance, { port, host = '127.0.0.1' }: GatewayConfig): Promise<string> {
  await app.listen({ port, host })
  const bound = app.server.address() as AddressInfo
  return `http://${host === 'localhost' || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${bound.port}`
}

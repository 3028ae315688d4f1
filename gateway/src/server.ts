import { retirable } from '@atrium/kit/server'
import cookie from '@fastify/cookie'
import { readBacklog } from '@atrium/kit/events'
import type { SubgraphExecutor } from '@atrium/kit/executor'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyListenOptions,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { AddressInfo, ListenOptions } from 'node:net'
import { withCaching } from './caching/with-caching.ts'
import type { Gateway, GatewayConfig } from './config.ts'
import { type Connections, createConnections } from './datasources/connections.ts'
import { createSubgraphSource, type SubgraphSourceOptions } from './datasources/subgraph-source.ts'
import type { Documents } from './documents/documents.ts'
import { operationNames } from './documents/manifest.ts'
import { openDocuments } from './documents/open-documents.ts'
import { type HealthParts, registerHealth } from './health.ts'
import { createIdentity, NO_IDENTITY } from './identity/identity.ts'
import { registerOAuth } from './identity/oauth.ts'
import { createViewers } from './identity/viewers.ts'
import { SOCKET_LIMITS } from './limits/limits.ts'
import { openLimits, type OpenLimits } from './limits/open-limits.ts'
import { registerPages } from './pages/pages.ts'
import { registerSecurityHeaders, SECURITY_HEADERS } from './pages/security-headers.ts'
import { createPipeline, type Pipeline } from './pipeline/pipeline.ts'
import { type ExecutorChoice, loadExecutor } from './execution/choose.ts'
import { createReloadable } from './pipeline/reloadable.ts'
import { loadSupergraph } from './planning/supergraph.ts'
import { registerPublicSchema } from './public-schema/serve.ts'
import { registerHttpSpans } from './telemetry/http-spans.ts'
import { registerMetrics } from './telemetry/metrics-page.ts'
import { createTelemetry, type Telemetry } from './telemetry/telemetry.ts'
import { registerGraphql } from './transports/http.ts'
import { createLiveConnections } from './transports/live-connections.ts'
import type { TransportParts } from './transports/parts.ts'
import { attachWebSocket } from './transports/websocket.ts'
import { registerWebhooks } from './webhooks.ts'

const SUBGRAPH_TIMEOUT_MS = 10_000
const DRAIN_MS = 10_000

/** The gateway's own subgraph, as the database calls it. */
const OWN = 'gateway'

/** The subgraph that knows sessions. */
const ACCOUNTS = 'accounts'

/**
 * Starts the gateway: GraphQL over HTTP, SSE and WebSocket over the composed subgraphs, webhooks, health, and the client's files.
 * @throws Error when the supergraph cannot be loaded, names a subgraph that is not given, or the port is taken.
 */
export async function startGateway(config: GatewayConfig): Promise<Gateway> {
  const { log } = config
  const choice = await loadExecutor(config.executor)
  const limits = await openLimits(config)
  const connections = createConnections({ ...config, subgraphs: { ...config.subgraphs, ...limits.subgraphs } })
  const telemetry = createTelemetry(config.telemetry, log, {
    others: limits.observers,
    trusted: operationNames(config.trustedDocuments?.manifests ?? []),
  })
  const documents = await openDocuments(config, limits.documents)
  const lasting = { connections, choice, limits, telemetry, documents }
  const loaded = load(config, lasting)
  const pipeline = createReloadable(loaded.pipeline)
  let { executors } = loaded
  const viewers =
    config.sessionKey && createViewers({ accounts: executors[ACCOUNTS]!, timeoutMs: timeoutOf(config, ACCOUNTS), log })
  const identity = viewers ? createIdentity(config.sessionKey!, viewers, limits.platform.withFeatures) : NO_IDENTITY
  const live = createLiveConnections(identity)
  limits.platform.onChange(({ hasMaintenanceBegun }) => {
    if (hasMaintenanceBegun) live.closeWhere(({ viewer }) => limits.platform.refuse(viewer) !== null, 'MAINTENANCE')
    // Who has other features than before comes back with them.
    void live.recheck()
  })
  limits.watchConnections(() => live.size)
  const { metrics, caches } = telemetry
  metrics?.watch({
    connections: () => live.size,
    subgraphs: () => connections.states(),
    upstreams: () => telemetry.upstreams,
    backlog: config.database ? () => readBacklog(config.database!.url, OWN) : null,
    caches,
  })
  const parts: TransportParts = {
    pipeline,
    identity,
    live,
    allowedOrigins: new Set(config.allowedOrigins),
    trustProxy: config.trustProxy ?? false,
    refused: limits.refused,
    platform: limits.platform,
    socketLimits: { ...SOCKET_LIMITS, ...config.limits?.socket },
    log,
  }
  let isStopping = false
  const health = { subgraphs: () => executors, ready: config.ready, isStopping: () => isStopping, log }
  const { app, retire } = await buildServer(config, parts, { health, telemetry, limits })
  const sockets = attachWebSocket(app.server, parts)
  const url = await listen(app, config)

  async function stop(): Promise<void> {
    isStopping = true
    live.closeAll('GOING_AWAY')
    const cut = setTimeout(() => app.server.closeAllConnections(), config.drainMs ?? DRAIN_MS)
    await Promise.all([sockets.dispose(), app.close()])
    clearTimeout(cut)
    await connections.dispose()
    await limits.dispose()
  }

  let stopped: Promise<void> | undefined
  return {
    url,
    async invalidateViewer(sessionId) {
      viewers?.invalidate(sessionId)
      await live.recheck(sessionId)
    },
    reload(supergraphSdl) {
      const next = load({ ...config, supergraphSdl }, lasting)
      executors = next.executors
      pipeline.replace(next.pipeline)
    },
    retire,
    dispose: () => (stopped ??= stop()),
  }
}

function timeoutOf({ subgraphTimeouts, subgraphTimeoutMs }: GatewayConfig, name: string): number {
  return subgraphTimeouts?.[name] ?? subgraphTimeoutMs ?? SUBGRAPH_TIMEOUT_MS
}

type Executors = Readonly<Record<string, SubgraphExecutor>>

/** What outlives a supergraph. */
interface Lasting {
  connections: Connections
  choice: ExecutorChoice
  limits: OpenLimits
  telemetry: Telemetry
  documents: Documents
}

/** All that depends on the supergraph. */
function load(
  config: GatewayConfig,
  { connections, choice, limits: { limits, admissionFor }, telemetry, documents }: Lasting,
): { pipeline: Pipeline; executors: Executors } {
  const { log, sessionKey } = config
  const supergraph = loadSupergraph(config.supergraphSdl, { ...choice.planning, contract: config.contract })
  const executors = Object.fromEntries(supergraph.subgraphs.map(({ name, url }) => [name, connections.to(name, url)]))
  if (sessionKey) executors[ACCOUNTS] ??= connections.to(ACCOUNTS, '')
  const subgraphs: Record<string, SubgraphSourceOptions> = {}
  for (const { name } of supergraph.subgraphs) {
    const ownsSessions = sessionKey !== undefined && name === ACCOUNTS
    subgraphs[name] = {
      name,
      executor: executors[name]!,
      timeoutMs: timeoutOf(config, name),
      log,
      ownsSessions,
      errors: config.subgraphErrors ?? 'mask',
    }
  }
  const sources = Object.fromEntries(
    Object.values(subgraphs).map((options) => [
      options.name,
      telemetry.source(options.name, createSubgraphSource(options)),
    ]),
  )
  const executor = withCaching(choice.create(supergraph), supergraph, config.responseCache)
  const admission = admissionFor(supergraph)
  const hasIdentity = sessionKey !== undefined
  const parts = {
    supergraph,
    hasIdentity,
    executor,
    sources,
    subgraphs,
    limits,
    admission,
    documents,
    caches: telemetry.caches,
    upstreams: telemetry.upstreams,
    log,
  }
  return { pipeline: telemetry.pipeline(createPipeline(parts)), executors }
}

async function buildServer(
  config: GatewayConfig,
  parts: TransportParts,
  { health, telemetry: { metrics }, limits }: { health: HealthParts; telemetry: Telemetry; limits: OpenLimits },
): Promise<{ app: FastifyInstance; retire(): Promise<void> }> {
  const loggerInstance: FastifyBaseLogger = config.log
  const app: FastifyInstance = Fastify({
    loggerInstance,
    // One line for each request is the business of the access log in front.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => crypto.randomUUID(),
    trustProxy: parts.trustProxy,
    requestTimeout: 60_000,
    // What comes over an open connection while the gateway drains is answered, and told to connect elsewhere from then on.
    return503OnClosing: false,
    // An address that cannot be decoded is no route of ours: hooks and handlers of errors do not see it.
    frameworkErrors: answerBadUrl,
  })
  const retire = retirable(app)
  registerHttpSpans(app)
  registerSecurityHeaders(app)
  await app.register(cookie)
  app.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'request failed')
    return reply.code(status).send({ error: status < 500 ? error.message : 'Internal error', requestId: request.id })
  })
  registerGraphql(app, parts)
  if (config.sessionKey)
    registerOAuth(app, {
      accounts: () => health.subgraphs()[ACCOUNTS]!,
      trustProxy: parts.trustProxy,
      refused: parts.refused,
    })
  registerHealth(app, health)
  if (config.contract) registerPublicSchema(app, config.contract.tag, () => parts.pipeline.publicSchema)
  if (metrics) registerMetrics(app, metrics)
  if (config.webhooks) registerWebhooks(app, config.webhooks, limits.deliveries)
  registerPages(app, config.clientDir)
  return { app, retire }
}

function answerBadUrl(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const message = 'The address cannot be read. A "%" in it begins an escape, such as "%20".'
  void reply.code(400).headers(SECURITY_HEADERS).send({ error: message, requestId: request.id })
}

async function listen(app: FastifyInstance, config: GatewayConfig): Promise<string> {
  const { port, host = '127.0.0.1', sharesPort: reusePort = false } = config
  // fastify hands its options on to Node, which knows more of them than its types do.
  const options: FastifyListenOptions & Pick<ListenOptions, 'reusePort'> = { port, host, reusePort }
  await app.listen(options)
  const bound = app.server.address() as AddressInfo
  return `http://${host === 'localhost' || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${bound.port}`
}

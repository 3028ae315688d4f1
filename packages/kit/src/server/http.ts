import { ApolloServer, HeaderMap } from '@apollo/server'
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled'
import { type ExecutionResult, GraphQLError, parse } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import type { ListenOptions } from 'node:net'
import fastify, { type FastifyInstance, type FastifyListenOptions, type FastifyRequest } from 'fastify'
import { WebSocketServer } from 'ws'
import { CLIENT_HEADER, type ClientInfo, type SubgraphRequest } from '../executor/index.ts'
import type { Logger } from '../logs/index.ts'
import { withCaller } from '../tracing/index.ts'
import { VIEWER_HEADER, verifyViewer } from '../viewer/index.ts'
import { retirable } from './retire.ts'
import type { Subgraph } from './subgraph.ts'

type HttpContext = Omit<SubgraphRequest, 'query'>

const BODY_LIMIT = 4 * 1024 * 1024

/**
 * Serves a subgraph to gateways over HTTP (POST /) and graphql-transport-ws on the same path. Everything, the SDL
 * included, needs the gateway's signature.
 * @param routes adds other paths, such as the webhooks'.
 */
export async function startSubgraphServer(config: {
  subgraph: Subgraph
  viewerKey: Uint8Array
  port: number
  host?: string
  /** Others may listen on the same port, as the one that takes over from this does. Default false. Linux only. */
  sharesPort?: boolean
  log: Logger
  routes?: (app: FastifyInstance) => void
}): Promise<{ url: string; retire(): Promise<void>; dispose(): Promise<void> }> {
  const apollo = createApollo(config.subgraph)
  await apollo.start()
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    // What comes over an open connection while it drains is answered.
    return503OnClosing: false,
  })
  const retire = retirable(app)
  config.routes?.(app)
  app.get('/health/live', () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    const error = await config.subgraph.health().then(
      () => null,
      (cause: Error) => cause,
    )
    return error ? reply.code(503).send({ status: 'unavailable' }) : { status: 'ready' }
  })
  app.post('/', async (request, reply) => {
    const context = await readContext(request, config.viewerKey)
    if (!context) return reply.code(401).send(unauthenticated())
    const headers = new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const abort = new AbortController()
    request.raw.once('close', () => request.raw.complete || abort.abort())
    reply.raw.once('close', () => reply.raw.writableEnded || abort.abort())
    const response = await withCaller(request.headers, () =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers, body: request.body, search: '' },
        context: async () => ({ ...context, signal: abort.signal }),
      }),
    )
    for (const [name, value] of response.headers) void reply.header(name, value)
    void reply.code(response.status ?? 200)
    return reply.send(response.body.kind === 'complete' ? response.body.string : '')
  })
  const sockets = serveSockets(app, config)
  const { port: wanted, host = '127.0.0.1', sharesPort: reusePort = false } = config
  // fastify hands its options on to Node, which knows more of them than its types do.
  const options: FastifyListenOptions & Pick<ListenOptions, 'reusePort'> = { port: wanted, host, reusePort }
  await app.listen(options)
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  return {
    url: `http://${config.host ?? '127.0.0.1'}:${port}/`,
    retire,
    async dispose() {
      await sockets.dispose()
      await app.close()
      await apollo.stop()
    },
  }
}

// Apollo Server parses, validates and speaks HTTP; the executor is the same one that runs in one process.
function createApollo(subgraph: Subgraph): ApolloServer<HttpContext> {
  return new ApolloServer<HttpContext>({
    gateway: {
      load: async () => ({
        schema: subgraph.schema.schema,
        executor: ({ request, document, context }) =>
          subgraph.execute({
            ...(context as HttpContext),
            query: request.query!,
            document,
            ...(request.operationName && { operationName: request.operationName }),
            variables: request.variables ?? {},
          }) as never,
      }),
      onSchemaLoadOrUpdate: (callback) => {
        callback({ apiSchema: subgraph.schema.schema, coreSupergraphSdl: subgraph.schema.sdl })
        return () => {}
      },
      stop: async () => {},
    },
    plugins: [ApolloServerPluginInlineTraceDisabled()],
    // Only signed gateways come this far.
    csrfPrevention: false,
    introspection: true,
    stopOnTerminationSignals: false,
  })
}

async function readContext(request: FastifyRequest, viewerKey: Uint8Array): Promise<HttpContext | null> {
  const token = request.headers[VIEWER_HEADER]
  const viewer = typeof token === 'string' ? await verifyViewer(token, viewerKey).catch(() => null) : null
  if (!viewer) return null
  return {
    viewer,
    requestId: String(request.headers['x-request-id'] ?? ''),
    client: readClient(request.headers[CLIENT_HEADER]),
  }
}

function readClient(header: unknown): ClientInfo {
  const unknown: ClientInfo = { ip: '', userAgent: null, refreshToken: null }
  if (typeof header !== 'string') return unknown
  return { ...unknown, ...(JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as Partial<ClientInfo>) }
}

function unauthenticated() {
  const error = new GraphQLError('Only a gateway may ask this service.', { extensions: { code: 'UNAUTHENTICATED' } })
  return { errors: [error.toJSON()] }
}

interface SubscriptionExtensions {
  viewer?: string
  requestId?: string
  client?: ClientInfo
  wantsStart?: boolean
}

function serveSockets(app: FastifyInstance, config: { subgraph: Subgraph; viewerKey: Uint8Array }) {
  const server = new WebSocketServer({ server: app.server, path: '/' })
  const disposable = useServer(
    {
      schema: config.subgraph.schema.schema,
      onSubscribe: async (_context, _id, payload) => {
        const extensions = (payload.extensions ?? {}) as SubscriptionExtensions
        const viewer = await verifyViewer(extensions.viewer ?? '', config.viewerKey).catch(() => null)
        if (!viewer)
          return [new GraphQLError('Only a gateway may ask this service.', { extensions: { code: 'UNAUTHENTICATED' } })]
        return {
          schema: config.subgraph.schema.schema,
          document: parse(payload.query),
          contextValue: {
            query: payload.query,
            variables: payload.variables ?? {},
            viewer,
            requestId: extensions.requestId ?? '',
            client: extensions.client ?? { ip: '', userAgent: null, refreshToken: null },
            wantsStart: extensions.wantsStart === true,
            ...(payload.operationName && { operationName: payload.operationName }),
          } satisfies SubgraphRequest,
        }
      },
      validate: () => [],
      subscribe: async (args) => config.subgraph.subscribe(args.contextValue as SubgraphRequest) as never,
      execute: async (args) =>
        config.subgraph.execute(args.contextValue as SubgraphRequest) as Promise<ExecutionResult>,
    },
    server,
    15_000,
  )
  return { dispose: async () => disposable.dispose() }
}

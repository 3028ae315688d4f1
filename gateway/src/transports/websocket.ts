import { ANONYMOUS } from '@atrium/kit/viewer'
import { type DocumentNode, type ExecutionArgs, GraphQLError } from 'graphql'
import { type Context, handleProtocols, makeServer } from 'graphql-ws'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { isSessionOperation, type Session } from '../identity/identity.ts'
import { leastCharge } from '../limits/admission.ts'
import { jsonShapeError } from '../limits/json-shape.ts'
import { GRAPHQL_BODY_BYTES } from '../limits/limits.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import type { Call, OperationRequest } from '../pipeline/call.ts'
import type { OperationResult, Refusal } from '../pipeline/pipeline.ts'
import { wantsExplanation } from '../telemetry/explain.ts'
import type { CloseReason } from './close-codes.ts'
import { createTurns } from '../pipeline/turns.ts'
import { isOwnOrigin } from './origin.ts'
import { clientIp, type TransportParts } from './parts.ts'
import { createRunningOperations, type RunningOperations } from './running-operations.ts'
import { attachSocket } from './socket.ts'

interface Extra {
  request: IncomingMessage
  operations: RunningOperations
  /** Length of the message that is being taken. */
  bytes: number
  /** The next turn of this socket: what it asks for at once is begun one by one, and others come in between. */
  turn(): Promise<void>
  /** What graphql-ws counts as running, once the client has said hello. */
  subscriptions?: object
  close(reason: CloseReason): void
  onClosed(callback: () => void): void
  session?: Session
}

/** Operations of one socket that are begun as they come, while they run. */
const AT_ONCE = 5

type SocketContext = Context<Record<string, unknown>, Extra>
type Prepared =
  GraphQLError | { errors: Error[] } | { document: DocumentNode; run: () => Promise<OperationResult | Refusal> }
/** graphql-ws hands the arguments of `onSubscribe` on to `execute`; the pipeline needs nothing else of them. */
type PreparedArgs = ExecutionArgs & { contextValue: { run: () => Promise<OperationResult | Refusal> } }

/** `graphql-transport-ws` on `/graphql` of the HTTP server. */
export function attachWebSocket(server: Server, parts: TransportParts): { dispose(): Promise<void> } {
  const protocol = createProtocol(parts)
  const wss = new WebSocketServer({
    noServer: true,
    handleProtocols,
    maxPayload: GRAPHQL_BODY_BYTES,
    perMessageDeflate: false,
    // A frame that is not valid ends its own socket only; ws closes it with the code of RFC 6455.
    skipUTF8Validation: false,
  })
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = request.url?.split('?')[0]
    if (path !== '/graphql') return refuseUpgrade(socket, '404 Not Found')
    if (!isOwnOrigin(request.headers, parts)) return refuseUpgrade(socket, '403 Forbidden')
    wss.handleUpgrade(request, socket, head, (ws) => serve(ws, request))
  }
  const serve = (ws: WebSocket, request: IncomingMessage) => {
    const { close, onClosed, transport } = attachSocket(ws, parts.socketLimits, parts.log)
    const operations = createRunningOperations()
    const extra: Extra = { request, operations, bytes: 0, turn: createTurns(), close, onClosed }
    const onMessage: typeof transport.onMessage = (take) =>
      transport.onMessage(async (data) => {
        if (jsonShapeError(data)) {
          parts.refused.count(ANONYMOUS, clientIp(request, parts.trustProxy), data.length)
          return close('BAD_REQUEST')
        }
        extra.bytes = data.length
        const taken = take(data)
        if (extra.subscriptions) operations.keep(extra.subscriptions)
        return taken
      })
    const closed = protocol.opened({ ...transport, onMessage }, extra)
    onClosed(() => {
      operations.endAll()
      void closed(ws.CLOSED, '')
    })
  }
  server.on('upgrade', onUpgrade)
  return {
    async dispose() {
      server.off('upgrade', onUpgrade)
      // Those who never sent `connection_init` are not among the live connections.
      for (const ws of wss.clients) ws.close(1001, 'Going away')
      const { promise, resolve } = Promise.withResolvers<void>()
      wss.close(() => resolve())
      const timer = setTimeout(() => wss.clients.forEach((ws) => ws.terminate()), 2_000)
      if (wss.clients.size > 0)
        await Promise.all([...wss.clients].map((ws) => new Promise((done) => ws.once('close', done))))
      clearTimeout(timer)
      await promise
    },
  }
}

function createProtocol(parts: TransportParts) {
  const { pipeline, identity, live } = parts
  const run = (args: ExecutionArgs) => (args as PreparedArgs).contextValue.run()

  return makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: parts.socketLimits.initMs,
    async onConnect({ connectionParams, extra, subscriptions }) {
      extra.subscriptions = subscriptions
      const authorization = connectionParams?.['authorization']
      if (authorization !== undefined && typeof authorization !== 'string') return false
      const { session, error } = await identity.identify(authorization, clientIp(extra.request, parts.trustProxy))
      if (!session) {
        parts.refused.count(ANONYMOUS, clientIp(extra.request, parts.trustProxy), 0)
        if (error.extensions['code'] !== ErrorCode.UNAUTHENTICATED) extra.close('TRY_AGAIN_LATER')
        return false // closes 4403, unless it is closing already
      }
      if (parts.platform.refuse(session.viewer)) {
        extra.close('MAINTENANCE')
        return false
      }
      extra.session = session
      extra.onClosed(live.add({ session, close: extra.close }))
      const publicSchema = pipeline.publicSchemaFor(session.viewer)
      return publicSchema ? { schemaVersion: publicSchema.version } : true
    },
    async onSubscribe(context, id, payload) {
      const { operations, bytes } = context.extra
      const requestId = crypto.randomUUID()
      const signal = operations.begin(id)
      if (Object.keys(context.subscriptions).length > AT_ONCE) await context.extra.turn()
      const prepared = await prepare(context, { ...payload, bytes }, { requestId, signal })
      if (prepared instanceof GraphQLError) return pipeline.refuse([prepared], requestId).refused
      if ('errors' in prepared) return pipeline.refuse(prepared.errors, requestId).refused
      const outcome = await prepared.run()
      if (!(Symbol.asyncIterator in outcome)) operations.end(id)
      if ('refused' in outcome) return outcome.refused
      const { operationName } = payload
      const args: PreparedArgs = {
        schema: pipeline.clientSchema,
        document: prepared.document,
        operationName,
        contextValue: { run: async () => outcome },
      }
      return args
    },
    onComplete: ({ extra }, id) => extra.operations.end(id),
    execute: run as never,
    subscribe: run as never,
  })

  async function prepare(
    context: SocketContext,
    payload: OperationRequest,
    { requestId, signal }: Pick<Call, 'requestId' | 'signal'>,
  ): Promise<Prepared> {
    const { extra, subscriptions } = context
    const ip = clientIp(extra.request, parts.trustProxy)
    if (Object.keys(subscriptions).length > parts.socketLimits.operations) {
      const message = `At most ${parts.socketLimits.operations} operations may run on one socket. Complete some first.`
      return gatewayError(message, ErrorCode.RATE_LIMITED)
    }
    const current = await identity.current(extra.session!)
    if (current.error) {
      if (current.error.extensions['code'] === ErrorCode.UNAUTHENTICATED) extra.close('VIEWER_CHANGED')
      return current.error
    }
    const { viewer } = current.session
    const held = viewer.kind === 'user' ? null : parts.refused.hold(ip)
    if (held) return { errors: [held.error] }
    const read = await pipeline.read(payload, viewer)
    const closed = read.valid && parts.platform.refuse(current.session.viewer, read.valid.rootFields)
    if (closed) return closed
    if (read.errors) {
      parts.refused.count(viewer, ip, payload.query?.length ?? 0)
      return { errors: read.errors }
    }
    if (isSessionOperation(read.valid.rootFields)) {
      return gatewayError(
        'A socket cannot set the refresh cookie. Send session mutations by POST to /auth.',
        ErrorCode.BAD_USER_INPUT,
      )
    }
    const call = {
      viewer: current.session.viewer,
      requestId,
      client: clientOf(extra.request, parts.trustProxy),
      signal,
      transport: 'websocket' as const,
      leastCharge: leastCharge(payload, read, viewer),
      takesParts: true,
      explain: wantsExplanation(payload.extensions?.['explain'], current.session.viewer),
      tooSlow: () => extra.close('SLOW_READER'),
    }
    return { document: read.valid.document, run: () => pipeline.execute(read.valid, payload, call) }
  }
}

function clientOf(request: IncomingMessage, trustProxy: boolean) {
  return { ip: clientIp(request, trustProxy), userAgent: request.headers['user-agent'] ?? null, refreshToken: null }
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => undefined)
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

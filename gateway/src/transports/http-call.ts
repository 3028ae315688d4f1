import type { FastifyReply, FastifyRequest } from 'fastify'
import { type AnyViewer, ANONYMOUS } from '@atrium/kit/viewer'
import { type GraphQLError, OperationTypeNode } from 'graphql'
import { ANONYMOUS_SESSION, isSessionOperation, type Session } from '../identity/identity.ts'
import { leastCharge } from '../limits/admission.ts'
import { REFRESH_COOKIE, setRefreshCookie } from '../identity/refresh-cookie.ts'
import type { Call, OperationRequest } from '../pipeline/call.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import type { OperationResult } from '../pipeline/pipeline.ts'
import { VERSION_HEADER } from '../public-schema/serve.ts'
import { EXPLAIN_HEADER, wantsExplanation } from '../telemetry/explain.ts'
import { negotiate } from './negotiate.ts'
import { clientIp, type TransportParts } from './parts.ts'

/** A Node response tuple, as graphql-http and graphql-sse take it. */
export type HttpAnswer = [body: string, init: { status: number; statusText: string; headers: Record<string, string> }]

/** What came of a GraphQL request over HTTP: a finished response, errors instead of an execution, or a result. */
export type HttpOutcome =
  | { answer: HttpAnswer }
  | { refused: GraphQLError[] }
  | { result: OperationResult; session: Session; kind: OperationTypeNode }

const STATUS_TEXT: Record<number, string> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  405: 'Method Not Allowed',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
}

/** Takes one GraphQL request over HTTP through identity and pipeline. `signal` ends with the client. */
export async function callOverHttp(
  parts: TransportParts,
  http: { request: FastifyRequest; reply: FastifyReply },
  params: OperationRequest,
  signal: AbortSignal,
  more: Partial<Call> = {},
): Promise<HttpOutcome> {
  const { pipeline, identity } = parts
  const { request, reply } = http
  const identified = await identity.identify(request.headers.authorization, clientIp(request.raw, parts.trustProxy))
  const session = identified.session ?? ANONYMOUS_SESSION
  const read = await pipeline.read(params, session.viewer)
  const isUnauthenticated = identified.error?.extensions['code'] === ErrorCode.UNAUTHENTICATED
  const mayBeExpired = isUnauthenticated && read.valid && isSessionOperation(read.valid.rootFields)
  if (identified.error && !mayBeExpired) {
    countRefused(parts, request)
    const [error] = pipeline.refuse([identified.error], request.id).refused
    return { answer: errorAnswer(isUnauthenticated ? 401 : 503, error!) }
  }
  const publicSchema = pipeline.publicSchemaFor(session.viewer)
  if (publicSchema) reply.header(VERSION_HEADER, publicSchema.version)
  const closed = read.valid && parts.platform.refuse(session.viewer, read.valid.rootFields)
  if (closed) return closedFor(parts, closed, request.id)
  if (read.errors) {
    countRefused(parts, request, session.viewer)
    return refuse(parts, read.errors, request.id)
  }
  if (request.method !== 'POST' && !mayBeGet(read.valid.operation.operation, request))
    return notByGet(parts, request.id)
  const outcome = await pipeline.execute(read.valid, params, {
    ...httpCall(parts, request, reply, session, signal),
    leastCharge: leastCharge(params, read, session.viewer),
    ...more,
  })
  if (!('refused' in outcome)) return { result: outcome, session, kind: read.valid.operation.operation }
  const [error] = outcome.refused
  const isOverRate = error?.extensions['code'] === ErrorCode.RATE_LIMITED
  // On an event stream it is an event like any other answer.
  return isOverRate && !isEventStream(request) ? { answer: errorAnswer(429, error) } : outcome
}

function httpCall(
  { trustProxy }: TransportParts,
  request: FastifyRequest,
  reply: FastifyReply,
  session: Session,
  signal: AbortSignal,
): Call {
  return {
    viewer: session.viewer,
    requestId: request.id,
    client: {
      ip: clientIp(request.raw, trustProxy),
      userAgent: request.headers['user-agent'] ?? null,
      refreshToken: (request.method === 'POST' && request.cookies[REFRESH_COOKIE]) || null,
    },
    signal,
    transport: isEventStream(request) ? 'sse' : 'http',
    explain: wantsExplanation(request.headers[EXPLAIN_HEADER], session.viewer),
    setRefreshCookie: (cookie) => setRefreshCookie(reply, cookie),
    setHeaders: (headers) => void reply.headers(headers),
  }
}

export function isEventStream(request: FastifyRequest): boolean {
  return negotiate(request.headers.accept) === 'event-stream'
}

/** A GET must be safe to repeat: no mutation, and a stream only where the answer is one. */
function mayBeGet(kind: OperationTypeNode, request: FastifyRequest): boolean {
  return kind === OperationTypeNode.QUERY || (kind === OperationTypeNode.SUBSCRIPTION && isEventStream(request))
}

/** Has a request that is not executed cost its sender points. */
export function countRefused(
  { refused, trustProxy }: TransportParts,
  request: FastifyRequest,
  viewer: AnyViewer = ANONYMOUS,
): void {
  refused.count(viewer, clientIp(request.raw, trustProxy), Number(request.headers['content-length']) || 0)
}

/** A document that its sender may not run is forbidden; others have nothing in them that could be run. */
function refuse({ pipeline }: TransportParts, errors: readonly Error[], requestId: string): HttpOutcome {
  const { refused } = pipeline.refuse(errors, requestId)
  const isForbidden = refused[0]?.extensions['code'] === ErrorCode.PERSISTED_QUERY_ID_REQUIRED
  return isForbidden ? { answer: errorAnswer(403, refused[0]!) } : { refused }
}

/** While there is maintenance: with the seconds after which to try again. */
function closedFor({ pipeline }: TransportParts, error: GraphQLError, requestId: string): HttpOutcome {
  const retryAfter = String(error.extensions['retryAfter'])
  return { answer: errorAnswer(503, pipeline.refuse([error], requestId).refused[0]!, { 'retry-after': retryAfter }) }
}

function notByGet({ pipeline }: TransportParts, requestId: string): HttpOutcome {
  const error = gatewayError(
    'Only queries may be sent by GET, and subscriptions for SSE. Use POST.',
    ErrorCode.BAD_USER_INPUT,
  )
  return { answer: errorAnswer(405, pipeline.refuse([error], requestId).refused[0]!, { allow: 'POST' }) }
}

/** An error that has an HTTP status of its own. */
export function errorAnswer(status: number, error: GraphQLError, headers: Record<string, string> = {}): HttpAnswer {
  const body = JSON.stringify({ errors: [error] })
  const type = { 'content-type': 'application/json; charset=utf-8' }
  return [body, { status, statusText: STATUS_TEXT[status] ?? 'Error', headers: { ...type, ...headers } }]
}

/** A signal that ends when the client leaves before its answer is written. */
export function abortWithClient(reply: FastifyReply): AbortController {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new Error('The client has left.'))
  })
  return controller
}

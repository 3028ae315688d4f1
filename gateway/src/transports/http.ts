import compress from '@fastify/compress'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ExecutionResult, GraphQLError, OperationTypeNode } from 'graphql'
import { setCacheHeaders } from '../caching/http-caching.ts'
import type { AnswerPolicy } from '../caching/policy.ts'
import { GRAPHQL_BODY_BYTES } from '../limits/limits.ts'
import type { OperationRequest } from '../pipeline/call.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import { abortWithClient, callOverHttp, countRefused, errorAnswer, type HttpAnswer } from './http-call.ts'
import { type AnswerFormat, negotiate } from './negotiate.ts'
import { readsMultipart, writeMultipart } from './multipart.ts'
import { isOwnOrigin } from './origin.ts'
import { clientIp, type TransportParts } from './parts.ts'
import { BadRequest, readParams } from './request-params.ts'
import { createSse } from './sse.ts'

const COMPRESS_BYTES = 8 * 1024

/** GraphQL over HTTP and SSE on `/graphql`, and on `/auth` for what may use the refresh cookie. */
export function registerGraphql(app: FastifyInstance, parts: TransportParts): void {
  const answer = createHttp(parts)
  const stream = createSse(parts)
  const refuse = (request: FastifyRequest, reply: FastifyReply, status: number, error: Error, headers = {}) => {
    if (status < 429) countRefused(parts, request)
    return send(reply, errorAnswer(status, parts.pipeline.refuse([error], request.id).refused[0]!, headers))
  }

  void app.register(async (scope) => {
    // Light, and not for small answers: those with a token in them are never compressed beside what an attacker chose.
    await scope.register(compress, { encodings: ['gzip'], threshold: COMPRESS_BYTES, zlibOptions: { level: 4 } })
    scope.removeAllContentTypeParsers()
    // What is no JSON is answered as GraphQL over HTTP has it, and not by the framework.
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: GRAPHQL_BODY_BYTES }, (_request, body, parsed) =>
      parsed(null, body),
    )
    scope.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
      const status = error.statusCode ?? 500
      if (status >= 500) request.log.error({ err: error }, 'request failed')
      return refuse(request, reply, status, presentable(error, status))
    })
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store').header('x-request-id', request.id)
      // Before the body is read. Who shows a credential is looked at first.
      const held = request.headers.authorization ? null : parts.refused.hold(clientIp(request.raw, parts.trustProxy))
      if (held) return refuse(request, reply, 429, held.error, { 'retry-after': String(held.seconds) })
      if (isOwnOrigin(request.headers, parts)) return undefined
      const error = gatewayError('Pages of other origins may not call this endpoint.', ErrorCode.FORBIDDEN)
      return refuse(request, reply, 403, error)
    })

    const handle = async (request: FastifyRequest, reply: FastifyReply, mayStream: boolean) => {
      const format = negotiate(request.headers.accept)
      const streams = mayStream && format === 'event-stream'
      if (format === null || (format === 'event-stream' && !streams)) {
        const message = 'Accept application/graphql-response+json, application/json, or for streams text/event-stream.'
        return refuse(request, reply, 406, gatewayError(message, ErrorCode.BAD_USER_INPUT))
      }
      const params = paramsOf(request)
      if (params instanceof BadRequest)
        return refuse(request, reply, params.status, gatewayError(params.message, ErrorCode.BAD_USER_INPUT))
      if (streams) return stream(request, reply, params)
      const takesParts = mayStream && readsMultipart(request.headers.accept)
      return answer(request, reply, params, { format, takesParts })
    }
    const notAllowed = (allow: string) => (request: FastifyRequest, reply: FastifyReply) => {
      const error = gatewayError(`Use ${allow.replace(', ', ' or ')} here.`, ErrorCode.BAD_USER_INPUT)
      return refuse(request, reply, 405, error, { allow })
    }
    scope.get('/graphql', { exposeHeadRoute: false }, (request, reply) => handle(request, reply, true))
    scope.post('/graphql', (request, reply) => handle(request, reply, true))
    scope.post('/auth', { compress: false }, (request, reply) => handle(request, reply, false))
    scope.route({
      method: ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      url: '/graphql',
      handler: notAllowed('GET, POST'),
    })
    scope.route({ method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], url: '/auth', handler: notAllowed('POST') })
  })
}

function presentable({ message }: { message: string }, status: number): GraphQLError {
  if (status === 413)
    return gatewayError(
      `A GraphQL request may have at most ${GRAPHQL_BODY_BYTES / 1024} KB.`,
      ErrorCode.QUERY_TOO_COMPLEX,
    )
  return status < 500 ? gatewayError(message, ErrorCode.BAD_USER_INPUT) : new GraphQLError(message)
}

function paramsOf(request: FastifyRequest): OperationRequest | BadRequest {
  try {
    return readParams(request)
  } catch (error) {
    if (error instanceof BadRequest) return error
    throw error
  }
}

/** How the client wants its answer. */
interface Wanted {
  format: AnswerFormat
  /** Whether a deferred answer may come in parts. */
  takesParts: boolean
}

function createHttp(parts: TransportParts) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    params: OperationRequest,
    { format, takesParts }: Wanted,
  ) => {
    const { signal } = abortWithClient(reply)
    const answer = (result: ExecutionResult | { errors: GraphQLError[] }, policy: AnswerPolicy | null = null) => {
      const isRefused = !('data' in result)
      const body = JSON.stringify(result)
      // Who reads nothing but `application/json` may take any other status for an answer of something else than GraphQL.
      reply.code(isRefused && format === 'response-json' ? 400 : 200)
      reply.type(`application/${format === 'json' ? 'json' : 'graphql-response+json'}; charset=utf-8`)
      if (policy && setCacheHeaders(request, reply, policy, body)) return reply.code(304).send()
      return reply.send(body)
    }
    let policy: AnswerPolicy | null = null
    // Only what was asked for by GET can be kept on the way.
    const caching = request.method === 'GET' && { setCachePolicy: (told: AnswerPolicy) => void (policy = told) }
    const outcome = await callOverHttp(parts, { request, reply }, params, signal, { takesParts, ...caching })
    if ('answer' in outcome) return send(reply, outcome.answer)
    if ('refused' in outcome) return answer({ errors: outcome.refused })
    const { result, kind } = outcome
    if (!(Symbol.asyncIterator in result)) return answer(result, policy)
    if (kind !== OperationTypeNode.SUBSCRIPTION)
      return writeMultipart(reply, result, { signal, stallMs: parts.socketLimits.stallMs })
    await result.return(undefined)
    const message = 'Subscriptions go over WebSocket (graphql-transport-ws), or SSE with `accept: text/event-stream`.'
    const errors = parts.pipeline.refuse([gatewayError(message, ErrorCode.BAD_USER_INPUT)], request.id).refused
    return answer({ errors })
  }
}

function send(reply: FastifyReply, [body, { status, headers }]: HttpAnswer): FastifyReply {
  return reply.code(status).headers(headers).send(body)
}

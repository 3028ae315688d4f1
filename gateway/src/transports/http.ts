import compress from '@fastify/compress'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { createHandler, type Request as GraphqlRequest } from 'graphql-http'
import { GRAPHQL_BODY_BYTES } from '../limits/limits.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import { abortWithClient, callOverHttp, errorAnswer, isEventStream } from './http-call.ts'
import { isOwnOrigin } from './origin.ts'
import type { TransportParts } from './parts.ts'
import { createSse } from './sse.ts'

const COMPRESS_BYTES = 8 * 1024

type Context = { request: FastifyRequest; reply: FastifyReply }

/** GraphQL over HTTP and SSE on `/graphql`, and on `/auth` for what may use the refresh cookie. */
export function registerGraphql(app: FastifyInstance, parts: TransportParts): void {
  const answer = createHttp(parts)
  const stream = createSse(parts)

  void app.register(async (scope) => {
    // Light, and not for small answers: those with a token in them are never compressed beside what an attacker chose.
    await scope.register(compress, { encodings: ['gzip'], threshold: COMPRESS_BYTES, zlibOptions: { level: 4 } })
    scope.removeAllContentTypeParsers()
    // graphql-http reads JSON itself, and answers what is not JSON.
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: GRAPHQL_BODY_BYTES }, (_request, body, parsed) =>
      parsed(null, body),
    )
    scope.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
      const status = error.statusCode ?? 500
      const isTooLarge = status === 413
      if (status >= 500) request.log.error({ err: error }, 'request failed')
      const known = isTooLarge
        ? gatewayError(
            `A GraphQL request may have at most ${GRAPHQL_BODY_BYTES / 1024} KB.`,
            ErrorCode.QUERY_TOO_COMPLEX,
          )
        : status < 500
          ? gatewayError(error.message, ErrorCode.BAD_USER_INPUT)
          : new GraphQLError(error.message)
      return send(reply, errorAnswer(status, parts.pipeline.refuse([known], request.id).refused[0]!))
    })
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store').header('x-request-id', request.id)
      if (isOwnOrigin(request.headers, parts)) return
      const error = gatewayError('Pages of other origins may not call this endpoint.', ErrorCode.FORBIDDEN)
      await send(reply, errorAnswer(403, parts.pipeline.refuse([error], request.id).refused[0]!))
    })
    const handle = (request: FastifyRequest, reply: FastifyReply) =>
      isEventStream(request) ? stream(request, reply) : answer(request, reply)
    scope.route({ method: ['GET', 'POST'], url: '/graphql', handler: handle })
    scope.route({ method: 'POST', url: '/auth', handler: answer, compress: false })
  })
}

function createHttp(parts: TransportParts) {
  const handler = createHandler<AbortSignal, Context>({
    async onSubscribe(request, params) {
      const outcome = await callOverHttp(parts, request.context, params, request.raw)
      if ('answer' in outcome) return outcome.answer
      if ('refused' in outcome) return outcome.refused
      const { result } = outcome
      if (!(Symbol.asyncIterator in result)) return result
      await result.return(undefined)
      const message = 'Subscriptions go over WebSocket (graphql-transport-ws), or SSE with `accept: text/event-stream`.'
      return parts.pipeline.refuse([gatewayError(message, ErrorCode.BAD_USER_INPUT)], request.context.request.id)
        .refused
    },
    formatError: (error) => {
      if (error instanceof GraphQLError) return error
      // graphql-http's own: what is wrong with the request's parameters.
      return gatewayError(error.message, ErrorCode.BAD_USER_INPUT)
    },
  })
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { signal } = abortWithClient(reply)
    return send(reply, await handler(graphqlRequest(request, reply, signal)))
  }
}

function graphqlRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  signal: AbortSignal,
): GraphqlRequest<AbortSignal, Context> {
  return {
    method: request.method,
    url: request.url,
    headers: request.headers,
    body: (request.body as string | undefined) ?? null,
    raw: signal,
    context: { request, reply },
  }
}

function send(
  reply: FastifyReply,
  [body, init]: readonly [string | null, { status: number; headers?: Record<string, string> }],
): FastifyReply {
  return reply
    .code(init.status)
    .headers(init.headers ?? {})
    .send(body ?? '')
}

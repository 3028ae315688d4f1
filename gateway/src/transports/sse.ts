import type { FastifyReply, FastifyRequest } from 'fastify'
import { createHandler, type Response } from 'graphql-sse'
import type { ExecutionResult } from 'graphql'
import type { ServerResponse } from 'node:http'
import type { OperationRequest } from '../pipeline/call.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import { cursorOf } from '../subscriptions/event-cursor.ts'
import { drained } from './drained.ts'
import { abortWithClient, callOverHttp, errorAnswer } from './http-call.ts'
import type { TransportParts } from './parts.ts'

const HEADERS: Record<string, string> = { accept: 'text/event-stream', 'content-type': 'application/json' }

interface Context {
  request: FastifyRequest
  reply: FastifyReply
  abort: AbortController
  params: OperationRequest
  /** The cursors of the events that are on their way, null where one has none. */
  cursors: (string | null)[]
}

/** GraphQL over SSE, one connection for each operation. graphql-sse writes a heartbeat each 12 seconds. */
export function createSse(parts: TransportParts) {
  const { pipeline, live, socketLimits } = parts
  const handler = createHandler<ServerResponse, Context>({
    authenticate: () => '',
    async onSubscribe(request) {
      const { context } = request
      const lastEventId = context.request.headers['last-event-id']
      const outcome = await callOverHttp(parts, context, context.params, context.abort.signal, {
        takesParts: true,
        tooSlow: () => request.raw.destroy(),
        ...(typeof lastEventId === 'string' && lastEventId !== '' && { lastEventId }),
      })
      if ('answer' in outcome) return outcome.answer
      if ('refused' in outcome) return only({ errors: outcome.refused })
      if (!(Symbol.asyncIterator in outcome.result)) return only(outcome.result)
      const remove = live.add({ session: outcome.session, close: () => context.abort.abort() })
      request.raw.once('close', remove)
      if (request.raw.closed) remove()
      return outcome.result
    },
    // The next event is taken from the stream only when the client has read this one.
    async onNext(_context, request, event) {
      await drained(request.raw, socketLimits.stallMs)
      request.context.cursors.push(idOf(event as ExecutionResult))
    },
  })

  return async (request: FastifyRequest, reply: FastifyReply, params: OperationRequest): Promise<void> => {
    // A page of another site can send a simple GET with a person's cookies; it cannot add a header.
    if (request.method === 'GET' && !request.headers['apollo-require-preflight']) {
      const error = gatewayError(
        'Send the header `apollo-require-preflight: true` with a GET.',
        ErrorCode.BAD_USER_INPUT,
      )
      const [body, init] = errorAnswer(400, pipeline.refuse([error], request.id).refused[0]!)
      return reply.code(init.status).headers(init.headers).send(body)
    }
    const abort = abortWithClient(reply)
    const cursors: Context['cursors'] = []
    const answer = await handler({
      // The request was read before, as for an answer that is no stream: graphql-sse knows but a part of what may be sent.
      method: 'POST',
      url: request.url,
      headers: { get: (name) => HEADERS[name] ?? (request.headers[name] as string | undefined) },
      body: { ...params },
      raw: reply.raw,
      context: { request, reply, abort, cursors, params },
    })
    return write(answer, reply, { signal: abort.signal, stallMs: socketLimits.stallMs, cursors })
  }
}

interface Line {
  signal: AbortSignal
  stallMs: number
  cursors: Context['cursors']
}

async function write([body, init]: Response, reply: FastifyReply, { signal, stallMs, cursors }: Line): Promise<void> {
  if (body === null || body === undefined || typeof body === 'string') {
    return reply
      .code(init.status)
      .headers(init.headers ?? {})
      .send(body ?? '')
  }
  const { raw } = reply
  reply.hijack()
  raw.writeHead(init.status, init.statusText, { ...(reply.getHeaders() as Record<string, string>), ...init.headers })
  const end = () => void body.return(undefined)
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  try {
    for await (const chunk of body) {
      // The `id` is what a client sends back as `Last-Event-ID` when its line was cut.
      const cursor = chunk.startsWith('event: next') ? cursors.shift() : null
      raw.write(cursor ? `id: ${cursor}\n${chunk}` : chunk)
      await drained(raw, stallMs)
    }
  } catch {
    // The stream broke in the subgraph. Without `complete`, the client knows to connect again.
  }
  raw.end()
}

/** The cursor as an event's `id`; null where there is none, or none that a line can hold. */
function idOf(event: ExecutionResult): string | null {
  const cursor = cursorOf(event)
  return cursor !== undefined && /^[^\r\n\0]+$/.test(cursor) ? cursor : null
}

/** A stream of one result. graphql-sse takes a bare result only when it has `data`. */
async function* only(result: ExecutionResult): AsyncGenerator<ExecutionResult, undefined> {
  yield result
}

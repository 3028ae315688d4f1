import { isTracing, remoteContext, runIn, startSpan } from '@atrium/kit/tracing'
import type { FastifyInstance, FastifyRequest } from 'fastify'

type Span = ReturnType<typeof startSpan>

const QUIET = /^\/(health|metrics)\b/

/** A span for each HTTP request, child of the caller's where it sent `traceparent`. */
export function registerHttpSpans(app: FastifyInstance): void {
  if (!isTracing()) return
  const spans = new WeakMap<FastifyRequest, Span>()

  app.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url
    if (route && !QUIET.test(route)) {
      const attributes = {
        'http.request.method': request.method,
        'http.route': route,
        'url.scheme': request.protocol,
        'atrium.request_id': request.id,
      }
      const parent = remoteContext(request.headers)
      spans.set(request, startSpan(`${request.method} ${route}`, { kind: 'server', attributes }, parent))
    }
    done()
  })
  // Not before: reading the body loses what is active.
  app.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request)
    if (span) runIn(span, done)
    else done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    end(request, reply.statusCode)
    done()
  })
  app.addHook('onRequestAbort', (request, done) => {
    end(request, 499)
    done()
  })

  function end(request: FastifyRequest, status: number): void {
    const span = spans.get(request)
    if (!span) return
    spans.delete(request)
    span.setAttribute('http.response.status_code', status)
    if (status >= 500) span.setAttribute('error.type', String(status))
    span.end()
  }
}

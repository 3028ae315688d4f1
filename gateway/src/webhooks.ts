import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WebhookHandler, WebhookRequest } from './config.ts'
import { WEBHOOK_BODY_BYTES } from './limits/limits.ts'
import type { RefusedDeliveries } from './rate-limits/refused-deliveries.ts'

type Params = { provider: string; connectionId: string }
type Query = Record<string, string | string[]>

/** `/webhooks/:provider/:connectionId`: hands the exact bytes to the handler. GET is for providers that ask whether the address is ours. */
export function registerWebhooks(
  app: FastifyInstance,
  handle: WebhookHandler,
  refused: RefusedDeliveries | null,
): void {
  void app.register((scope, _options, done) => {
    // A signature is over bytes: nothing may parse or decode them before it is checked.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: WEBHOOK_BODY_BYTES }, (_request, body, parsed) =>
      parsed(null, body),
    )
    scope.route<{ Params: Params; Querystring: Query }>({
      method: ['GET', 'POST'],
      url: '/webhooks/:provider/:connectionId',
      bodyLimit: WEBHOOK_BODY_BYTES,
      exposeHeadRoute: false,
      // Before the body is read.
      onRequest: async (request, reply) => {
        const wait = refused?.secondsToWait(request.ip, pathOf(request)) ?? null
        if (wait === null) return
        const error = `Too many deliveries from this address were refused. Send again in ${wait} s.`
        await reply.code(429).headers({ 'retry-after': wait, 'cache-control': 'no-store' }).send({ error })
      },
      async handler(request, reply) {
        const { status, headers = {}, body = '' } = await handle(webhookRequest(request))
        refused?.answered(request.ip, pathOf(request), status)
        return reply.code(status).header('cache-control', 'no-store').headers(headers).send(body)
      },
    })
    done()
  })
}

function pathOf({ params }: FastifyRequest<{ Params: Params; Querystring: Query }>): string {
  return `${params.provider}/${params.connectionId}`
}

function webhookRequest(request: FastifyRequest<{ Params: Params; Querystring: Query }>): WebhookRequest {
  return {
    ...request.params,
    method: request.method as 'GET' | 'POST',
    headers: joinValues(request.headers),
    rawBody: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    query: joinValues(request.query),
    ip: request.ip,
  }
}

function joinValues(values: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined) return []
    return [[name, Array.isArray(value) ? value.join(', ') : value] as const]
  })
  return Object.fromEntries(entries)
}

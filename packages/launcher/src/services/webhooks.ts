import type { WebhookHandler, WebhookRequest } from '@atrium/gateway'
import { GATEWAY, signViewer, verifyViewer, VIEWER_HEADER } from '@atrium/kit/viewer'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

// A delivery on its way from a gateway to the service that takes it: the provider's bytes as the body, the rest in a header.
const PATH = '/webhooks'
const DELIVERY_HEADER = 'x-atrium-delivery'
const BODY_LIMIT = 26 * 1024 * 1024
const TIMEOUT = 10_000

type Delivery = Omit<WebhookRequest, 'rawBody'>
type Answer = Awaited<ReturnType<WebhookHandler>>

/** The gateway's half. */
export function forwardWebhooks(urlOf: (provider: string) => string, viewerKey: Uint8Array): WebhookHandler {
  return async ({ rawBody, ...delivery }) => {
    const response = await fetch(new URL(PATH, urlOf(delivery.provider)), {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        [DELIVERY_HEADER]: Buffer.from(JSON.stringify(delivery)).toString('base64url'),
        [VIEWER_HEADER]: await signViewer(GATEWAY, viewerKey),
      },
      body: new Uint8Array(rawBody),
      signal: AbortSignal.timeout(TIMEOUT),
    }).catch(() => null)
    // Every provider sends again what was answered with 503.
    return response?.ok ? ((await response.json()) as Answer) : { status: 503 }
  }
}

/** The receiving service's half. Only a gateway may deliver: it vouches for the sender's address. */
export function serveWebhooks(app: FastifyInstance, handle: WebhookHandler, viewerKey: Uint8Array): void {
  void app.register((scope, _options, done) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, parsed) =>
      parsed(null, body),
    )
    scope.post(PATH, { bodyLimit: BODY_LIMIT }, (request, reply) => receive(request, reply, handle, viewerKey))
    done()
  })
}

async function receive(
  request: FastifyRequest,
  reply: FastifyReply,
  handle: WebhookHandler,
  viewerKey: Uint8Array,
): Promise<Answer | FastifyReply> {
  const viewer = await verifyViewer(String(request.headers[VIEWER_HEADER]), viewerKey).catch(() => null)
  if (viewer?.kind !== 'gateway') return reply.code(401).send()
  const header = Buffer.from(String(request.headers[DELIVERY_HEADER]), 'base64url').toString('utf8')
  const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  return handle({ ...(JSON.parse(header) as Delivery), rawBody })
}

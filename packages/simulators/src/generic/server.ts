import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Posted } from '../base/hooks.ts'
import { type Simulator, startSimulator } from '../base/server.ts'
import { hmacHex, standardWebhook } from '../base/signers.ts'

/** How the tool wants to be asked. */
export type GenericAuth =
  | { kind: 'none' }
  | { kind: 'bearer'; token: string }
  | { kind: 'header'; name: string; key: string }
  | { kind: 'basic'; username: string; password: string }

/** How the tool signs what it sends. */
export type GenericSigning =
  | { kind: 'none' }
  | { kind: 'secret-header'; header: string; secret: string }
  | {
      kind: 'hmac'
      header: string
      secret: string
      algorithm: 'sha1' | 'sha256' | 'sha512'
      prefix?: string
      isBase64?: boolean
    }
  | { kind: 'standard-webhooks'; secret: string }

export interface GenericSimulatorConfig {
  port?: number
  auth?: GenericAuth
  signing?: GenericSigning
}

export interface GenericOrder {
  id: string
  number: number
  customer: { name: string }
  url: string
}

export interface GenericSimulator extends Simulator {
  orders: GenericOrder[]
  /** Where it sends its webhooks. */
  setWebhook(url: string, signing: GenericSigning): void
  /** Somebody orders: it stands in the list, and is told. */
  order(customer: string): Promise<{ order: GenericOrder; posted: Posted | null }>
}

/** Starts a tool that the product has no code for: a shop with a list of orders, and webhooks about them. */
export async function startGenericSimulator(config: GenericSimulatorConfig = {}): Promise<GenericSimulator> {
  const orders: GenericOrder[] = []
  let webhook: { url: string; signing: GenericSigning } | null = null
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: (request) => isAuthorized(request, config.auth ?? { kind: 'none' }),
    refuse: (reply) => reply.status(401).send({ error: 'unauthorized' }),
    routes(server) {
      server.get('/v1/me', () => ({ shop: 'Corner shop' }))
      server.get('/v1/orders', () => ({ data: { orders: orders.toReversed() }, total: orders.length }))
      server.get('/v1/plain', () => orders)
    },
  })
  return {
    ...simulator,
    orders,
    setWebhook: (url, signing) => void (webhook = { url, signing }),
    async order(name) {
      const order = {
        id: randomUUID(),
        number: 1001 + orders.length,
        customer: { name },
        url: `https://shop.example/orders/${1001 + orders.length}`,
      }
      orders.push(order)
      const body = JSON.stringify({ id: randomUUID(), type: 'order.created', order })
      const posted = webhook
        ? await simulator.hooks.post(webhook.url, {
            body,
            headers: { 'content-type': 'application/json', ...signed(webhook.signing, body) },
          })
        : null
      return { order, posted }
    },
  }
}

function isAuthorized({ headers }: FastifyRequest, auth: GenericAuth): boolean {
  switch (auth.kind) {
    case 'bearer':
      return headers.authorization === `Bearer ${auth.token}`
    case 'header':
      return headers[auth.name.toLowerCase()] === auth.key
    case 'basic':
      return headers.authorization === `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}`
    case 'none':
      return true
  }
}

function signed(signing: GenericSigning, body: string): Record<string, string> {
  switch (signing.kind) {
    case 'secret-header':
      return { [signing.header]: signing.secret }
    case 'hmac': {
      const hex = hmacHex(signing.secret, body, signing.algorithm)
      const text = signing.isBase64 ? Buffer.from(hex, 'hex').toString('base64') : hex
      return { [signing.header]: `${signing.prefix ?? ''}${text}` }
    }
    case 'standard-webhooks':
      return standardWebhook(signing.secret, body, `msg_${randomUUID()}`, Math.floor(Date.now() / 1000))
    case 'none':
      return {}
  }
}

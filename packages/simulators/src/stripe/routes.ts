import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formOf, listOf } from './form.ts'
import { keep, LISTS, type StripeEndpoint, type StripeObject, type StripeState } from './state.ts'

export function error(reply: FastifyReply, status: number, message: string, more: object = {}): FastifyReply {
  return reply.status(status).send({ error: { message, type: 'invalid_request_error', ...more } })
}

export function readRoutes(api: FastifyInstance, state: StripeState): void {
  api.get('/account', () => ({
    id: state.account.id,
    object: 'account',
    business_profile: { name: state.account.name },
    capabilities: {},
    charges_enabled: true,
    country: 'US',
    created: 1_700_000_000,
    default_currency: 'usd',
    details_submitted: true,
    email: 'owner@agency.test',
    payouts_enabled: true,
    settings: { dashboard: { display_name: state.account.name, timezone: 'Etc/UTC' } },
    type: 'standard',
  }))
  api.get('/balance', () => ({
    object: 'balance',
    available: [{ amount: 0, currency: 'usd', source_types: { card: 0 } }],
    pending: [{ amount: 0, currency: 'usd', source_types: { card: 0 } }],
    livemode: false,
  }))
  for (const [path, kind] of Object.entries(LISTS)) {
    api.get<{ Querystring: Record<string, string> }>(`/${path}`, ({ query }, reply) => {
      const form = formOf(query)
      const all = [...state.objects.values()].filter(({ object }) => object === kind).toReversed()
      const found = all.filter((object) => isWanted(object, form))
      const start =
        query['starting_after'] === undefined ? 0 : found.findIndex(({ id }) => id === query['starting_after']) + 1
      if (query['starting_after'] !== undefined && start === 0) {
        return error(reply, 400, `No such ${kind}: '${query['starting_after']}'`, {
          param: 'starting_after',
          code: 'resource_missing',
        })
      }
      const limit = Math.min(100, Number(query['limit'] ?? 10))
      const expand = listOf(form['expand']).map((each) => each.replace(/^data\./, ''))
      return {
        object: 'list',
        url: `/v1/${path}`,
        has_more: start + limit < found.length,
        data: found.slice(start, start + limit).map((object) => expanded(state, object, expand)),
      }
    })
    api.get<{ Params: { id: string }; Querystring: Record<string, string> }>(
      `/${path}/:id`,
      ({ params, query }, reply) => {
        const object = state.objects.get(params.id)
        if (object?.object !== kind) {
          return error(reply, 404, `No such ${kind}: '${params.id}'`, { param: 'id', code: 'resource_missing' })
        }
        return expanded(state, object, listOf(formOf(query)['expand']))
      },
    )
  }
}

function isWanted(object: StripeObject, form: Record<string, unknown>): boolean {
  const types = listOf(form['types'])
  const created = form['created'] as { gte?: string } | undefined
  if (types.length > 0 && !types.includes(String(object['type']))) return false
  if (created?.gte !== undefined && object.created < Number(created.gte)) return false
  // Without being asked for, subscriptions that ended are not listed.
  return object.object !== 'subscription' || form['status'] === 'all' || object['status'] !== 'canceled'
}

/** With what is asked for in place of ids. @param paths dotted. */
export function expanded(state: StripeState, object: StripeObject, paths: string[]): object {
  const copy: Record<string, unknown> = { ...object }
  // Of ours, not of the API.
  delete copy['intent_data']
  for (const [name, below] of Map.groupBy(paths, (path) => path.split('.', 1)[0]!)) {
    const found = state.objects.get(String(copy[name]))
    const rest = below.map((path) => path.slice(name.length + 1)).filter((path) => path !== '')
    if (found) copy[name] = expanded(state, found, rest)
  }
  return copy
}

type Body = { Body: Record<string, string> | null }

/** Writes, once for each idempotency key. */
export function writeRoutes(api: FastifyInstance, state: StripeState): void {
  api.post<Body>('/checkout/sessions', (request, reply) =>
    once(state, request, reply, () => {
      const form = formOf(request.body ?? {})
      const [item] = Object.values((form['line_items'] as Record<string, Line>) ?? {})
      const price = item?.price_data
      if (!price?.currency || !price.unit_amount) {
        return error(reply, 400, 'Missing required param: line_items[0][price_data].', {
          param: 'line_items',
          code: 'parameter_missing',
        })
      }
      if (!URL.canParse(String(form['success_url']))) {
        return error(reply, 400, 'Not a valid URL', { param: 'success_url', code: 'url_invalid' })
      }
      if (form['customer_email'] !== undefined && !/^\S+@\S+\.\S+$/.test(String(form['customer_email']))) {
        return error(reply, 400, `Invalid email address: ${String(form['customer_email'])}`, {
          param: 'customer_email',
          code: 'email_invalid',
        })
      }
      if (Number(price.unit_amount) < 50) {
        const message = 'The Checkout Session’s total amount must convert to at least 50 cents.'
        return error(reply, 400, message, { code: 'amount_too_small' })
      }
      const amount = Number(price.unit_amount) * Number(item!.quantity ?? 1)
      const id = state.newId('cs_test')
      const session = keep(state, {
        id,
        object: 'checkout.session',
        amount_subtotal: amount,
        amount_total: amount,
        cancel_url: form['cancel_url'] ?? null,
        client_reference_id: form['client_reference_id'] ?? null,
        created: state.now(),
        currency: price.currency,
        customer: null,
        customer_details: null,
        customer_email: form['customer_email'] ?? null,
        expires_at: state.now() + 86_400,
        livemode: false,
        metadata: (form['metadata'] as object) ?? {},
        mode: form['mode'],
        payment_intent: null,
        payment_method_types: ['card'],
        payment_status: 'unpaid',
        status: 'open',
        success_url: form['success_url'],
        url: `https://checkout.stripe.com/c/pay/${id}`,
        intent_data: (form['payment_intent_data'] as object) ?? {},
      })
      return expanded(state, session, [])
    }),
  )
  api.get('/webhook_endpoints', () => ({
    object: 'list',
    url: '/v1/webhook_endpoints',
    has_more: false,
    data: state.endpoints.map((endpoint) => endpointJson(endpoint, false)),
  }))
  api.post<Body>('/webhook_endpoints', (request, reply) =>
    once(state, request, reply, () => {
      const form = formOf(request.body ?? {})
      const url = String(form['url'] ?? '')
      if (!URL.canParse(url)) return error(reply, 400, 'Invalid URL', { param: 'url', code: 'url_invalid' })
      const endpoint: StripeEndpoint = {
        id: state.newId('we'),
        url,
        enabledEvents: listOf(form['enabled_events']),
        secret: `whsec_${state.newId('x').slice(2)}`,
        apiVersion: (form['api_version'] as string | undefined) ?? null,
      }
      state.endpoints.push(endpoint)
      return endpointJson(endpoint, true)
    }),
  )
  api.delete<{ Params: { id: string } }>('/webhook_endpoints/:id', ({ params }, reply) => {
    if (!state.endpoints.some(({ id }) => id === params.id)) {
      return error(reply, 404, `No such webhook endpoint: '${params.id}'`, { code: 'resource_missing' })
    }
    state.endpoints = state.endpoints.filter(({ id }) => id !== params.id)
    return { id: params.id, object: 'webhook_endpoint', deleted: true }
  })
}

interface Line {
  quantity?: string
  price_data?: { currency?: string; unit_amount?: string }
}

/** The same key with the same request is answered the same, with another it is refused. */
function once(state: StripeState, request: FastifyRequest, reply: FastifyReply, write: () => object): object {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return write()
  const body = JSON.stringify(request.body)
  const before = state.answered.get(key)
  if (before && (before.path !== request.url || before.body !== body)) {
    const message = `Keys for idempotent requests can only be used with the same parameters they were first used with.`
    return error(reply, 400, message, { type: 'idempotency_error' })
  }
  if (before) return before.answer
  const answer = write()
  if (!reply.sent) state.answered.set(key, { path: request.url, body, answer })
  return answer
}

/** @param withSecret only the answer to its creation tells it. */
function endpointJson({ id, url, enabledEvents, secret, apiVersion }: StripeEndpoint, withSecret: boolean) {
  return {
    id,
    object: 'webhook_endpoint',
    api_version: apiVersion,
    application: null,
    created: 1_700_000_000,
    description: 'Atrium',
    enabled_events: enabledEvents,
    livemode: false,
    metadata: {},
    status: 'enabled',
    url,
    ...(withSecret && { secret }),
  }
}

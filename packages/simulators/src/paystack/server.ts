import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Simulator, startSimulator } from '../base/server.ts'
import { createActions, type PaystackActions } from './actions.ts'
import { addRow, createState, customerOf, type PaystackList, type PaystackState } from './state.ts'

export interface PaystackSimulatorConfig {
  port?: number
  /** The one key that is accepted, and that signs. */
  secretKey: string
}

export interface PaystackSimulator extends Simulator, PaystackActions {
  state: PaystackState
}

/** Starts Paystack as the product sees it. */
export async function startPaystackSimulator(config: PaystackSimulatorConfig): Promise<PaystackSimulator> {
  const state = createState()
  let actions!: PaystackActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === `Bearer ${config.secretKey}`,
    refuse: (reply) => refusal(reply, 401, 'Invalid key'),
    missing: (reply) => refusal(reply, 404, 'Not found'),
    routes(server, { hooks }) {
      actions = createActions(state, hooks, config.secretKey)
      readRoutes(server, state)
      pageRoute(server, state)
    },
  })
  return { ...simulator, state, ...actions }
}

const refusal = (reply: FastifyReply, status: number, message: string) =>
  reply.status(status).send({ status: false, message })

function readRoutes(server: FastifyInstance, state: PaystackState): void {
  server.get('/balance', () => ({
    status: true,
    message: 'Balances retrieved',
    data: [
      { currency: 'NGN', balance: 1_714_805 },
      { currency: 'GHS', balance: 0 },
    ],
  }))
  const one = (path: string, list: PaystackList, key: string) =>
    server.get<{ Params: { code: string } }>(path, ({ params }, reply) => {
      const data = state.rows[list].find((row) => row[key] === params.code)
      return data ? { status: true, message: 'Retrieved', data } : refusal(reply, 404, 'Not found')
    })
  one('/transaction/verify/:code', 'transaction', 'reference')
  one('/subscription/:code', 'subscription', 'subscription_code')
  for (const list of Object.keys(state.rows) as PaystackList[]) {
    server.get<{ Querystring: Record<string, string | undefined> }>(`/${list}`, ({ query }) => {
      const { page = '1', perPage = '50', from, transaction } = query
      const isOf = (row: object) => String((row as { transaction?: { id?: number } }).transaction?.id) === transaction
      const found = state.rows[list]
        .filter(({ createdAt }) => from === undefined || Date.parse(createdAt) >= Date.parse(from))
        .filter((row) => list !== 'refund' || transaction === undefined || isOf(row))
      const size = Math.min(100, Number(perPage))
      const start = (Number(page) - 1) * size
      return {
        status: true,
        message: 'Retrieved',
        data: found.slice(start, start + size),
        meta: {
          total: found.length,
          skipped: start,
          perPage: size,
          page: Number(page),
          pageCount: Math.ceil(found.length / size),
        },
      }
    })
  }
}

interface PageBody {
  email?: string
  amount?: string | number
  currency?: string
  reference?: string
  callback_url?: string
  metadata?: object
}

function pageRoute(server: FastifyInstance, state: PaystackState): void {
  server.post<{ Body: PageBody | null }>('/transaction/initialize', ({ body }, reply) => {
    const { email, amount, currency = 'NGN', reference = state.code('T'), metadata } = body ?? {}
    if (!email || !/^\S+@\S+\.\S+$/.test(email)) return refusal(reply, 400, 'Invalid Email Address Passed')
    if (!/^\d+$/.test(String(amount)) || Number(amount) <= 0) return refusal(reply, 400, 'Invalid Amount Sent')
    if (!['NGN', 'GHS', 'ZAR', 'KES', 'USD', 'XOF'].includes(currency))
      return refusal(reply, 403, 'Currency not supported by merchant')
    if (state.rows.transaction.some((row) => row['reference'] === reference))
      return refusal(reply, 400, 'Duplicate Transaction Reference')
    addRow(state, 'transaction', {
      reference,
      amount: Number(amount),
      currency,
      channel: null,
      fees: null,
      gateway_response: 'The transaction was not completed',
      metadata: metadata ?? '',
      paid_at: null,
      status: 'abandoned',
      authorization: {},
      customer: customerOf(state, '', email),
    })
    const access = state.code('x').slice(2)
    const data = { authorization_url: `https://checkout.paystack.com/${access}`, access_code: access, reference }
    return { status: true, message: 'Authorization URL created', data }
  })
}

import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Posted } from '../base/hooks.ts'
import { type Simulator, startSimulator } from '../base/server.ts'
import { hmacHex } from '../base/signers.ts'

export interface SaySwitchSimulatorConfig {
  port?: number
  /** The one key that is accepted, and that signs. */
  secretKey: string
}

/** A payment with its customer, as `transaction/verify` gives it. Amounts are decimals as text. */
export interface SaySwitchPayment {
  data: Record<string, unknown> & { reference: string; status: string }
  customer: { customer_code: string; first_name: string; last_name: string; email: string }
}

export interface SaySwitchState {
  payments: SaySwitchPayment[]
  /** Of all wallets, the newest first. */
  movements: (Record<string, unknown> & { currency: string; created_at: string })[]
  webhookUrl: string | null
}

export interface SaySwitchSimulator extends Simulator {
  state: SaySwitchState
  /** A page that was made is paid, or the payment on it fails. */
  finishPage(reference: string, status: 'success' | 'failed'): Promise<Posted | null>
  pay(payment: { amount: string; currency: string; email: string; reference: string }): Promise<Posted | null>
  payOut(
    payout: { amount: string; currency: string; to: string; reference: string; narration: string },
    status: 'success' | 'failed',
  ): Promise<Posted | null>
  settle(amount: string, currency: string, at?: Date): void
}

const PREFIX = '/api/v1'
const PAGE = 20

/** Starts SaySwitch as its documentation describes it; `url` is the base address with the version. */
export async function startSaySwitchSimulator(config: SaySwitchSimulatorConfig): Promise<SaySwitchSimulator> {
  const state: SaySwitchState = { payments: [], movements: [], webhookUrl: null }
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === `Bearer ${config.secretKey}`,
    refuse: (reply) => refusal(reply, 401, 'Unauthenticated.'),
    missing: (reply) => refusal(reply, 404, 'Not found'),
    routes: (server) => void server.register(async (api) => routes(api, state), { prefix: PREFIX }),
  })

  async function tell(payload: object): Promise<Posted | null> {
    if (state.webhookUrl === null) return null
    const body = JSON.stringify(payload)
    const headers = { 'content-type': 'application/json', payloadSignature: hmacHex(config.secretKey, body, 'sha512') }
    return simulator.hooks.post(state.webhookUrl, { body, headers })
  }
  async function finish(payment: SaySwitchPayment, status: 'success' | 'failed'): Promise<Posted | null> {
    const { data } = payment
    const fee = (Number(data['amount']) * 0.012).toFixed(2)
    Object.assign(data, {
      status,
      gateway_response: status === 'success' ? 'Transaction successful' : 'Insufficient funds',
      paid_at: status === 'success' ? new Date().toISOString() : null,
      fees: status === 'success' ? fee : '0',
    })
    const told = { reference: data.reference, amount: data['amount'], currency: data['currency'], status }
    return tell({ type: `payment.${status}`, data: told })
  }

  return {
    ...simulator,
    url: simulator.url + PREFIX,
    state,
    finishPage(reference, status) {
      const payment = state.payments.find(({ data }) => data.reference === reference)
      if (!payment) throw new Error(`There is no page ${reference}`)
      return finish(payment, status)
    },
    pay: ({ amount, currency, email, reference }) =>
      finish(addPayment(state, { amount, currency, email, reference }), 'success'),
    payOut({ amount, currency, to, reference, narration }, status) {
      const now = new Date().toISOString()
      const data = {
        id: state.movements.length + 95_000,
        reference,
        sessionid: 'SESSION',
        currency,
        amount,
        fee: '1',
        stamp_duty: '0',
        bank_code: 'TEST',
        bank_name: 'Test Bank',
        account_number: '0000000000',
        account_name: to,
        paymentMode: 'bank',
        narration,
        sender: 'SAYSWITCH',
        domain: 'test',
        status,
        created_at: now,
        updated_at: now,
      }
      return tell({ notify: 'payout', notifyType: status === 'success' ? 'successful' : 'failed', data })
    },
    settle(amount, currency, at = new Date()) {
      const id = state.movements.length + 1
      state.movements.unshift({
        id,
        wallet_id: 75,
        type: 'settlement',
        debit: 'no',
        currency,
        domain: 'test',
        amount,
        note: `Daily settlement ${id}`,
        status: 'success',
        reference: `settlement-${id}`,
        created_at: at.toISOString(),
      })
    },
  }
}

const refusal = (reply: FastifyReply, status: number, message: string) =>
  reply.status(status).send({ success: false, message })

function routes(api: FastifyInstance, state: SaySwitchState): void {
  api.get<{ Params: { currency: string } }>('/wallet_balance/:currency', ({ params }) => ({
    success: true,
    message: 'Wallet Balance Fetched Successfully',
    data: { currency: params.currency, balance: '1154.2', pending: '0' },
  }))
  api.get<{ Params: { currency: string }; Querystring: { page?: string } }>(
    '/wallet_transactions/:currency',
    ({ params, query }) => {
      const found = state.movements.filter(({ currency }) => currency === params.currency)
      const page = Number(query.page ?? 1)
      return {
        success: true,
        message: 'Transfers retrieved',
        data: {
          current_page: page,
          data: found.slice((page - 1) * PAGE, page * PAGE),
          last_page: Math.max(1, Math.ceil(found.length / PAGE)),
          per_page: PAGE,
          total: found.length,
        },
      }
    },
  )
  api.get<{ Params: { reference: string } }>('/transaction/verify/:reference', ({ params }, reply) => {
    const payment = state.payments.find(({ data }) => data.reference === params.reference)
    if (!payment) return refusal(reply, 404, 'Transaction not found')
    return { success: true, message: 'Transaction retrieved successfully', ...payment, plan: null }
  })
  api.post<{ Body: Record<string, string> | null }>('/transaction/initialize', ({ body }, reply) => {
    const { email, amount, currency, callback, reference = `SSW_${Date.now()}` } = body ?? {}
    if (!email?.includes('@')) return refusal(reply, 400, 'The email must be a valid email address.')
    if (!amount || !/^\d+(\.\d+)?$/.test(amount)) return refusal(reply, 400, 'The amount must be a number.')
    if (!currency || !callback) return refusal(reply, 400, 'The callback field is required.')
    if (state.payments.some(({ data }) => data.reference === reference))
      return refusal(reply, 400, 'The reference has already been taken.')
    addPayment(state, { amount, currency, email, reference })
    const data = {
      authorization_url: `https://checkout.sayswitchgroup.com/pay/${reference}`,
      access_code: 'cy2mfzkwqbl9',
      reference,
      payer_id: null,
    }
    return { success: true, message: 'Authorization URL created', data }
  })
}

function addPayment(
  state: SaySwitchState,
  { amount, currency, email, reference }: { amount: string; currency: string; email: string; reference: string },
): SaySwitchPayment {
  const payment: SaySwitchPayment = {
    data: {
      id: state.payments.length + 12_345,
      domain: 'test',
      status: 'pending',
      reference,
      amount,
      gateway_response: 'Pending',
      paid_at: null,
      created_at: new Date().toISOString(),
      channel: 'card',
      currency,
      ip_address: null,
      fees: '0',
      requested_amount: amount,
    },
    customer: { customer_code: 'CUS_test', first_name: 'Ada', last_name: 'Obi', email },
  }
  state.payments.unshift(payment)
  return payment
}

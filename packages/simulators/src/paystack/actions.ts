import type { Hooks, Posted } from '../base/hooks.ts'
import { hmacHex } from '../base/signers.ts'
import { addRow, customerOf, type PaystackRow, type PaystackState } from './state.ts'

interface Payer {
  name: string
  email: string
}

/** What happens at Paystack; each change is told to the webhook, if there is one. Amounts are hundredths. */
export interface PaystackActions {
  pay(payment: {
    amount: number
    currency: string
    payer: Payer
    reference?: string
    metadata?: object | string
  }): Promise<PaystackRow>
  /** Somebody pays on a page that was made by the API. */
  payPage(reference: string, payer: Payer): Promise<PaystackRow>
  fail(payment: { amount: number; currency: string; payer: Payer }): PaystackRow
  refund(transaction: PaystackRow, amount: number, status?: 'processed' | 'failed'): Promise<PaystackRow>
  dispute(transaction: PaystackRow): Promise<PaystackRow>
  resolveDispute(dispute: PaystackRow, resolution: 'merchant-accepted' | 'declined'): Promise<PaystackRow>
  transfer(
    transfer: { amount: number; currency: string; to: string; reason: string },
    status: 'success' | 'failed' | 'reversed',
  ): Promise<PaystackRow>
  subscribe(plan: { amount: number; currency: string; payer: Payer; name: string }): Promise<PaystackRow>
  cancel(subscription: PaystackRow): Promise<PaystackRow>
  request(request: { amount: number; currency: string; payer: Payer; description: string }): Promise<PaystackRow>
  payRequest(request: PaystackRow): Promise<PaystackRow>
  /** Posts an event with this as its data. */
  tell(event: string, data: object): Promise<Posted | null>
}

const CARD = {
  authorization_code: 'AUTH_f5rnfq9p',
  bin: '408408',
  last4: '4081',
  exp_month: '12',
  exp_year: '2030',
  card_type: 'visa ',
  bank: 'TEST BANK',
  country_code: 'NG',
  brand: 'visa',
  account_name: null,
}

export function createActions(state: PaystackState, hooks: Hooks, secretKey: string): PaystackActions {
  async function tell(event: string, data: object): Promise<Posted | null> {
    if (state.webhookUrl === null) return null
    const body = JSON.stringify({ event, data })
    const headers = { 'content-type': 'application/json', 'x-paystack-signature': hmacHex(secretKey, body, 'sha512') }
    return hooks.post(state.webhookUrl, { body, headers })
  }
  const touch = (row: PaystackRow, values: object) => Object.assign(row, values, { updatedAt: state.now() })
  const transactionOf = (
    payment: { amount: number; currency: string; payer: Payer; metadata?: object | string },
    reference: string,
  ) => ({
    reference,
    amount: payment.amount,
    currency: payment.currency,
    channel: 'card',
    fees: null as number | null,
    gateway_response: 'Pending',
    ip_address: null,
    message: null,
    metadata: payment.metadata ?? '',
    paid_at: null as string | null,
    status: 'abandoned',
    authorization: {},
    customer: customerOf(state, payment.payer.name, payment.payer.email),
    plan: {},
  })
  const paid = (amount: number) => ({
    status: 'success',
    gateway_response: 'Approved',
    paid_at: state.now(),
    fees: Math.round(amount * 0.015),
    authorization: CARD,
  })

  return {
    tell,
    async pay(payment) {
      const reference = payment.reference ?? state.code('T')
      const row = addRow(state, 'transaction', { ...transactionOf(payment, reference), ...paid(payment.amount) })
      await tell('charge.success', row)
      return row
    },
    async payPage(reference, payer) {
      const row = state.rows.transaction.find((each) => each['reference'] === reference)
      if (!row) throw new Error(`There is no page ${reference}`)
      touch(row, { ...paid(row['amount'] as number), customer: customerOf(state, payer.name, payer.email) })
      await tell('charge.success', row)
      return row
    },
    fail: (payment) =>
      addRow(state, 'transaction', {
        ...transactionOf(payment, state.code('T')),
        status: 'failed',
        gateway_response: 'Declined',
      }),
    async refund(transaction, amount, status = 'processed') {
      const row = addRow(state, 'refund', {
        amount,
        currency: transaction['currency'],
        channel: 'card',
        status,
        refunded_at: status === 'processed' ? state.now() : null,
        customer_note: 'Refund for transaction',
        merchant_note: null,
        transaction: { id: transaction.id, reference: transaction['reference'] },
        customer: transaction['customer'],
      })
      // As it is told: with amounts as text, and without id and time.
      await tell(`refund.${status}`, {
        status,
        transaction_reference: transaction['reference'],
        refund_reference: null,
        amount: String(amount),
        currency: transaction['currency'],
        processor: 'test',
        customer: transaction['customer'],
        integration: 412_829,
        domain: 'test',
      })
      return row
    },
    async dispute(transaction) {
      const row = addRow(state, 'dispute', {
        refund_amount: transaction['amount'],
        currency: transaction['currency'],
        status: 'awaiting-merchant-feedback',
        resolution: null,
        transaction: {
          id: transaction.id,
          reference: transaction['reference'],
          amount: transaction['amount'],
          currency: transaction['currency'],
        },
        category: null,
        customer: transaction['customer'],
        dueAt: state.now(),
        resolvedAt: null,
        note: null,
      })
      await tell('charge.dispute.create', row)
      return row
    },
    async resolveDispute(dispute, resolution) {
      touch(dispute, { status: 'resolved', resolution, resolvedAt: state.now() })
      await tell('charge.dispute.resolve', dispute)
      return dispute
    },
    async transfer({ amount, currency, to, reason }, status) {
      const row = addRow(state, 'transfer', {
        amount,
        currency,
        reason,
        status,
        failures: null,
        reference: state.code('ref').toLowerCase(),
        transfer_code: state.code('TRF'),
        transferred_at: status === 'success' ? state.now() : null,
        recipient: {
          name: to,
          recipient_code: state.code('RCP'),
          type: 'nuban',
          email: null,
          details: { bank_name: 'TEST BANK' },
        },
      })
      await tell(`transfer.${status}`, row)
      return row
    },
    async subscribe({ amount, currency, payer, name }) {
      const row = addRow(state, 'subscription', {
        subscription_code: state.code('SUB'),
        amount,
        status: 'active',
        cron_expression: '0 0 28 * *',
        next_payment_date: state.now(),
        plan: { name, plan_code: state.code('PLN'), interval: 'monthly', amount, currency },
        authorization: CARD,
        customer: customerOf(state, payer.name, payer.email),
      })
      await tell('subscription.create', row)
      return row
    },
    async cancel(subscription) {
      touch(subscription, { status: 'complete' })
      await tell('subscription.disable', subscription)
      return subscription
    },
    async request({ amount, currency, payer, description }) {
      const row = addRow(state, 'paymentrequest', {
        amount,
        currency,
        description,
        status: 'pending',
        paid: false,
        paid_at: null,
        due_date: null,
        invoice_number: state.rows.paymentrequest.length + 1,
        request_code: state.code('PRQ'),
        pdf_url: null,
        line_items: [],
        tax: [],
        metadata: null,
        customer: customerOf(state, payer.name, payer.email),
      })
      await tell('paymentrequest.pending', row)
      return row
    },
    async payRequest(request) {
      touch(request, { status: 'success', paid: true, paid_at: state.now() })
      await tell('paymentrequest.success', request)
      return request
    },
  }
}

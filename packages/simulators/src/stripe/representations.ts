import type { StripeObject, StripeState } from './state.ts'

export interface Card {
  brand: string
  last4: string
}

const noAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null }

export interface Paying {
  amount: number
  currency: string
  customer: string | null
  description?: string | null | undefined
  metadata?: Record<string, string> | undefined
}

export function intentOf(state: StripeState, paying: Paying, charge: string | null): StripeObject {
  return {
    id: state.newId('pi'),
    object: 'payment_intent',
    amount: paying.amount,
    amount_capturable: 0,
    amount_received: 0,
    automatic_payment_methods: { allow_redirects: 'always', enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${state.newId('pi')}_secret_${state.newId('s').slice(2)}`,
    confirmation_method: 'automatic',
    created: state.now(),
    currency: paying.currency,
    customer: paying.customer,
    description: paying.description ?? null,
    last_payment_error: null,
    latest_charge: charge,
    livemode: false,
    metadata: paying.metadata ?? {},
    next_action: null,
    payment_method: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    processing: null,
    receipt_email: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    status: 'requires_payment_method',
    transfer_group: null,
  }
}

export function chargeOf(
  state: StripeState,
  intent: StripeObject,
  card: Card,
  payer: { name: string | null; email: string | null },
  failure: { code: string; message: string } | null,
): StripeObject {
  const id = state.newId('ch')
  return {
    id,
    object: 'charge',
    amount: intent['amount'],
    amount_captured: failure ? 0 : intent['amount'],
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: noAddress, email: payer.email, name: payer.name, phone: null, tax_id: null },
    calculated_statement_descriptor: 'AGENCY',
    captured: failure === null,
    created: state.now(),
    currency: intent['currency'],
    customer: intent['customer'],
    description: intent['description'],
    disputed: false,
    failure_balance_transaction: null,
    failure_code: failure?.code ?? null,
    failure_message: failure?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent['metadata'],
    outcome: null,
    paid: failure === null,
    payment_intent: intent.id,
    payment_method: state.newId('pm'),
    payment_method_details: {
      card: { brand: card.brand, last4: card.last4, country: 'US', exp_month: 8, exp_year: 2030, funding: 'credit' },
      type: 'card',
    },
    receipt_email: null,
    receipt_number: null,
    receipt_url: `https://pay.stripe.com/receipts/${id}`,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: failure ? 'failed' : 'succeeded',
    transfer_data: null,
    transfer_group: null,
  }
}

/** What arrives of a payment: 2.9 % and 30 hundredths are kept, as in the price list. */
export function balanceOf(state: StripeState, charge: StripeObject): StripeObject {
  const amount = charge['amount'] as number
  const fee = Math.round(amount * 0.029) + 30
  return {
    id: state.newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: state.now() + 172_800,
    balance_type: 'payments',
    created: state.now(),
    currency: charge['currency'],
    description: charge['description'],
    exchange_rate: null,
    fee,
    fee_details: [
      {
        amount: fee,
        application: null,
        currency: charge['currency'],
        description: 'Stripe processing fees',
        type: 'stripe_fee',
      },
    ],
    net: amount - fee,
    reporting_category: 'charge',
    source: charge.id,
    status: 'pending',
    type: 'charge',
  }
}

export function invoiceOf(
  state: StripeState,
  billed: {
    amount: number
    currency: string
    customer: string
    name: string
    email: string
    number: string
    description?: string | null | undefined
    dueInDays?: number | undefined
  },
): StripeObject {
  const now = state.now()
  const id = state.newId('in')
  return {
    id,
    object: 'invoice',
    account_country: 'US',
    account_name: state.account.name,
    amount_due: billed.amount,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: billed.amount,
    amount_shipping: 0,
    attempt_count: 0,
    attempted: false,
    auto_advance: true,
    billing_reason: 'manual',
    collection_method: 'send_invoice',
    created: now,
    currency: billed.currency,
    customer: billed.customer,
    customer_address: null,
    customer_email: billed.email,
    customer_name: billed.name,
    customer_phone: null,
    description: billed.description ?? null,
    due_date: now + (billed.dueInDays ?? 30) * 86_400,
    ending_balance: 0,
    hosted_invoice_url: `https://invoice.stripe.com/i/${state.account.id}/${id}`,
    invoice_pdf: `https://pay.stripe.com/invoice/${state.account.id}/${id}/pdf`,
    last_finalization_error: null,
    lines: { object: 'list', data: [], has_more: false, url: `/v1/invoices/${id}/lines` },
    livemode: false,
    metadata: {},
    next_payment_attempt: null,
    number: billed.number,
    period_end: now,
    period_start: now,
    receipt_number: null,
    starting_balance: 0,
    status: 'open',
    status_transitions: { finalized_at: now, marked_uncollectible_at: null, paid_at: null, voided_at: null },
    subtotal: billed.amount,
    total: billed.amount,
    webhooks_delivered_at: now,
  }
}

export function subscriptionOf(
  state: StripeState,
  plan: {
    amount: number
    currency: string
    customer: string
    name: string
    interval: 'month' | 'year'
    quantity?: number | undefined
  },
): StripeObject {
  const now = state.now()
  const id = state.newId('sub')
  const price = {
    id: state.newId('price'),
    object: 'price',
    active: true,
    billing_scheme: 'per_unit',
    created: now,
    currency: plan.currency,
    livemode: false,
    metadata: {},
    nickname: plan.name,
    product: state.newId('prod'),
    recurring: {
      interval: plan.interval,
      interval_count: 1,
      meter: null,
      trial_period_days: null,
      usage_type: 'licensed',
    },
    type: 'recurring',
    unit_amount: plan.amount,
    unit_amount_decimal: String(plan.amount),
  }
  const item = {
    id: state.newId('si'),
    object: 'subscription_item',
    created: now,
    price,
    quantity: plan.quantity ?? 1,
    subscription: id,
    metadata: {},
  }
  return {
    id,
    object: 'subscription',
    billing_cycle_anchor: now,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    collection_method: 'charge_automatically',
    created: now,
    currency: plan.currency,
    customer: plan.customer,
    description: null,
    ended_at: null,
    items: { object: 'list', data: [item], has_more: false, url: `/v1/subscription_items?subscription=${id}` },
    latest_invoice: null,
    livemode: false,
    metadata: {},
    start_date: now,
    status: 'active',
    trial_end: null,
    trial_start: null,
  }
}

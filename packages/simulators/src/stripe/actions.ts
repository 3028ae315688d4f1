import type { Hooks, Posted } from '../base/hooks.ts'
import { timestamped } from '../base/signers.ts'
import { balanceOf, type Card, chargeOf, intentOf, invoiceOf, type Paying, subscriptionOf } from './representations.ts'
import { get, keep, type StripeObject, type StripeState } from './state.ts'

/** What happens at Stripe; each change is told to the endpoints that want it. Amounts are Stripe's own units. */
export interface StripeActions {
  pay(paying: Paying & { card?: Card }): Promise<StripeObject>
  /** The card is declined; the payment waits for another. */
  decline(paying: Paying & { card?: Card }, message?: string): Promise<StripeObject>
  /** Another try at a payment that waits. */
  retry(intentId: string): Promise<StripeObject>
  refund(intentId: string, amount?: number): Promise<StripeObject>
  failRefund(refundId: string): Promise<StripeObject>
  dispute(intentId: string, reason?: string): Promise<StripeObject>
  closeDispute(disputeId: string, end: 'won' | 'lost'): Promise<StripeObject>
  issueInvoice(billed: {
    amount: number
    currency: string
    customer: string
    description?: string
  }): Promise<StripeObject>
  payInvoice(invoiceId: string): Promise<StripeObject>
  voidInvoice(invoiceId: string): Promise<StripeObject>
  subscribe(plan: {
    amount: number
    currency: string
    customer: string
    name: string
    interval: 'month' | 'year'
  }): Promise<StripeObject>
  /** @param status as Stripe has them: past_due, active, … */
  moveSubscription(subscriptionId: string, status: string): Promise<StripeObject>
  cancelSubscription(subscriptionId: string): Promise<StripeObject>
  payOut(amount: number, currency: string): Promise<StripeObject>
  finishPayout(payoutId: string, failure?: string): Promise<StripeObject>
  /** Somebody pays on the page of a Checkout Session, or lets it expire. */
  finishSession(sessionId: string, end: 'paid' | 'expired'): Promise<StripeObject>
  /** Tells of an object as it is now; also what Stripe may add later. */
  tell(type: string, object: StripeObject, before?: object): Promise<Posted[]>
}

const CARD: Card = { brand: 'visa', last4: '4242' }

export function createActions(state: StripeState, hooks: Hooks): StripeActions {
  let invoices = 0

  function tell(type: string, object: StripeObject, before?: object): Promise<Posted[]> {
    const event = keep(state, {
      id: state.newId('evt'),
      object: 'event',
      api_version: '2026-10-28.endive',
      created: state.now(),
      data: { object: structuredClone(object), ...(before && { previous_attributes: before }) },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    })
    const body = JSON.stringify(event, null, 2)
    const wanted = state.endpoints.filter(
      ({ enabledEvents }) => enabledEvents.includes(type) || enabledEvents.includes('*'),
    )
    return Promise.all(
      wanted.map(({ url, secret }) =>
        hooks.post(url, {
          body,
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'stripe-signature': timestamped(secret, body, Math.floor(Date.now() / 1000)),
          },
        }),
      ),
    )
  }
  /** Changes an object and tells of it; what it was before stands in the event. */
  async function change(object: StripeObject, values: object, type: string): Promise<StripeObject> {
    const before = Object.fromEntries(Object.keys(values).map((name) => [name, object[name]]))
    Object.assign(object, values)
    await tell(type, object, before)
    return object
  }
  const payerOf = (customer: string | null) => {
    const found = customer === null ? null : get(state, customer)
    return { name: (found?.['name'] as string) ?? null, email: (found?.['email'] as string) ?? null }
  }
  async function succeed(intent: StripeObject, card: Card): Promise<StripeObject> {
    const charge = keep(state, chargeOf(state, intent, card, payerOf(intent['customer'] as string | null), null))
    charge['balance_transaction'] = keep(state, balanceOf(state, charge)).id
    await tell('charge.succeeded', charge)
    const values = {
      status: 'succeeded',
      amount_received: intent['amount'],
      latest_charge: charge.id,
      last_payment_error: null,
    }
    return change(intent, values, 'payment_intent.succeeded')
  }

  const actions: StripeActions = {
    tell,
    async pay({ card = CARD, ...paying }) {
      const intent = keep(state, intentOf(state, paying, null))
      await tell('payment_intent.created', intent)
      return succeed(intent, card)
    },
    async decline({ card = CARD, ...paying }, message = 'Your card has insufficient funds.') {
      const intent = keep(state, intentOf(state, paying, null))
      await tell('payment_intent.created', intent)
      const failure = { code: 'card_declined', message }
      const charge = keep(state, chargeOf(state, intent, card, payerOf(paying.customer), failure))
      await tell('charge.failed', charge)
      const error = { ...failure, decline_code: 'insufficient_funds', type: 'card_error' }
      return change(intent, { latest_charge: charge.id, last_payment_error: error }, 'payment_intent.payment_failed')
    },
    retry: (id) => succeed(get(state, id), CARD),
    async refund(id, amount) {
      const intent = get(state, id)
      const refund = keep(state, {
        id: state.newId('re'),
        object: 'refund',
        amount: amount ?? (intent['amount'] as number),
        balance_transaction: null,
        charge: intent['latest_charge'],
        created: state.now(),
        currency: intent['currency'],
        destination_details: {
          card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
          type: 'card',
        },
        metadata: {},
        payment_intent: id,
        reason: 'requested_by_customer',
        receipt_number: null,
        source_transfer_reversal: null,
        status: 'succeeded',
        transfer_reversal: null,
      })
      const charge = get(state, intent['latest_charge'] as string)
      charge['amount_refunded'] = (charge['amount_refunded'] as number) + refund.amount
      await tell('refund.created', refund)
      await tell('charge.refunded', charge)
      return refund
    },
    failRefund: (id) =>
      change(get(state, id), { status: 'failed', failure_reason: 'lost_or_stolen_card' }, 'refund.failed'),
    async dispute(id, reason = 'product_not_received') {
      const intent = get(state, id)
      const dispute = keep(state, {
        id: state.newId('dp'),
        object: 'dispute',
        amount: intent['amount'],
        balance_transactions: [],
        charge: intent['latest_charge'],
        created: state.now(),
        currency: intent['currency'],
        enhanced_eligibility_types: [],
        evidence: {},
        evidence_details: { due_by: state.now() + 604_800, has_evidence: false, past_due: false, submission_count: 0 },
        is_charge_refundable: false,
        livemode: false,
        metadata: {},
        payment_intent: id,
        reason,
        status: 'needs_response',
      })
      await tell('charge.dispute.created', dispute)
      return dispute
    },
    closeDispute: (id, status) => change(get(state, id), { status }, 'charge.dispute.closed'),
    async issueInvoice({ customer, ...billed }) {
      const payer = payerOf(customer)
      const number = `AGENCY-${String((invoices += 1)).padStart(4, '0')}`
      const who = { customer, name: payer.name ?? '', email: payer.email ?? '', number }
      const invoice = keep(state, invoiceOf(state, { ...billed, ...who }))
      await tell('invoice.finalized', invoice)
      return invoice
    },
    payInvoice(id) {
      const invoice = get(state, id)
      const transitions = { ...(invoice['status_transitions'] as object), paid_at: state.now() }
      const values = {
        status: 'paid',
        amount_paid: invoice['total'],
        amount_remaining: 0,
        status_transitions: transitions,
      }
      return change(invoice, { ...values, attempted: true, attempt_count: 1 }, 'invoice.paid')
    },
    voidInvoice(id) {
      const invoice = get(state, id)
      const transitions = { ...(invoice['status_transitions'] as object), voided_at: state.now() }
      return change(invoice, { status: 'void', status_transitions: transitions }, 'invoice.voided')
    },
    async subscribe(plan) {
      const subscription = keep(state, subscriptionOf(state, plan))
      await tell('customer.subscription.created', subscription)
      return subscription
    },
    moveSubscription: (id, status) => change(get(state, id), { status }, 'customer.subscription.updated'),
    cancelSubscription(id) {
      const at = state.now()
      return change(
        get(state, id),
        { status: 'canceled', canceled_at: at, ended_at: at },
        'customer.subscription.deleted',
      )
    },
    async payOut(amount, currency) {
      const now = state.now()
      const payout = keep(state, {
        id: state.newId('po'),
        object: 'payout',
        amount,
        arrival_date: now + 172_800,
        automatic: true,
        balance_transaction: null,
        created: now,
        currency,
        description: 'STRIPE PAYOUT',
        destination: state.newId('ba'),
        failure_balance_transaction: null,
        failure_code: null,
        failure_message: null,
        livemode: false,
        metadata: {},
        method: 'standard',
        original_payout: null,
        reconciliation_status: 'in_progress',
        reversed_by: null,
        source_type: 'card',
        statement_descriptor: null,
        status: 'pending',
        type: 'bank_account',
      })
      await tell('payout.created', payout)
      return payout
    },
    finishPayout: (id, failure) =>
      failure === undefined
        ? change(get(state, id), { status: 'paid' }, 'payout.paid')
        : change(
            get(state, id),
            { status: 'failed', failure_message: failure, failure_code: 'account_closed' },
            'payout.failed',
          ),
    async finishSession(id, end) {
      const session = get(state, id)
      if (end === 'expired') return change(session, { status: 'expired', url: null }, 'checkout.session.expired')
      const { description, metadata } = session['intent_data'] as {
        description?: string
        metadata?: Record<string, string>
      }
      const intent = await actions.pay({
        amount: session['amount_total'] as number,
        currency: session['currency'] as string,
        customer: null,
        description,
        metadata,
      })
      const values = { status: 'complete', payment_status: 'paid', payment_intent: intent.id, url: null }
      await change(session, values, 'checkout.session.completed')
      return intent
    },
  }
  return actions
}

import { randomBytes } from 'node:crypto'

/** A customer of the account. */
export interface StripeCustomer {
  id: string
  name: string
  email: string
}

/** An object as Stripe gives it, with references as ids. Only what the API shows. */
export type StripeObject = Record<string, unknown> & { id: string; object: string; created: number }

export interface StripeEndpoint {
  id: string
  url: string
  enabledEvents: string[]
  secret: string
  apiVersion: string | null
}

/** Lists of the API, by what they hold. */
export const LISTS = {
  invoices: 'invoice',
  payment_intents: 'payment_intent',
  charges: 'charge',
  refunds: 'refund',
  disputes: 'dispute',
  subscriptions: 'subscription',
  payouts: 'payout',
  transfers: 'transfer',
  customers: 'customer',
  balance_transactions: 'balance_transaction',
  'checkout/sessions': 'checkout.session',
  events: 'event',
} as const

/** Everything the simulated Stripe knows: one account in test mode. */
export interface StripeState {
  account: { id: string; name: string }
  /** By id, in the order in which they were made. */
  objects: Map<string, StripeObject>
  endpoints: StripeEndpoint[]
  /** What a write with an idempotency key was answered. */
  answered: Map<string, { path: string; body: string; answer: object }>
  /** A new id as Stripe makes them: `pi_…`. */
  newId(prefix: string): string
  /** Unix seconds, never earlier than before. */
  now(): number
}

export interface StripeSeed {
  account?: string
  customers?: { name: string; email: string }[]
}

export function createState(seed: StripeSeed): StripeState {
  let last = 0
  const state: StripeState = {
    account: { id: `acct_${idPart(16)}`, name: seed.account ?? 'Agency' },
    objects: new Map(),
    endpoints: [],
    answered: new Map(),
    newId: (prefix) => `${prefix}_${idPart(24)}`,
    now: () => (last = Math.max(Math.floor(Date.now() / 1000), last)),
  }
  for (const { name, email } of seed.customers ?? []) addCustomer(state, name, email)
  return state
}

export function addCustomer(state: StripeState, name: string, email: string): StripeCustomer {
  const customer = keep(state, {
    id: state.newId('cus').slice(0, 18),
    object: 'customer',
    created: state.now(),
    name,
    email,
    balance: 0,
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: {},
    phone: null,
    shipping: null,
  })
  return { id: customer.id, name, email }
}

/** More objects than these are not kept: a demo runs for weeks. Customers stay. */
const KEPT = 20_000

export function keep<T extends StripeObject>(state: StripeState, object: T): T {
  state.objects.set(object.id, object)
  if (state.objects.size > KEPT) {
    const oldest = [...state.objects.values()].find((each) => each.object !== 'customer')!
    state.objects.delete(oldest.id)
  }
  return object
}

/** @throws Error when there is none. */
export function get(state: StripeState, id: string): StripeObject {
  const object = state.objects.get(id)
  if (!object) throw new Error(`There is no ${id}`)
  return object
}

function idPart(length: number): string {
  return randomBytes(length)
    .toString('base64')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, length)
}

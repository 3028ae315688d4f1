/** What Paystack lists, by the paths of its API. */
export type PaystackList = 'transaction' | 'refund' | 'dispute' | 'transfer' | 'subscription' | 'paymentrequest'
export type PaystackRow = Record<string, unknown> & { id: number; createdAt: string; updatedAt: string }

export interface PaystackCustomer {
  id: number
  first_name: string
  last_name: string
  email: string
  customer_code: string
  phone: null
  metadata: null
  risk_action: string
}

/** Everything the simulated Paystack knows: one integration. */
export interface PaystackState {
  rows: Record<PaystackList, PaystackRow[]>
  /** Where it posts to, as a person has entered it. */
  webhookUrl: string | null
  nextId(): number
  /** A code as Paystack makes them: `TRF_…`. */
  code(prefix: string): string
  now(): string
}

export function createState(): PaystackState {
  let ids = 302_960
  return {
    rows: { transaction: [], refund: [], dispute: [], transfer: [], subscription: [], paymentrequest: [] },
    webhookUrl: null,
    nextId: () => (ids += 1),
    code: (prefix) => `${prefix}_${(ids += 1).toString(36)}${Math.random().toString(36).slice(2, 12)}`,
    now: () => new Date().toISOString(),
  }
}

export function customerOf(state: PaystackState, name: string, email: string): PaystackCustomer {
  const [first = '', ...rest] = name.split(' ')
  return {
    id: state.nextId(),
    first_name: first,
    last_name: rest.join(' '),
    email,
    customer_code: state.code('CUS'),
    phone: null,
    metadata: null,
    risk_action: 'default',
  }
}

export function addRow(state: PaystackState, list: PaystackList, row: object): PaystackRow {
  const now = state.now()
  const added = { id: state.nextId(), domain: 'test', createdAt: now, updatedAt: now, ...row }
  state.rows[list].unshift(added)
  return added
}

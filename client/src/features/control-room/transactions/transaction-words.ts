import type { PaymentKind, PaymentState } from '../../../graphql/generated/graphql.ts'
import type { MoneyValue } from '../../../lib/money.ts'
import { type Word, wordOf } from '../../../parts/words.ts'

const neutral = (label: string): Word => ({ label, tone: 'neutral' })

export const kinds: Record<PaymentKind, Word> = {
  PAYMENT: neutral('Payment'),
  INVOICE: neutral('Invoice'),
  SUBSCRIPTION: neutral('Subscription'),
  REFUND: neutral('Refund'),
  DISPUTE: neutral('Dispute'),
  TRANSFER: neutral('Transfer'),
}

export const states: Record<PaymentState, Word> = {
  SUCCEEDED: { label: 'Succeeded', tone: 'success' },
  PENDING: { label: 'Pending', tone: 'info' },
  FAILED: { label: 'Failed', tone: 'danger' },
  CANCELLED: neutral('Cancelled'),
}

/** What a state is called of some kinds. */
const ofKind: Partial<Record<PaymentKind, Partial<Record<PaymentState, Word>>>> = {
  INVOICE: {
    SUCCEEDED: { label: 'Paid', tone: 'success' },
    PENDING: { label: 'Outstanding', tone: 'info' },
    FAILED: { label: 'Uncollectible', tone: 'danger' },
    CANCELLED: neutral('Void'),
  },
  SUBSCRIPTION: {
    SUCCEEDED: { label: 'Active', tone: 'success' },
    PENDING: { label: 'Waiting', tone: 'warning' },
    FAILED: { label: 'Past due', tone: 'danger' },
    CANCELLED: neutral('Ended'),
  },
  DISPUTE: {
    SUCCEEDED: { label: 'Lost', tone: 'danger' },
    PENDING: { label: 'Open', tone: 'warning' },
    CANCELLED: { label: 'Won', tone: 'success' },
  },
  TRANSFER: {
    SUCCEEDED: { label: 'Arrived', tone: 'success' },
    PENDING: { label: 'On its way', tone: 'info' },
  },
}

export const statusOf = (kind: PaymentKind, state: PaymentState): Word => ofKind[kind]?.[state] ?? wordOf(states, state)

const OUTGOING: readonly PaymentKind[] = ['REFUND', 'TRANSFER', 'DISPUTE']

/** The amount with its sign: what goes out is less. */
export const signed = (kind: PaymentKind, { amount, currencyCode }: MoneyValue): MoneyValue => ({
  amount: OUTGOING.includes(kind) && /[1-9]/.test(amount) ? `-${amount}` : amount,
  currencyCode,
})

export const periods: Record<string, string> = {
  '7': 'Last 7 days',
  '30': 'Last 30 days',
  '90': 'Last 90 days',
  '365': 'Last year',
  all: 'Any time',
}
export const USUAL_PERIOD = '30'

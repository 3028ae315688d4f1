import type { EventPayloads } from '@atrium/kit/events'

export type PaymentReport = Omit<EventPayloads['payment.reported'], 'connectionId'>

/** What a report may leave out, and then does not take away. */
export interface Details {
  feeMinor: number | null
  reference: string | null
  customerExternalId: string | null
  customerName: string | null
  customerEmail: string | null
  description: string | null
  method: string | null
  url: string | null
}

/** What is known of a payment after some reports of it. */
export interface PaymentState {
  status: PaymentReport['status']
  amountMinor: number
  currency: string
  failure: string | null
  details: Details
  /** When each detail was told. */
  toldAt: Partial<Record<keyof Details, string>>
  /** Since when it is in this state. */
  at: string
  /** When it was last told to be in this state. */
  lastAt: string
  /** When it was last told to be in another one; null: never. */
  otherAt: string | null
  firstAt: string
}

/** Of two states told for the same instant the one that is nearer to the end holds. */
const RANK = { PENDING: 0, FAILED: 1, SUCCEEDED: 2, CANCELLED: 3 } as const

export function stateOf(report: PaymentReport): PaymentState {
  const { status, amountMinor, currency, failure, feeMinor, reference, description, url, customer } = report
  const at = new Date(report.at).toISOString()
  const details: Details = {
    feeMinor,
    reference,
    customerExternalId: customer?.id ?? null,
    customerName: customer?.name ?? null,
    customerEmail: customer?.email ?? null,
    description,
    method: report.method ?? null,
    url,
  }
  const told = namesOf(details).filter((name) => details[name] !== null)
  const toldAt = Object.fromEntries(told.map((name) => [name, at]))
  return { status, amountMinor, currency, failure, details, toldAt, at, lastAt: at, otherAt: null, firstAt: at }
}

/**
 * What two reports, or two states, come to together. It does not matter in which order they arrive, how often, or how they are grouped:
 * state and amount are those of the latest time by the provider's clock, each detail is the one that was told last. Since when it is in
 * that state is when it was first told of, with no other after it; only where another is told of late, from between two of the same, it is
 * the last of these: when exactly it came back to it is not kept.
 */
export function merged(a: PaymentState, b: PaymentState): PaymentState {
  const [late, early] = isLater(b, a) ? [b, a] : [a, b]
  const details: Details = { ...late.details }
  const toldAt: PaymentState['toldAt'] = { ...late.toldAt }
  for (const name of namesOf(details)) {
    if (!isToldLater(early, late, name)) continue
    details[name] = early.details[name] as never
    toldAt[name] = early.toldAt[name]!
  }
  return { ...late, details, toldAt, ...sinceWhen(late, early), firstAt: a.firstAt < b.firstAt ? a.firstAt : b.firstAt }
}

/** What is only told again, such as an invoice whose memo was edited, has not come to its state anew. */
function sinceWhen(late: PaymentState, early: PaymentState): Pick<PaymentState, 'at' | 'otherAt'> {
  const isSame = valuesOf(late).every((value, i) => value === valuesOf(early)[i])
  const otherAt = latest(late.otherAt, isSame ? early.otherAt : early.lastAt)
  const starts = isSame ? [early.at, late.at].toSorted() : [late.at]
  const at = starts.find((start) => otherAt === null || start > otherAt) ?? late.lastAt
  return { at, otherAt }
}

const latest = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)

/** A total order, so that two of the same time never depend on which came first. */
function isLater(a: PaymentState, b: PaymentState): boolean {
  const [mine, other] = [keyOf(a), keyOf(b)]
  const index = mine.findIndex((value, i) => value !== other[i])
  return index >= 0 && mine[index]! > other[index]!
}

const valuesOf = ({ status, amountMinor, currency, failure }: PaymentState): (string | number)[] => [
  RANK[status],
  amountMinor,
  currency,
  failure ?? '',
]
const keyOf = (state: PaymentState) => [state.lastAt, ...valuesOf(state)]

function isToldLater(a: PaymentState, b: PaymentState, name: keyof Details): boolean {
  const [mine, other] = [a.toldAt[name] ?? '', b.toldAt[name] ?? '']
  if (mine !== other) return mine > other
  return mine !== '' && String(a.details[name]) > String(b.details[name])
}

const namesOf = (details: Details) => Object.keys(details) as (keyof Details)[]

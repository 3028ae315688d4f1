import type { ExternalPerson } from '@atrium/kit/events'
import {
  currencyOf,
  minorFromDecimal,
  type PaymentFact,
  paymentFact,
  type PaymentKind,
  type PaymentStatus,
} from '../shared/payments.ts'
import type { Reader } from '../shared/reader.ts'

const STATES: Record<string, PaymentStatus> = {
  success: 'SUCCEEDED',
  successful: 'SUCCEEDED',
  completed: 'SUCCEEDED',
  pending: 'PENDING',
  processing: 'PENDING',
  initiated: 'PENDING',
  failed: 'FAILED',
  declined: 'FAILED',
  abandoned: 'CANCELLED',
  cancelled: 'CANCELLED',
  reversed: 'CANCELLED',
}

/** A payment as `transaction/verify` gives it. Amounts are decimals of major units, as text. */
export function paymentOf(data: Reader, customer: Reader, now: Date = new Date()): PaymentFact | null {
  const email = customer.text('email', 200) ?? data.text('email', 200)
  const names = [customer.text('first_name', 60), customer.text('last_name', 60)].filter(Boolean).join(' ')
  return factOf('PAYMENT', data, {
    customer: personOf(customer.id('customer_code'), names || email, email),
    fee: 'fees',
    method: methodOf(data),
    times: ['paid_at', 'updated_at', 'created_at'],
    now,
  })
}

/** Money that is sent to a bank or to mobile money. */
export function payoutOf(data: Reader, now: Date = new Date()): PaymentFact | null {
  return factOf('TRANSFER', data, {
    customer: personOf(null, data.text('account_name', 100), null),
    fee: 'fee',
    method: data.text('bank_name', 60),
    times: ['updated_at', 'created_at'],
    now,
  })
}

/** What a wallet paid out or was credited, other than by a payment: settlements. */
export function movementOf(data: Reader): PaymentFact | null {
  if (data.text('type', 40) !== 'settlement') return null
  return factOf('TRANSFER', data, {
    customer: null,
    fee: 'fee',
    method: null,
    times: ['updated_at', 'created_at'],
    now: new Date(),
  })
}

interface Rest {
  customer: ExternalPerson | null
  /** Field of the fee. */
  fee: string
  method: string | null
  times: readonly string[]
  now: Date
}

function factOf(kind: PaymentKind, data: Reader, { customer, fee, method, times, now }: Rest): PaymentFact | null {
  const externalId = data.id('reference')
  const currency = currencyOf(data.text('currency'))
  const status = STATES[(data.text('status', 30) ?? '').toLowerCase()]
  if (externalId === null || currency === null || status === undefined) return null
  const decimal = (path: string) => minorFromDecimal(data.text(path, 40) ?? data.number(path), currency)
  const amountMinor = decimal('amount') ?? decimal('requested_amount')
  if (amountMinor === null) return null
  return paymentFact({
    provider: 'sayswitch',
    externalId,
    kind,
    status,
    amountMinor: Math.abs(amountMinor),
    currency,
    feeMinor: decimal(fee),
    reference: externalId,
    customer,
    description: data.text('narration', 200) ?? data.text('note', 200),
    method,
    failure: status === 'FAILED' ? (data.text('gateway_response', 300) ?? data.text('message', 300)) : null,
    url: null,
    at: times.flatMap((path) => data.instant(path) ?? [])[0] ?? now.toISOString(),
  })
}

function personOf(id: string | null, name: string | null, email: string | null): ExternalPerson | null {
  return name === null ? null : { id, name, email, avatarUrl: null }
}

function methodOf(data: Reader): string | null {
  const channel = data.text('channel', 30)?.replaceAll('_', ' ') ?? null
  return channel && channel.charAt(0).toUpperCase() + channel.slice(1)
}

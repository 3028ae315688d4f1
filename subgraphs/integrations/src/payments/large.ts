import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { formatMoney, money } from '@atrium/kit/money'
import { derivedId } from '../webhooks/derived-id.ts'
import type { PaymentState } from './merge.ts'

/** Payments that one is compared with: the last ones received in its currency. */
const COMPARED = 200
/** With fewer there is nothing to compare with. */
const FEWEST = 20
/** More than this part of them. */
const LARGE = 0.95
/** What was paid earlier is no news: a first synchronisation brings years of it. */
const NEWS_MS = 24 * 60 * 60 * 1000

interface Received extends PaymentState {
  id: string
  companyId: string | null
  provider: string
  kind: string
}

/**
 * Tells, once, that a large payment was received: one larger than nineteen of twenty of the last 200 in its currency. There is no
 * amount that is large everywhere, in every currency.
 */
export async function tellIfLarge(em: EntityManager, payment: Received, before: PaymentState | null): Promise<void> {
  const { id, kind, status, amountMinor, currency, at, companyId, provider, details } = payment
  const isNews = Date.now() - Date.parse(at) < NEWS_MS
  if (kind !== 'PAYMENT' || status !== 'SUCCEEDED' || before?.status === 'SUCCEEDED' || !isNews) return
  const [row] = await sql<{ count: number; large: string | null }>(
    em,
    `select count(*)::int as count, percentile_disc(${LARGE}) within group (order by amount_minor) as large
     from (select amount_minor from integrations.payments
           where currency = ? and kind = 'PAYMENT' and status = 'SUCCEEDED' and id <> ? order by at desc limit ${COMPARED}) as last`,
    [currency, id],
  )
  if (row!.count < FEWEST || amountMinor <= Number(row!.large)) return
  const amount = formatMoney(money(amountMinor, currency))
  await recordEvent(em, {
    // Always the same, so that it is told once.
    id: derivedId(id, 0),
    type: 'payment.large',
    payload: { paymentId: id, provider, amountMinor, currency },
    companyId,
    activity: {
      type: 'payment.large',
      category: 'BILLING',
      audience: 'STAFF',
      summary: `A large payment: ${details.customerName ?? 'a customer'} paid ${amount}, more than most of the last ${row!.count}`,
      source: provider,
      url: details.url,
    },
  })
}

import type { ProviderCall, SyncStep } from '../provider.ts'
import { readMoneyLists } from '../shared/money-lists.ts'
import { listOf, paystackHttp } from './client.ts'
import type { PaystackConfig } from './config-schema.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Lists are asked by when a thing was made: what is made may take days to come to its end. */
const OVERLAP_MS = 3 * DAY_MS
/** A dispute is open for weeks, and a transfer or a refund may be turned back long after. */
const LATE_MS = 90 * DAY_MS

/** Reads the lists that know when a thing was made since the last run, those that end late far back once a day, and the others whole. */
export function syncMoney(config: PaystackConfig, cursor: object | null, call: ProviderCall): AsyncIterable<SyncStep> {
  const http = paystackHttp(config, call)
  const lists = [
    listOf(http, 'transactions', 'transaction', 'transaction'),
    listOf(http, 'refunds', 'refund', 'refund', { lateMs: LATE_MS }),
    listOf(http, 'disputes', 'dispute', 'dispute', { lateMs: LATE_MS }),
    listOf(http, 'transfers', 'transfer', 'transfer', { lateMs: LATE_MS }),
    listOf(http, 'subscriptions', 'subscription', 'subscription', { isDaily: true }),
    listOf(http, 'requests', 'paymentrequest', 'paymentrequest', { isDaily: true }),
  ]
  return readMoneyLists(lists, cursor, call, { overlapMs: OVERLAP_MS, isEverythingOnce: true })
}

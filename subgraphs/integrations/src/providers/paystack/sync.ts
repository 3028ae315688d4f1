import type { ProviderCall, SyncStep } from '../provider.ts'
import { readMoneyLists } from '../shared/money-lists.ts'
import { listOf, paystackHttp } from './client.ts'
import type { PaystackConfig } from './config-schema.ts'

/** Lists are asked by when a thing was made: what is made may take days to come to its end. */
const OVERLAP_MS = 3 * 24 * 60 * 60 * 1000

/** Reads the lists that know when a thing was made since the last run, and the others once a day. */
export function syncMoney(config: PaystackConfig, cursor: object | null, call: ProviderCall): AsyncIterable<SyncStep> {
  const http = paystackHttp(config, call)
  const lists = [
    listOf(http, 'transactions', 'transaction', 'transaction'),
    listOf(http, 'refunds', 'refund', 'refund'),
    listOf(http, 'disputes', 'dispute', 'dispute'),
    listOf(http, 'transfers', 'transfer', 'transfer'),
    listOf(http, 'subscriptions', 'subscription', 'subscription', true),
    listOf(http, 'requests', 'paymentrequest', 'paymentrequest', true),
  ]
  return readMoneyLists(lists, cursor, call, { overlapMs: OVERLAP_MS, isEverythingOnce: true })
}

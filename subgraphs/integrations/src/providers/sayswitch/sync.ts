import type { ProviderCall, SyncStep } from '../provider.ts'
import type { Http } from '../shared/http.ts'
import { type MoneyList, readMoneyLists } from '../shared/money-lists.ts'
import { reader } from '../shared/reader.ts'
import { saySwitchHttp } from './client.ts'
import { type SaySwitchConfig, USUAL_CURRENCIES } from './config-schema.ts'
import { movementOf } from './objects.ts'

/** A settlement may arrive long after it was begun. */
const LATE_MS = 90 * 24 * 60 * 60 * 1000

/**
 * Reads what moved in the wallets. SaySwitch documents no list of payments and payouts: those come by webhook, and are not found by
 * reading.
 */
export function syncMoney(config: SaySwitchConfig, cursor: object | null, call: ProviderCall): AsyncIterable<SyncStep> {
  const http = saySwitchHttp(config, call)
  const currencies = config.currencies?.length ? config.currencies : USUAL_CURRENCIES
  return readMoneyLists(
    currencies.map((currency) => walletOf(http, currency)),
    cursor,
    call,
    { isEverythingOnce: true },
  )
}

/** The newest first; the list takes no filter, so reading stops at what is older than what is asked for. */
function walletOf(http: Http, currency: string): MoneyList {
  return {
    name: `wallet ${currency}`,
    lateMs: LATE_MS,
    async read(page, since) {
      const answer = reader(await http.get(`wallet_transactions/${encodeURIComponent(currency)}`, { page }))
      const items = answer.list('data.data')
      const isNew = (at: string | null) => since === null || at === null || Date.parse(at) >= since.getTime()
      const fresh = items.filter((item) => isNew(item.instant('created_at')))
      const lastPage = answer.number('data.last_page')
      const isEnd = lastPage === null ? !answer.has('data.next_page_url') : page >= lastPage
      return {
        facts: fresh.flatMap((item) => movementOf(item) ?? []),
        count: fresh.length,
        isLast: isEnd || fresh.length < items.length,
      }
    },
  }
}

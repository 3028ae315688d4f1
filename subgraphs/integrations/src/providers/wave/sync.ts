import type { ProviderCall, SyncStep } from '../provider.ts'
import { readMoneyLists } from '../shared/money-lists.ts'
import { findBusiness, invoicePage, waveClient } from './client.ts'
import type { WaveConfig } from './config-schema.ts'
import { factsOf } from './objects.ts'

/** Reads the invoices that changed since the last run. */
export async function* syncInvoices(
  config: WaveConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const ask = waveClient(config, call)
  const business = await findBusiness(ask, config)
  const invoices = {
    name: 'invoices',
    async read(page: number, since: Date | null) {
      const { items, isLast } = await invoicePage(ask, business.id, page, since)
      return { facts: items.flatMap((invoice) => factsOf(invoice)), count: items.length, isLast }
    },
  }
  yield* readMoneyLists([invoices], cursor, call, { isEverythingOnce: true })
}

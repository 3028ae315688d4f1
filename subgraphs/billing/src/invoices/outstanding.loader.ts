import { sql } from '@atrium/kit/database'
import { money, type Money } from '@atrium/kit/money'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'

/** What each company (UUID) still has to pay, one amount for each currency, in one query. Empty when nothing is. */
export function outstandingLoader(em: () => Promise<EntityManager>): DataLoader<string, Money[]> {
  return new DataLoader(async (companyIds) => {
    const rows = await sql<{ company_id: string; currency: string; total: string }>(
      await em(),
      `select company_id, currency, sum(total_minor)::text as total from billing.invoices
       where status = 'ISSUED' and company_id = any (?::uuid[])
       group by company_id, currency order by currency`,
      [`{${companyIds.join(',')}}`],
    )
    return companyIds.map((id) =>
      rows.filter((row) => row.company_id === id).map((row) => money(row.total, row.currency)),
    )
  })
}

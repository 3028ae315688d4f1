import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'

/** What there is of a company's set-up. */
export interface SetupRow {
  isProfileComplete: boolean
  hasOwner: boolean
  hasDeveloper: boolean
  hasContract: boolean
}

const NONE: SetupRow = { isProfileComplete: false, hasOwner: false, hasDeveloper: false, hasContract: false }

/** By the UUID of the company, for many in one query. */
export function setupLoader(em: () => Promise<EntityManager>): DataLoader<string, SetupRow> {
  return new DataLoader(async (ids) => {
    const rows = await sql<SetupRow & { id: string }>(
      await em(),
      `select company.id,
         company.industry is not null and company.size is not null and company.billing_address is not null as "isProfileComplete",
         exists (select from accounts.company_members member
           where member.company_id = company.id and member.role = 'OWNER' and member.accepted_at is not null) as "hasOwner",
         exists (select from accounts.developer_assignments assignment
           where assignment.company_id = company.id and assignment.status in ('ACTIVE', 'NOTICE')) as "hasDeveloper",
         company.contract_signed_at is not null as "hasContract"
       from accounts.companies company where company.id = any (?::uuid[])`,
      [`{${ids.join(',')}}`],
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? NONE)
  })
}

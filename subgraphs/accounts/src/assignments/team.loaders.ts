import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'

export interface TeamNumbers {
  developers: number
  activeDevelopers: number
  pendingApprovals: number
  leaving: number
  onboarding: number
}

const NOBODY: TeamNumbers = { developers: 0, activeDevelopers: 0, pendingApprovals: 0, leaving: 0, onboarding: 0 }

/** The numbers of many companies (UUID) in one query. */
export function companyTeamLoader(em: () => Promise<EntityManager>): DataLoader<string, TeamNumbers> {
  return new DataLoader(async (companyIds) => {
    const rows = await sql<TeamNumbers & { companyId: string }>(
      await em(),
      `select company_id as "companyId",
         count(*)::int as developers,
         count(*) filter (where status <> 'PENDING')::int as "activeDevelopers",
         count(*) filter (where status = 'PENDING')::int as "pendingApprovals",
         count(*) filter (where removal_requested_on is not null)::int as leaving,
         count(*) filter (where status <> 'PENDING' and onboarded_at is null)::int as onboarding
       from accounts.developer_assignments
       where company_id = any (?::uuid[]) and status in ('PENDING', 'ACTIVE', 'NOTICE') group by company_id`,
      [`{${companyIds.join(',')}}`],
    )
    const byCompany = new Map(rows.map(({ companyId, ...team }) => [companyId, team]))
    return companyIds.map((id) => byCompany.get(id) ?? NOBODY)
  })
}

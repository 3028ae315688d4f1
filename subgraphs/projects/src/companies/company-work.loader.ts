import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { today } from '../milestones/milestone.entity.ts'
import type { CompanyWork } from './company-work.type.ts'

/** The figures of many companies (UUID) in one query. Each part is added up by itself: joined, they would multiply. */
export function companyWorkLoader(em: () => Promise<EntityManager>): DataLoader<string, CompanyWork> {
  return new DataLoader(async (companyIds) => {
    const rows = await sql<Omit<CompanyWork, 'syncedAt'> & { companyId: string; syncedAt: string | null }>(
      await em(),
      `select company.id as "companyId", project.*, repository.*, milestone.*
       from unnest(?::uuid[]) as company(id)
       cross join lateral (
         select count(*)::int as projects, (count(*) filter (where status = 'ACTIVE'))::int as "activeProjects"
         from projects.projects where company_id = company.id
       ) project
       cross join lateral (
         select count(*)::int as repositories, sum(commits_this_week)::int as "commitsThisWeek",
           sum(open_issues)::int as "openIssues", sum(open_pull_requests)::int as "openPullRequests",
           min(last_synced_at) as "syncedAt"
         from projects.repositories where company_id = company.id
       ) repository
       cross join lateral (
         select (count(*) filter (where due_on >= ?::date))::int as "upcomingMilestones",
           (count(*) filter (where due_on < ?::date))::int as "overdueMilestones"
         from projects.milestones where company_id = company.id and reached_at is null
       ) milestone`,
      [`{${companyIds.join(',')}}`, today(), today()],
    )
    const byCompany = new Map(
      rows.map(({ companyId, syncedAt, ...work }) => [
        companyId,
        { ...work, syncedAt: syncedAt === null ? null : new Date(syncedAt) },
      ]),
    )
    return companyIds.map((id) => byCompany.get(id)!)
  })
}

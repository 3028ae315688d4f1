import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import type { ProjectStats } from './project-stats.type.ts'

/** The figures of many projects (UUID) in one query; null where no repository was synchronised. */
export function projectStatsLoader(em: () => Promise<EntityManager>): DataLoader<string, ProjectStats | null> {
  return new DataLoader(async (projectIds) => {
    const rows = await sql<Omit<ProjectStats, 'syncedAt'> & { projectId: string; syncedAt: string }>(
      await em(),
      `select project_id as "projectId", sum(commits_this_week)::int as "commitsThisWeek",
         sum(open_issues)::int as "openIssues", sum(open_pull_requests)::int as "openPullRequests",
         min(last_synced_at) as "syncedAt"
       from projects.repositories
       where project_id = any (?::uuid[]) and last_synced_at is not null group by project_id`,
      [`{${projectIds.join(',')}}`],
    )
    const byProject = new Map(
      rows.map(({ projectId, syncedAt, ...stats }) => [projectId, { ...stats, syncedAt: new Date(syncedAt) }]),
    )
    return projectIds.map((id) => byProject.get(id) ?? null)
  })
}

import { sql } from '@atrium/kit/database'
import { type DomainEvent, recordEvent } from '@atrium/kit/events'
import type { EntityManager } from '@mikro-orm/postgresql'
import { findLinkedRepositories } from './linked-repositories.ts'

/** Keeps the newest figures of a repository; older ones that come late change nothing. */
export async function recordStats(em: EntityManager, event: DomainEvent<'repository.stats_synced'>): Promise<void> {
  const stats = event.payload
  for (const repository of await findLinkedRepositories(em, stats.provider, stats.repository, event.companyId)) {
    const changed = await sql(
      em,
      `update projects.repositories
       set commits_this_week = ?, open_issues = ?, open_pull_requests = ?, contributors = ?, stars = ?, language = ?,
           default_branch = ?, last_synced_at = ?, last_pushed_at = greatest(last_pushed_at, ?::timestamptz)
       where id = ? and (last_synced_at is null or last_synced_at < ?::timestamptz)
       returning id`,
      [
        stats.commitsThisWeek,
        stats.openIssues,
        stats.openPullRequests,
        stats.contributors,
        stats.stars,
        stats.language,
        stats.defaultBranch,
        stats.syncedAt,
        stats.pushedAt,
        repository.id,
        stats.syncedAt,
      ],
    )
    if (changed.length === 0) continue
    await recordEvent(em, {
      type: 'repository.synced',
      payload: { repositoryId: repository.id, projectId: repository.projectId },
      companyId: repository.companyId,
      projectId: repository.projectId,
      occurredAt: stats.syncedAt,
    })
  }
}

import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { Build } from './build.entity.ts'

/** The builds of a repository in some stretch of time. */
export interface BuildFigures {
  finished: number
  failed: number
  minutes: number
}

type Manager = () => Promise<EntityManager>

/** The newest build of each repository (UUID) on its default branch, in one query. */
export function latestBuildLoader(em: Manager): DataLoader<string, Build | null> {
  return new DataLoader(async (repositoryIds) => {
    const manager = await em()
    const rows = await sql<{ id: string; repositoryId: string }>(
      manager,
      `select newest.id, repository.id as "repositoryId" from projects.repositories repository
       cross join lateral (
         select b.id from projects.builds b where b.repository_id = repository.id
           and (repository.default_branch is null or b.branch is null or b.branch = repository.default_branch)
         order by b.reported_at desc, b.id desc limit 1
       ) newest
       where repository.id = any (?::uuid[])`,
      [`{${repositoryIds.join(',')}}`],
    )
    const builds = await manager.find(Build, { id: { $in: rows.map(({ id }) => id) } })
    const byRepository = new Map(builds.map((build) => [build.repositoryId, build]))
    return repositoryIds.map((id) => byRepository.get(id) ?? null)
  })
}

/** The last thirty days of each repository (UUID), in one query; null where nothing was built. */
export function buildMonthLoader(em: Manager): DataLoader<string, BuildFigures | null> {
  return new DataLoader(async (repositoryIds) => {
    const rows = await sql<BuildFigures & { repositoryId: string }>(
      await em(),
      `select repository_id as "repositoryId", (count(*))::int as finished,
         (count(*) filter (where status = 'FAILED'))::int as failed,
         coalesce(sum(ceil(extract(epoch from greatest(finished_at - started_at, interval '0')) / 60)), 0)::int as minutes
       from projects.builds
       where repository_id = any (?::uuid[]) and reported_at > now() - interval '30 days'
         and status in ('SUCCEEDED', 'FAILED', 'CANCELLED')
       group by repository_id`,
      [`{${repositoryIds.join(',')}}`],
    )
    const byRepository = new Map(rows.map(({ repositoryId, ...month }) => [repositoryId, month]))
    return repositoryIds.map((id) => byRepository.get(id) ?? null)
  })
}

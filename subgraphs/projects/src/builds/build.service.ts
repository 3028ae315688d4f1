import { sql } from '@atrium/kit/database'
import { type DomainEvent, recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { findLinkedRepositories, type LinkedRepository } from '../repositories/linked-repositories.ts'

const KEPT = '90 days'
// Of two states reported for the same instant (providers give whole seconds) the one further along wins.
const PROGRESS = `array['PENDING', 'IN_PROGRESS', 'CANCELLED', 'FAILED', 'SUCCEEDED']`

/** The states a code host reports of a run, in whatever order and however often they arrive. */
export async function recordBuild(em: EntityManager, event: DomainEvent<'build.reported'>): Promise<void> {
  const { provider, repository } = event.payload
  if (repository === null) return
  for (const linked of await findLinkedRepositories(em, provider, repository, event.companyId)) {
    await recordIn(em, linked, event)
  }
}

async function recordIn(em: EntityManager, repository: LinkedRepository, event: DomainEvent<'build.reported'>) {
  const build = event.payload
  const at = build.finishedAt ?? build.startedAt ?? event.occurredAt
  const [told] = await sql<{ id: string }>(
    em,
    `insert into projects.builds as b (id, repository_id, project_id, company_id, external_id, name, status, branch, sha, url,
       started_at, finished_at, reported_at)
     select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz where ?::timestamptz > now() - interval '${KEPT}'
     on conflict (repository_id, external_id) do update
     set name = excluded.name, status = excluded.status, branch = excluded.branch, sha = excluded.sha, url = excluded.url,
         started_at = excluded.started_at, finished_at = excluded.finished_at, reported_at = excluded.reported_at
     where (b.reported_at, array_position(${PROGRESS}, b.status))
         < (excluded.reported_at, array_position(${PROGRESS}, excluded.status))
     returning id`,
    [
      newId(),
      repository.id,
      repository.projectId,
      repository.companyId,
      build.externalId,
      build.name,
      build.status,
      build.branch,
      build.sha,
      build.url,
      build.startedAt,
      build.finishedAt,
      at,
      at,
    ],
  )
  if (!told) return
  await sql(em, `delete from projects.builds where repository_id = ? and reported_at < now() - interval '${KEPT}'`, [
    repository.id,
  ])
  await recordEvent(em, {
    type: 'build.recorded',
    payload: { buildId: told.id, projectId: repository.projectId },
    companyId: repository.companyId,
    projectId: repository.projectId,
    occurredAt: at,
  })
}

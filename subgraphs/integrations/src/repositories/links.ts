import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql } from '@atrium/kit/database'
import { type BusListener, isEvent, startConsumer, type StreamEvent } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'

/** Keeps this subgraph's copy of which repository belongs to which project. */
export function startRepositoryLinks(database: Database, bus: BusListener, log: Logger): { dispose(): Promise<void> } {
  const consumer = {
    name: 'repository-links',
    streams: ['projects'],
    types: ['repository.linked', 'repository.unlinked'] as const,
    handle: keepLinks,
  }
  return startConsumer(database, bus, consumer, log)
}

export async function keepLinks(em: EntityManager, event: StreamEvent): Promise<void> {
  if (isEvent(event, 'repository.linked') && event.companyId !== null) {
    const { repositoryId, provider, fullName, projectId } = event.payload
    await sql(
      em,
      `insert into integrations.repository_links (repository_id, provider, full_name, project_id, company_id)
       values (?, ?, ?, ?, ?)
       on conflict (repository_id) do update set provider = excluded.provider, full_name = excluded.full_name,
         project_id = excluded.project_id, company_id = excluded.company_id`,
      [repositoryId, provider, fullName, projectId, event.companyId],
    )
  }
  if (isEvent(event, 'repository.unlinked')) {
    await sql(em, 'delete from integrations.repository_links where repository_id = ?', [event.payload.repositoryId])
  }
}

/** Whose a thing at a provider is. */
export interface Place {
  companyId: string | null
  projectId: string | null
}

/**
 * Project and company of what happened in a repository. A company's own connection speaks for that company alone: links
 * of others do not count. The agency's speaks for whoever the repository is linked to, the oldest link if there are several.
 * @param repository `owner/name`; null when it is about none.
 */
export async function placeOfRepository(
  em: EntityManager,
  connection: { companyId: string | null },
  provider: string | null,
  repository: string | null,
): Promise<Place> {
  const { companyId } = connection
  if (provider === null || repository === null) return { companyId, projectId: null }
  const [link] = await sql<Place>(
    em,
    `select company_id as "companyId", project_id as "projectId" from integrations.repository_links
     where provider = ? and lower(full_name) = lower(?) and (?::uuid is null or company_id = ?::uuid)
     order by repository_id limit 1`,
    [provider, repository, companyId, companyId],
  )
  return link ?? { companyId, projectId: null }
}

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

import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { type Consumer, isEvent } from '@atrium/kit/events'

/** Keeps this subgraph's copy of which projects there are: a container is linked to one of these. */
export const knownProjects: Consumer = {
  name: 'known-projects',
  streams: ['projects'],
  types: ['project.created'],
  async handle(em, event) {
    if (!isEvent(event, 'project.created') || event.companyId === null) return
    await keepProjects(em, [{ id: event.payload.projectId, companyId: event.companyId }])
  },
}

export async function keepProjects(em: EntityManager, projects: { id: string; companyId: string }[]): Promise<void> {
  await sql(
    em,
    `insert into integrations.known_projects (id, company_id)
     select id, "companyId" from jsonb_to_recordset(?::jsonb) as given (id uuid, "companyId" uuid)
     on conflict (id) do nothing`,
    [JSON.stringify(projects)],
  )
}

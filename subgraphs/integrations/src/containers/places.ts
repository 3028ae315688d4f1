import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import type { ExternalContainer, Provider } from '../providers/provider.ts'

/** Whose a thing at a provider is. */
export interface Place {
  companyId: string | null
  projectId: string | null
}

interface Owner {
  connectionId: string
  companyId: string | null
}

/**
 * Project and company of what happened in a container. A company's own connection speaks for that company alone: links
 * of others do not count. The agency's speaks for whoever the container is linked to; of a repository with several links it is
 * the oldest.
 */
export async function placeOf(
  em: EntityManager,
  owner: Owner,
  provider: Provider,
  container: ExternalContainer | null,
): Promise<Place> {
  const { companyId } = owner
  if (container === null) return { companyId, projectId: null }
  const place =
    container.kind === 'REPOSITORY'
      ? await placeOfRepository(em, owner, provider, container.id)
      : await placeOfContainer(em, owner, container)
  return place ?? { companyId, projectId: null }
}

async function placeOfRepository(em: EntityManager, { companyId }: Owner, provider: Provider, fullName: string) {
  if (!provider.repositoryProvider) return undefined
  const [link] = await sql<Place>(
    em,
    `select company_id as "companyId", project_id as "projectId" from integrations.repository_links
     where provider = ? and lower(full_name) = lower(?) and (?::uuid is null or company_id = ?::uuid)
     order by repository_id limit 1`,
    [provider.repositoryProvider, fullName, companyId, companyId],
  )
  return link
}

async function placeOfContainer(em: EntityManager, { connectionId }: Owner, { kind, id }: ExternalContainer) {
  const [link] = await sql<Place>(
    em,
    `select project_company_id as "companyId", project_id as "projectId" from integrations.external_containers
     where connection_id = ? and kind = ? and external_id = ? and project_id is not null`,
    [connectionId, kind, id],
  )
  return link
}

/** The same, asked once for each container: many facts are of one. */
export function placeFinder(em: EntityManager, owner: Owner, provider: Provider) {
  const found = new Map<string, Promise<Place>>()
  return (container: ExternalContainer | null): Promise<Place> => {
    const key = container === null ? '' : `${container.kind} ${container.id}`
    const place = found.get(key) ?? placeOf(em, owner, provider, container)
    found.set(key, place)
    return place
  }
}

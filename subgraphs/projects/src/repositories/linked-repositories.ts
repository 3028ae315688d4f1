import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'

/** A repository as far as an event about it needs it. Ids are UUIDs. */
export interface LinkedRepository {
  id: string
  projectId: string
  companyId: string
}

/**
 * The links of a repository that a provider names. A connection that belongs to a company speaks for that company alone:
 * nothing it says can move another tenant's project. One of the agency's (`companyId` null) speaks for all.
 */
export async function findLinkedRepositories(
  em: EntityManager,
  provider: string,
  fullName: string,
  companyId: string | null,
): Promise<LinkedRepository[]> {
  return sql<LinkedRepository>(
    em,
    `select id, project_id as "projectId", company_id as "companyId" from projects.repositories
     where provider = upper(?) and full_name_key = lower(?) and (?::uuid is null or company_id = ?::uuid)
     order by id`,
    [provider, fullName, companyId, companyId],
  )
}

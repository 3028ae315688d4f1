import type { EntityManager } from '@mikro-orm/postgresql'
import { knownCompaniesIn } from '@atrium/kit/companies'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'

export const knownCompanies = knownCompaniesIn('integrations.known_companies')

/** @throws NOT_FOUND when there is no company of this UUID. Null is the agency itself. */
export async function assertKnownCompany(em: EntityManager, companyId: string | null): Promise<void> {
  if (companyId !== null && !(await knownCompanies.isKnown(em, companyId))) throw noSuchCompany()
}

export const noSuchCompany = () =>
  userError('NOT_FOUND', 'There is no such company. One that was just added is known here in a moment.', ['companyId'])

/** What a company (UUID) is called, for who may see it. */
export async function companyNameOf(em: EntityManager, companyId: string): Promise<string | null> {
  const [row] = await sql<{ name: string }>(em, 'select name from integrations.known_companies where id = ?', [
    companyId,
  ])
  return row?.name ?? null
}

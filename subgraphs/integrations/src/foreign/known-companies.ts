import type { EntityManager } from '@mikro-orm/postgresql'
import { knownCompaniesIn } from '@atrium/kit/companies'
import { userError } from '@atrium/kit/errors'

export const knownCompanies = knownCompaniesIn('integrations.known_companies')

/** @throws NOT_FOUND when there is no company of this UUID. Null is the agency itself. */
export async function assertKnownCompany(em: EntityManager, companyId: string | null): Promise<void> {
  if (companyId !== null && !(await knownCompanies.isKnown(em, companyId))) throw noSuchCompany()
}

export const noSuchCompany = () =>
  userError('NOT_FOUND', 'There is no such company. One that was just added is known here in a moment.', ['companyId'])

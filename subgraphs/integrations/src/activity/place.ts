import { type Database, transaction } from '@atrium/kit/database'
import { badInput } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import { type AnyViewer, isStaff } from '@atrium/kit/viewer'
import { knownCompanies } from '../foreign/known-companies.ts'
import { mayReadCompany } from './audience.ts'
import type { ActivityWhere } from './filter.ts'

/**
 * Refuses what a subscriber would wait for in vain: a company that is not there for the viewer, whether it exists or not,
 * and what is no id of a project. Projects are not known here, so the id of any other one is taken: its activities do not
 * reach who may not read them.
 * @throws BAD_USER_INPUT
 */
export async function assertPlace(database: Database, viewer: AnyViewer, where: ActivityWhere): Promise<void> {
  if (where.projectId != null && fromGlobalId('Project', where.projectId) === null) {
    throw badInput('`where.projectId` is not the id of a project.')
  }
  if (where.companyId == null) return
  const companyId = fromGlobalId('Company', where.companyId)
  if (companyId !== null && (await isThere(database, viewer, companyId))) return
  throw badInput('`where.companyId` is not the id of a company that you can see.')
}

async function isThere(database: Database, viewer: AnyViewer, companyId: string): Promise<boolean> {
  if (!isStaff(viewer)) return mayReadCompany(viewer, companyId)
  return transaction(database, viewer, (em) => knownCompanies.isKnown(em, companyId), { readOnly: true })
}

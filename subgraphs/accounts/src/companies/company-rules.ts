import { sql } from '@atrium/kit/database'
import { type AnyViewer, type CompanyRole, isApiKey, isStaff, type Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { companyError } from './company-errors.ts'

/** What somebody is and may do in a company. */
export interface Rights {
  role: CompanyRole
  canApproveDevelopers: boolean
  canSignContracts: boolean
  canManageBilling: boolean
}

/** Staff of the agency; or what the person is in the company itself. */
export type Standing = 'STAFF' | Rights

/** Whether the viewer sees what is between the company (UUID) and the agency alone: its own people and staff. */
export function isOfCompany(viewer: AnyViewer, companyId: string): boolean {
  if (isStaff(viewer)) return true
  return viewer.kind === 'user' && viewer.companies.some(({ id, role }) => id === companyId && role !== null)
}

/** Whether the viewer changes what the company (UUID) says of itself, and who belongs to it: its owners, its admins and staff. */
export function administers(viewer: AnyViewer, companyId: string): boolean {
  if (viewer.kind !== 'user' || isApiKey(viewer)) return false
  if (isStaff(viewer)) return true
  return viewer.companies.some(({ id, role }) => id === companyId && (role === 'OWNER' || role === 'ADMIN'))
}

/** As what the viewer acts, by what it knows of itself. For what is shown; {@link actingIn} is for what is done. */
export function standingOf(viewer: AnyViewer, companyId: string): Standing | null {
  if (viewer.kind !== 'user' || isApiKey(viewer)) return null
  if (isStaff(viewer)) return 'STAFF'
  const own = viewer.companies.find(({ id, role }) => id === companyId && role !== null)
  return own ? { ...own, role: own.role! } : null
}

/**
 * As what the viewer acts in a company (UUID), as the database says it now; changes of one company's people are made one after the
 * other until the transaction ends. @throws NOT_FOUND for whom the company is nothing.
 */
export async function actingIn(em: EntityManager, viewer: Viewer, companyId: string): Promise<Standing> {
  await sql(em, 'select pg_advisory_xact_lock(hashtextextended(?, 2))', [`accounts.members.${companyId}`])
  if (isStaff(viewer)) return 'STAFF'
  const [own] = await sql<Rights>(
    em,
    `select role, can_approve_developers as "canApproveDevelopers", can_sign_contracts as "canSignContracts",
       can_manage_billing as "canManageBilling"
     from accounts.company_members where company_id = ? and user_id = ? and accepted_at is not null`,
    [companyId, viewer.userId],
  )
  if (!own) throw companyError('NOT_FOUND', 'There is no such company.', 'companyId')
  return own
}

/** Whether somebody may make a person into `wanted`: nobody gives what it does not have, and owners are made by owners. */
export function mayGrant(standing: Standing | null, wanted: Rights): boolean {
  if (standing === null) return false
  if (standing === 'STAFF' || standing.role === 'OWNER') return true
  if (standing.role !== 'ADMIN' || wanted.role === 'OWNER') return false
  const permissions = ['canApproveDevelopers', 'canSignContracts', 'canManageBilling'] as const
  return permissions.every((permission) => standing[permission] || !wanted[permission])
}

/** Whether somebody may change or remove a person who is `current` now. */
export function mayChange(standing: Standing | null, current: Pick<Rights, 'role'>): boolean {
  if (standing === null) return false
  if (standing === 'STAFF' || standing.role === 'OWNER') return true
  return standing.role === 'ADMIN' && current.role !== 'OWNER'
}

import { userError } from '@atrium/kit/errors'
import { type AnyViewer, CompanyRole, hasCompanyRole, isAdmin, isStaff, type Viewer } from '@atrium/kit/viewer'

/** Template and handler of connections to ecosystem projects. */
export const ECOSYSTEM = 'ecosystem'
const ADMINISTRATORS = [CompanyRole.OWNER, CompanyRole.ADMIN]

/** Whether the viewer may see and change connections of the company (UUID; null is the agency's own). */
export function mayAdminister(viewer: AnyViewer, companyId: string | null): viewer is Viewer {
  return companyId === null ? isStaff(viewer) : hasCompanyRole(viewer, companyId, ADMINISTRATORS)
}

/**
 * Connections to the agency's own products are changed by its administrators alone, although all staff sees them.
 * @throws FORBIDDEN
 */
export function assertMayChange(viewer: AnyViewer, { handlerKey }: { handlerKey: string }): void {
  if (handlerKey !== ECOSYSTEM || isAdmin(viewer)) return
  throw userError('FORBIDDEN', 'Ecosystem projects are kept by administrators of the agency. Ask one of them.')
}

/** Whether there are any connections that the viewer may see and change. */
export function administersAny(viewer: AnyViewer): viewer is Viewer {
  return isStaff(viewer) || (viewer.kind === 'user' && viewer.companies.some(({ id }) => mayAdminister(viewer, id)))
}

/** @throws FORBIDDEN for who administers no company at all. */
export function assertAdministrator(viewer: AnyViewer): asserts viewer is Viewer {
  if (administersAny(viewer)) return
  throw userError(
    'FORBIDDEN',
    'Connections are set up by staff of the agency and by owners and administrators of a company. Ask one of them.',
  )
}

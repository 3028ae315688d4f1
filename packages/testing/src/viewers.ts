import { newId } from '@atrium/kit/ids'
import { type CompanyRole, Role, type Viewer } from '@atrium/kit/viewer'

/**
 * A signed-in person, as a gateway would vouch for them.
 * @param companies the person's role in each company (UUID); null for one they are only assigned to.
 */
export function viewerOf(
  role: Role,
  companies: Record<string, CompanyRole | null> = {},
  more: Partial<Viewer> = {},
): Viewer {
  const permissions = { canApproveDevelopers: false, canSignContracts: false, canManageBilling: false }
  return {
    kind: 'user',
    userId: newId(),
    sessionId: newId(),
    email: 'ada@demo.test',
    name: 'Ada',
    role,
    companies: Object.entries(companies).map(([id, companyRole]) => ({ id, role: companyRole, ...permissions })),
    agencyId: role === Role.AGENCY_ADMIN ? newId() : null,
    developerId: role === Role.DEVELOPER ? newId() : null,
    impersonatorId: null,
    ...more,
  }
}

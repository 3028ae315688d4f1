import { newId } from '@atrium/kit/ids'
import { type CompanyRole, Role, type Viewer, type ViewerCompany } from '@atrium/kit/viewer'

export const companyA = newId()
export const companyB = newId()

function company(id: string, role: CompanyRole | null): ViewerCompany {
  return { id, role, canApproveDevelopers: false, canSignContracts: false, canManageBilling: false }
}

function person(name: string, role: Role, companies: ViewerCompany[] = []): Viewer {
  return {
    kind: 'user',
    userId: newId(),
    sessionId: newId(),
    email: `${name}@demo.test`,
    name,
    role,
    companies,
    agencyId: role === Role.AGENCY_ADMIN ? newId() : null,
    developerId: role === Role.DEVELOPER ? newId() : null,
    impersonatorId: null,
  }
}

/** One of every kind of person there is. */
export const people = {
  admin: person('admin', 'ADMIN'),
  manager: person('manager', 'PROJECT_MANAGER'),
  developer: person('developer', 'DEVELOPER', [company(companyA, null)]),
  idleDeveloper: person('idle', 'DEVELOPER'),
  agency: person('agency', 'AGENCY_ADMIN', [company(companyA, null), company(companyB, null)]),
  owner: person('owner', 'CLIENT', [company(companyA, 'OWNER')]),
  companyAdmin: person('company-admin', 'CLIENT', [company(companyA, 'ADMIN')]),
  billing: person('billing', 'CLIENT', [company(companyA, 'BILLING')]),
  viewer: person('viewer', 'CLIENT', [company(companyA, 'VIEWER')]),
  foreigner: person('foreigner', 'CLIENT', [company(companyB, 'OWNER')]),
  both: person('both', 'CLIENT', [company(companyA, 'VIEWER'), company(companyB, 'OWNER')]),
}

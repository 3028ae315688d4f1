import { newId } from '@atrium/kit/ids'
import type { CompanyRole, Role } from '@atrium/kit/viewer'
import { viewerOf } from '@atrium/testing'

export const companyA = newId()
export const companyB = newId()

const person = (name: string, role: Role, companies?: Record<string, CompanyRole | null>) =>
  viewerOf(role, companies, { name, email: `${name}@demo.test` })

/** One of every kind of person there is. */
export const people = {
  admin: person('admin', 'ADMIN'),
  manager: person('manager', 'PROJECT_MANAGER'),
  developer: person('developer', 'DEVELOPER', { [companyA]: null }),
  idleDeveloper: person('idle', 'DEVELOPER'),
  agency: person('agency', 'AGENCY_ADMIN', { [companyA]: null, [companyB]: null }),
  owner: person('owner', 'CLIENT', { [companyA]: 'OWNER' }),
  companyAdmin: person('company-admin', 'CLIENT', { [companyA]: 'ADMIN' }),
  billing: person('billing', 'CLIENT', { [companyA]: 'BILLING' }),
  viewer: person('viewer', 'CLIENT', { [companyA]: 'VIEWER' }),
  foreigner: person('foreigner', 'CLIENT', { [companyB]: 'OWNER' }),
  both: person('both', 'CLIENT', { [companyA]: 'VIEWER', [companyB]: 'OWNER' }),
}

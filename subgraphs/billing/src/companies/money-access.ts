import { type AnyViewer, CompanyRole, isStaff } from '@atrium/kit/viewer'

/** Whether the viewer may see the company's (UUID) money: staff, and its own people except mere viewers. */
export function seesMoney(viewer: AnyViewer, companyId: string): boolean {
  if (isStaff(viewer)) return true
  if (viewer.kind !== 'user') return false
  const company = viewer.companies.find(({ id }) => id === companyId)
  if (!company || company.role === null) return false
  return company.role !== CompanyRole.VIEWER || company.canManageBilling
}

/** Whether there is any company whose money the viewer may see. */
export function seesAnyMoney(viewer: AnyViewer): boolean {
  return isStaff(viewer) || (viewer.kind === 'user' && viewer.companies.some(({ id }) => seesMoney(viewer, id)))
}

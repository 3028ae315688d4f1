import { type AnyViewer, isStaff, moneyCompanyIds } from '@atrium/kit/viewer'

/** Whether the viewer may see the company's (UUID) money: staff, and its own people except mere viewers. */
export function seesMoney(viewer: AnyViewer, companyId: string): boolean {
  return isStaff(viewer) || (viewer.kind === 'user' && moneyCompanyIds(viewer).includes(companyId))
}

/** Whether there is any company whose money the viewer may see. */
export function seesAnyMoney(viewer: AnyViewer): boolean {
  return isStaff(viewer) || (viewer.kind === 'user' && moneyCompanyIds(viewer).length > 0)
}

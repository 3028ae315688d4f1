import { type AnyViewer, isAdmin, isApiKey, isStaff } from '@atrium/kit/viewer'
import { waitingStep } from './approval-machine.ts'
import type { ApprovalEntity } from './approval.entity.ts'

/** How a viewer may decide the step that waits: as one whom it waits for, as an administrator in their place, or not at all. */
export type Right = 'APPROVER' | 'OVERRIDE'

export function rightToDecide(viewer: AnyViewer, approval: ApprovalEntity): Right | null {
  const step = approval.status === 'PENDING' && waitingStep(approval)
  if (!step || viewer.kind !== 'user' || isApiKey(viewer)) return null
  const isOne =
    step.approver === 'STAFF' ? isStaff(viewer) : approval.companyId != null && approvesFor(viewer, approval.companyId)
  if (isOne && (step.userId === null || step.userId === viewer.userId)) return 'APPROVER'
  return isAdmin(viewer) ? 'OVERRIDE' : null
}

/** Whether the viewer approves developers for the company (UUID). */
export function approvesFor(viewer: AnyViewer, companyId: string): boolean {
  if (viewer.kind !== 'user' || isApiKey(viewer)) return false
  return viewer.companies.some(({ id, role, canApproveDevelopers }) => id === companyId && role && canApproveDevelopers)
}

import type { ApprovalKind, ApprovalStatus, ApprovalsPage_ApprovalFragment } from '../../graphql/generated/graphql.ts'
import type { Word } from '../../parts/words.ts'

export type Approval = ApprovalsPage_ApprovalFragment

export const approvalKinds: Record<ApprovalKind, Word> = {
  COMMUNITY: { label: 'Community', tone: 'info' },
  TEAM: { label: 'Team', tone: 'accent' },
  REMOVAL: { label: 'Removal', tone: 'warning' },
}

export const approvalStatuses: Record<ApprovalStatus, Word> = {
  PENDING: { label: 'Open', tone: 'warning' },
  APPROVED: { label: 'Approved', tone: 'success' },
  REJECTED: { label: 'Declined', tone: 'danger' },
  EXPIRED: { label: 'Expired', tone: 'neutral' },
  CANCELLED: { label: 'Taken back', tone: 'neutral' },
}

/** What the list shows, as people think of it. */
export const approvalViews = {
  MINE: { label: 'Waiting for me', tone: 'neutral' },
  OPEN: { label: 'All that are open', tone: 'neutral' },
  DECIDED: { label: 'Decided', tone: 'neutral' },
} as const satisfies Record<string, Word>
export type ApprovalView = keyof typeof approvalViews

/** Whom an open approval waits for, or how it ended. */
export const standingOf = ({ status, steps, delegatedTo, company }: Approval): string => {
  if (status === 'PENDING') {
    if (delegatedTo) return `Waits for ${delegatedTo.name}`
    const step = steps.find((each) => each.status === 'PENDING')
    return step?.approver === 'COMPANY' ? `Waits for ${company?.name ?? 'the company'}` : 'Waits for staff'
  }
  const last = steps.findLast((each) => each.decidedAt)
  return last?.decidedByName ? `By ${last.decidedByName}` : ''
}

import type { ApprovalStatus, Approval_ApprovalFragment } from '../../graphql/generated/graphql.ts'
import type { Word } from '../words.ts'

export type Approval = Approval_ApprovalFragment

export const approvalStatuses: Record<ApprovalStatus, Word> = {
  PENDING: { label: 'Open', tone: 'warning' },
  APPROVED: { label: 'Approved', tone: 'success' },
  REJECTED: { label: 'Declined', tone: 'danger' },
  EXPIRED: { label: 'Expired', tone: 'neutral' },
  CANCELLED: { label: 'Taken back', tone: 'neutral' },
}

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

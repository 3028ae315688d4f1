import type { EventPayloads } from '@atrium/kit/events'
import type { EntityManager } from '@mikro-orm/postgresql'
import { ApprovalEntity, type ApprovalKind } from '../../approvals/approval.entity.ts'
import type { NotificationType } from '../notification-types.ts'
import { members, person, staff } from '../recipients.ts'
import type { Notice, Rules } from './rule.ts'

/** Questions that wait for somebody. */
export const approvalRules = {
  'approval.requested': (em, event) => askedToDecide(em, event.payload, 'APPROVAL_REQUESTED'),
  'approval.reminded': (em, event) => askedToDecide(em, event.payload, 'APPROVAL_REMINDER'),
  'approval.changed': async (em, { payload }) =>
    payload.change === 'delegated' || payload.change === 'step_approved'
      ? askedToDecide(em, payload, 'APPROVAL_REQUESTED')
      : [],
} satisfies Rules

/** Where each kind of question is decided. */
const PLACES: Record<ApprovalKind, string> = {
  COMMUNITY: '/approvals',
  TEAM: '/team?tab=pending',
  REMOVAL: '/approvals?tab=removals',
}

async function askedToDecide(
  em: EntityManager,
  { approvalId }: EventPayloads['approval.requested'],
  type: NotificationType,
): Promise<Notice[]> {
  const approval = await em.findOne(ApprovalEntity, { id: approvalId })
  // Decided in the meantime: nothing waits any more.
  if (approval?.status !== 'PENDING') return []
  return [
    {
      to: await decidersOf(em, approval),
      type,
      title: type === 'APPROVAL_REMINDER' ? 'Still waiting for your decision' : 'Waiting for your decision',
      message: `${approval.title}.`,
      path: PLACES[approval.kind],
      ...(type === 'APPROVAL_REMINDER' && {
        mail: {
          template: 'approval-reminder' as const,
          data: { subject: approval.title, waitingDays: daysSince(approval.waitingSince) },
        },
      }),
    },
  ]
}

async function decidersOf(em: EntityManager, approval: ApprovalEntity): Promise<string[]> {
  if (approval.approverUserId) return person(em, approval.approverUserId)
  return approval.approver === 'STAFF' || approval.companyId == null
    ? staff(em)
    : members(em, approval.companyId, 'can_approve_developers')
}

const daysSince = (date: Date) => Math.max(1, Math.floor((Date.now() - date.getTime()) / 86_400_000))

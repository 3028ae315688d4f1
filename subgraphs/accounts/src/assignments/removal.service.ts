import type { Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { cancelApproval } from '../approvals/approval-cancel.ts'
import { approvalError } from '../approvals/approval-errors.ts'
import { openApproval } from '../approvals/approval-store.ts'
import type { ApprovalEntity } from '../approvals/approval.entity.ts'
import { type Context, requireUser } from '../context.ts'
import { lockAssignment } from './assignment-decisions.ts'
import { assignmentError } from './assignment-errors.ts'
import { partiesOf, recordAssignment } from './assignment-record.ts'
import type { AssignmentEntity } from './assignment.entity.ts'
import { lockOpenOf, lockOwn } from './assignment.service.ts'
import { businessDay, daysAfter } from './business-day.ts'

/** Days from the request to the last day with access, at least. */
export const NOTICE_DAYS = 30

/** The earliest last day with access (`YYYY-MM-DD`): the notice runs from the request, or would from today. */
export function earliestEnd(
  { removalRequestedOn }: Pick<AssignmentEntity, 'removalRequestedOn'>,
  companyTimeZone: string,
): string {
  return daysAfter(removalRequestedOn ?? businessDay(new Date(), companyTimeZone), NOTICE_DAYS)
}

/** Asks staff to part with a developer. The notice runs from today, by the company's clock, whenever staff processes it. */
export async function requestRemoval(
  context: Context,
  input: { id: string; reason: string },
): Promise<AssignmentEntity> {
  const viewer = requireUser(context)
  const reason = input.reason.trim()
  if (reason === '' || reason.length > 2000) {
    throw assignmentError('REASON_REQUIRED', 'Say why, within 2000 characters.', 'reason')
  }
  return context.write(async (em) => {
    const assignment = await lockOwn(em, viewer, input.id)
    if (assignment.status !== 'ACTIVE') {
      throw assignmentError('NOT_ACTIVE', 'Only a developer who works for the company can be removed.', 'id')
    }
    if (assignment.removalRequestedOn) {
      throw assignmentError('REMOVAL_REQUESTED', 'Removal was asked for already. Staff will answer.', 'id')
    }
    const { developerName, developerUserId, companyName, companyTimeZone } = await partiesOf(em, assignment)
    const removalRequestedOn = businessDay(new Date(), companyTimeZone)
    em.assign(assignment, { removalRequestedOn, removalRequestedById: viewer.userId, removalReason: reason })
    await em.flush()
    await openApproval(em, viewer, {
      kind: 'REMOVAL',
      companyId: assignment.companyId,
      subjectId: assignment.id,
      aboutUserId: developerUserId,
      agencyId: assignment.agencyId ?? null,
      title: `${developerName} leaves the team of ${companyName}`,
      approvers: ['STAFF'],
      note: reason,
    })
    const summary = `${viewer.name} asked to remove ${developerName} from the team of ${companyName}`
    await recordAssignment(em, viewer, 'removal_requested', assignment, { summary, reason, ip: context.client.ip })
    return assignment
  })
}

/** Takes a removal back, until the last day with access is over. */
export async function cancelRemoval(context: Context, id: string): Promise<AssignmentEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const approval = await lockOpenOf(em, 'REMOVAL', id)
    const assignment = await lockOwn(em, viewer, id)
    const { developerName, companyName, companyTimeZone } = await partiesOf(em, assignment)
    const today = businessDay(new Date(), companyTimeZone)
    const isOver = assignment.endedAt != null || (assignment.endsOn != null && assignment.endsOn < today)
    if (isOver) {
      throw assignmentError('ENDED', 'The developer has left already. Staff can assign it anew.', 'id')
    }
    if (!assignment.removalRequestedOn) throw assignmentError('NO_REMOVAL', 'Nobody asked for a removal.', 'id')
    await cancelApproval(em, viewer, approval, context.client.ip)
    em.assign(assignment, { status: 'ACTIVE', ...NO_REMOVAL })
    await em.flush()
    const summary = `${viewer.name} took back the removal of ${developerName} from the team of ${companyName}`
    await recordAssignment(em, viewer, 'removal_cancelled', assignment, { summary, ip: context.client.ip })
    return assignment
  })
}

const NO_REMOVAL = { removalRequestedOn: null, removalRequestedById: null, removalReason: null, endsOn: null }

/** Staff says yes: access ends thirty days after the request, or later. */
export async function giveNotice(
  em: EntityManager,
  by: Viewer,
  { subjectId }: ApprovalEntity,
  { endsOn: wished }: { endsOn?: string | null },
): Promise<void> {
  const assignment = await lockAssignment(em, subjectId)
  const earliest = daysAfter(assignment.removalRequestedOn!, NOTICE_DAYS)
  const endsOn = wished ?? earliest
  if (endsOn < earliest) {
    throw approvalError('END_INVALID', `The notice runs until ${earliest}. Choose this day or a later one.`, 'endsOn')
  }
  em.assign(assignment, { status: 'NOTICE', endsOn })
  await em.flush()
  const { developerName, companyName } = await partiesOf(em, assignment)
  const summary = `${developerName} leaves the team of ${companyName} on ${endsOn}`
  await recordAssignment(em, by, 'notice_given', assignment, { summary, endsOn })
}

/** Staff says no: everything stays as it was. */
export async function keepAfterRemoval(
  em: EntityManager,
  by: Viewer,
  { subjectId }: ApprovalEntity,
  { reason }: { reason: string | null },
): Promise<void> {
  const assignment = await lockAssignment(em, subjectId)
  em.assign(assignment, NO_REMOVAL)
  await em.flush()
  const { developerName, companyName } = await partiesOf(em, assignment)
  const summary = `${by.name} declined to remove ${developerName} from the team of ${companyName}`
  await recordAssignment(em, by, 'removal_declined', assignment, { summary, reason })
}

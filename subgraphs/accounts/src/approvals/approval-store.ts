import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type ApprovalState, type Approver, begin, nextReminder, waitingStep } from './approval-machine.ts'
import { ApprovalEntity, type ApprovalKind } from './approval.entity.ts'

/** What is to be decided, about whom and by whom. Ids are UUIDs. */
export interface NewApproval {
  kind: ApprovalKind
  companyId: string | null
  subjectId: string
  aboutUserId: string
  agencyId: string | null
  title: string
  approvers: readonly [Approver, ...Approver[]]
  note?: string | null
  expiresAt?: Date | null
}

/** Opens an approval in the transaction of what it is about, with its event. @param by null when nobody asked: the system did. */
export async function openApproval(
  em: EntityManager,
  by: Viewer | null,
  approval: NewApproval,
): Promise<ApprovalEntity> {
  const id = newId()
  const now = new Date()
  const { steps } = begin(approval.approvers, approval.expiresAt ?? null)
  await sql(
    em,
    `insert into accounts.approvals (id, kind, company_id, subject_id, about_user_id, agency_id, title, steps, approver,
       requested_by_id, note, created_at, waiting_since, remind_at, expires_at)
     values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      approval.kind,
      approval.companyId,
      approval.subjectId,
      approval.aboutUserId,
      approval.agencyId,
      approval.title,
      JSON.stringify(steps),
      approval.approvers[0],
      by?.userId ?? null,
      approval.note ?? null,
      now,
      now,
      nextReminder(now, 0),
      approval.expiresAt ?? null,
    ],
  )
  await recordEvent(em, {
    type: 'approval.requested',
    payload: { approvalId: id, kind: approval.kind },
    companyId: approval.companyId,
    actor: by && { id: by.userId, name: by.name },
  })
  return em.findOneOrFail(ApprovalEntity, { id })
}

/** Writes where an approval stands now. */
export async function saveState(em: EntityManager, approval: ApprovalEntity, state: ApprovalState, now: Date) {
  const step = state.status === 'PENDING' ? waitingStep(state) : null
  const isHandedOn = step && (step.approver !== approval.approver || step.userId !== (approval.approverUserId ?? null))
  if (isHandedOn) em.assign(approval, { waitingSince: now, reminders: 0, remindAt: nextReminder(now, 0) })
  em.assign(approval, {
    status: state.status,
    steps: [...state.steps],
    approver: step?.approver ?? null,
    approverUserId: step?.userId ?? null,
    decidedAt: step ? null : now,
    ...(!step && { remindAt: null }),
  })
  await em.flush()
}

type Change = 'approved' | 'rejected' | 'delegated' | 'cancelled' | 'expired' | 'step_approved'

/** The event and the audit entry of what was done to an approval, in its transaction. */
export async function recordDecision(
  em: EntityManager,
  by: Viewer | null,
  change: Change,
  approval: ApprovalEntity,
  details: { ip?: string | null; reason?: string | null; isOverride?: boolean; delegateId?: string } = {},
): Promise<void> {
  const { id, kind, status, companyId } = approval
  const { ip, ...rest } = details
  await recordEvent(em, {
    type: 'approval.changed',
    payload: { approvalId: id, kind, change, status },
    companyId: companyId ?? null,
    actor: by && { id: by.userId, name: by.name },
  })
  await appendAudit(em, by, {
    companyId: companyId ?? null,
    action: `approval.${change}`,
    subjectType: 'Approval',
    subjectId: id,
    details: { kind, title: approval.title, ...rest },
    ip: ip || null,
  })
}

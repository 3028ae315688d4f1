import { fromGlobalId } from '@atrium/kit/ids'
import { sql } from '@atrium/kit/database'
import { refuseImpersonator, type Viewer } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requireUser } from '../context.ts'
import { type DecisionInput, EFFECTS } from './approval-effects.ts'
import { approvalError, refusal } from './approval-errors.ts'
import { move, type Move, waitingStep } from './approval-machine.ts'
import { type Right, rightToDecide } from './approval-rules.ts'
import { recordDecision, saveState } from './approval-store.ts'
import { ApprovalEntity } from './approval.entity.ts'

const LONGEST_REASON = 2000

/** Says yes to the step that waits. The last yes has its effect in the same transaction. */
export function approve(
  context: Context,
  input: { id: string; reason?: string | null; endsOn?: string | null },
): Promise<ApprovalEntity> {
  const reason = checkedReason(input.reason)
  return decide(context, input.id, { reason, endsOn: input.endsOn ?? null }, (by) => ({ kind: 'APPROVE', by, reason }))
}

/** Says no, and why: no further step is asked. */
export function reject(context: Context, input: { id: string; reason: string }): Promise<ApprovalEntity> {
  const reason = checkedReason(input.reason)
  return decide(context, input.id, { reason }, (by) => ({ kind: 'REJECT', by, reason: reason ?? '' }))
}

async function decide(
  context: Context,
  globalId: string,
  input: DecisionInput,
  moveOf: (by: { id: string; name: string }) => Move,
): Promise<ApprovalEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const { approval, right } = await lockToDecide(em, viewer, globalId)
    if (right === 'OVERRIDE' && !input.reason) {
      throw approvalError('REASON_REQUIRED', 'You decide in the place of others: say why.', 'reason')
    }
    const now = new Date()
    const wish = moveOf({ id: viewer.userId, name: viewer.name })
    const { state, refused } = move(approval, wish, now)
    if (refused) throw refusal(refused)
    await saveState(em, approval, state, now)
    if (state.status === 'APPROVED') await EFFECTS[approval.kind].approved(em, viewer, approval, input)
    if (state.status === 'REJECTED') await EFFECTS[approval.kind].rejected(em, viewer, approval, input)
    const change = state.status === 'APPROVED' ? 'approved' : state.status === 'REJECTED' ? 'rejected' : 'step_approved'
    await recordDecision(em, viewer, change, approval, {
      ip: context.client.ip,
      reason: input.reason,
      ...(right === 'OVERRIDE' && { isOverride: true }),
    })
    return approval
  })
}

/** Hands the step that waits on to one person who could decide it too. */
export async function delegate(context: Context, input: { id: string; userId: string }): Promise<ApprovalEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const { approval } = await lockToDecide(em, viewer, input.id)
    const to = fromGlobalId('User', input.userId)
    if (!to || !(await couldDecide(em, approval, to))) {
      throw approvalError(
        'DELEGATE_INVALID',
        'Choose someone who may decide this: staff for what staff decides, else a person of the company who approves developers.',
        'userId',
      )
    }
    const now = new Date()
    const { state, refused } = move(
      approval,
      { kind: 'DELEGATE', by: { id: viewer.userId, name: viewer.name }, to },
      now,
    )
    if (refused) throw refusal(refused)
    await saveState(em, approval, state, now)
    await recordDecision(em, viewer, 'delegated', approval, { ip: context.client.ip, delegateId: to })
    return approval
  })
}

/** The approval, locked until the transaction ends, and by which right the viewer decides it. */
async function lockToDecide(
  em: EntityManager,
  viewer: Viewer,
  globalId: string,
): Promise<{ approval: ApprovalEntity; right: Right }> {
  const id = fromGlobalId('Approval', globalId)
  // Row level security locks only what may be changed, so what may be seen is told apart first.
  const seen = id && (await em.findOne(ApprovalEntity, { id }))
  if (!id || !seen) throw approvalError('NOT_FOUND', 'There is no such approval.', 'id')
  rightOf(viewer, seen)
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const
  const approval = await em.findOneOrFail(ApprovalEntity, { id }, locked)
  return { approval, right: rightOf(viewer, approval) }
}

function rightOf(viewer: Viewer, approval: ApprovalEntity): Right {
  refuseImpersonator(viewer)
  const step = waitingStep(approval)
  if (approval.status !== 'PENDING' || !step) throw refusal('DECIDED')
  const right = rightToDecide(viewer, approval)
  if (right) return right
  const group = step.approver === 'STAFF' ? 'staff' : 'people of the company who approve developers'
  throw approvalError('FORBIDDEN', `This waits for ${step.userId ? 'somebody else' : group}.`, 'id')
}

async function couldDecide(em: EntityManager, approval: ApprovalEntity, userId: string): Promise<boolean> {
  const ofStaff = waitingStep(approval)?.approver === 'STAFF'
  const [found] = await sql<{ ok: boolean }>(
    em,
    ofStaff
      ? `select true as ok from accounts.users where id = ? and role in ('ADMIN', 'PROJECT_MANAGER') and status = 'ACTIVE'`
      : `select true as ok from accounts.company_members member join accounts.users u on u.id = member.user_id
         where u.id = ? and member.company_id = ? and member.can_approve_developers
           and member.accepted_at is not null and u.status = 'ACTIVE'`,
    ofStaff ? [userId] : [userId, approval.companyId],
  )
  return found !== undefined
}

function checkedReason(reason: string | null | undefined): string | null {
  const trimmed = reason?.trim() || null
  if (!trimmed || trimmed.length <= LONGEST_REASON) return trimmed
  throw approvalError('REASON_TOO_LONG', `Keep the reason within ${LONGEST_REASON} characters.`, 'reason')
}

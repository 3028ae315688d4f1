import type { Viewer } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { move } from './approval-machine.ts'
import { recordDecision, saveState } from './approval-store.ts'
import { ApprovalEntity, type ApprovalKind } from './approval.entity.ts'

/**
 * The open approval of a subject (UUID), locked until the transaction ends. Lock it before the subject: who decides does so in this
 * order too, and two orders would wait for each other.
 */
export function lockOpen(em: EntityManager, kind: ApprovalKind, subjectId: string): Promise<ApprovalEntity | null> {
  const open = { kind, subjectId, status: 'PENDING' as const }
  return em.findOne(ApprovalEntity, open, { lockMode: LockMode.PESSIMISTIC_WRITE })
}

/** Ends an approval that has become needless, in the transaction of what made it so. */
export async function cancelApproval(
  em: EntityManager,
  by: Viewer,
  approval: ApprovalEntity | null,
  ip: string | null,
): Promise<void> {
  if (!approval) return
  const now = new Date()
  const { state } = move(approval, { kind: 'CANCEL' }, now)
  // One that has expired a moment ago is ended by its job.
  if (!state) return
  await saveState(em, approval, state, now)
  await recordDecision(em, by, 'cancelled', approval, { ip })
}

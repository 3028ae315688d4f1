import type { Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { activateAssignment, lapseAssignment, rejectAssignment } from '../assignments/assignment-decisions.ts'
import { giveNotice, keepAfterRemoval } from '../assignments/removal.service.ts'
import { approveDeveloper, rejectDeveloper } from '../developers/community.service.ts'
import type { ApprovalEntity, ApprovalKind } from './approval.entity.ts'

/** What the deciding person gave along. */
export interface DecisionInput {
  reason: string | null
  /** REMOVAL: last day with access, when it is to be later than the notice asks. */
  endsOn?: string | null
}

type Effect = (em: EntityManager, by: Viewer, approval: ApprovalEntity, input: DecisionInput) => Promise<void>

/** What an approval leads to, in the transaction that decides it. A new kind is one more entry. */
export const EFFECTS: Record<
  ApprovalKind,
  { approved: Effect; rejected: Effect; expired?: (em: EntityManager, approval: ApprovalEntity) => Promise<void> }
> = {
  COMMUNITY: { approved: approveDeveloper, rejected: rejectDeveloper },
  TEAM: { approved: activateAssignment, rejected: rejectAssignment, expired: lapseAssignment },
  REMOVAL: { approved: giveNotice, rejected: keepAfterRemoval },
}

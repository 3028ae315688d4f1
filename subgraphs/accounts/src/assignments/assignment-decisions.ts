import { sql } from '@atrium/kit/database'
import type { Viewer } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { ApprovalEntity } from '../approvals/approval.entity.ts'
import { enroll, lockTraining } from '../training/assignments/enroll.ts'
import { partiesOf, recordAssignment } from './assignment-record.ts'
import { AssignmentEntity } from './assignment.entity.ts'

// What the company's answer about an assigned developer leads to.

/** Yes: the developer has access from now on. */
export async function activateAssignment(em: EntityManager, by: Viewer, { subjectId }: ApprovalEntity): Promise<void> {
  const assignment = await lockAssignment(em, subjectId)
  em.assign(assignment, { status: 'ACTIVE', decidedById: by.userId, decidedAt: new Date() })
  await em.flush()
  await lockTraining(em, assignment.companyId)
  await sql(
    em,
    'insert into accounts.company_developers (company_id, developer_id) values (?, ?) on conflict do nothing',
    [assignment.companyId, assignment.developerId],
  )
  await enroll(em, by, assignment.companyId, { developerId: assignment.developerId })
  const { developerName, companyName } = await partiesOf(em, assignment)
  const summary = `${by.name} approved ${developerName} for the team of ${companyName}`
  await recordAssignment(em, by, 'team_approved', assignment, { summary })
}

/** No: staff may assign somebody else. */
export async function rejectAssignment(
  em: EntityManager,
  by: Viewer,
  { subjectId }: ApprovalEntity,
  { reason }: { reason: string | null },
): Promise<void> {
  const assignment = await lockAssignment(em, subjectId)
  em.assign(assignment, { status: 'REJECTED', decidedById: by.userId, decidedAt: new Date(), reason })
  await em.flush()
  const { developerName, companyName } = await partiesOf(em, assignment)
  const summary = `${by.name} declined ${developerName} for the team of ${companyName}`
  await recordAssignment(em, by, 'team_rejected', assignment, { summary, reason })
}

/** Nobody answered in time: as if it had not been asked. */
export async function lapseAssignment(em: EntityManager, { subjectId }: ApprovalEntity): Promise<void> {
  const assignment = await lockAssignment(em, subjectId)
  em.assign(assignment, { status: 'CANCELLED', endedAt: new Date(), reason: 'The company did not answer in time.' })
  await em.flush()
  const { developerName, companyName } = await partiesOf(em, assignment)
  const summary = `The time to approve ${developerName} for the team of ${companyName} is over`
  await recordAssignment(em, null, 'assignment_cancelled', assignment, { summary })
}

/** The assignment (UUID), locked until the transaction ends. */
export function lockAssignment(em: EntityManager, id: string): Promise<AssignmentEntity> {
  return em.findOneOrFail(AssignmentEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
}

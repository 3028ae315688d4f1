import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { Viewer } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { ApprovalEntity } from '../approvals/approval.entity.ts'
import { DeveloperEntity } from './developer.entity.ts'

// What staff's answer about a new developer leads to.

/** Yes: it may be assigned to companies. */
export async function approveDeveloper(em: EntityManager, by: Viewer, { subjectId }: ApprovalEntity): Promise<void> {
  const developer = await em.findOneOrFail(DeveloperEntity, { id: subjectId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  em.assign(developer, { isCommunityApproved: true, approvedAt: new Date(), approvedById: by.userId })
  await em.flush()
  await recordAnswer(em, by, 'community_approved', developer, null)
}

/** No. */
export async function rejectDeveloper(
  em: EntityManager,
  by: Viewer,
  { subjectId }: ApprovalEntity,
  { reason }: { reason: string | null },
): Promise<void> {
  await recordAnswer(em, by, 'community_rejected', await em.findOneOrFail(DeveloperEntity, { id: subjectId }), reason)
}

async function recordAnswer(
  em: EntityManager,
  by: Viewer,
  answer: 'community_approved' | 'community_rejected',
  { id, userId }: DeveloperEntity,
  reason: string | null,
): Promise<void> {
  const [person] = await sql<{ name: string }>(em, 'select name from accounts.users where id = ?', [userId])
  const verb = answer === 'community_approved' ? 'approved' : 'declined'
  await recordEvent(em, {
    type: `developer.${answer}`,
    payload: { developerId: id },
    actor: { id: by.userId, name: by.name },
    activity: {
      type: `developer.${answer}`,
      category: 'PEOPLE',
      audience: 'STAFF',
      summary: `${by.name} ${verb} ${person!.name} for the community`,
      source: 'atrium',
    },
  })
  await appendAudit(em, by, {
    action: `developer.${answer}`,
    subjectType: 'Developer',
    subjectId: id,
    ...(reason && { details: { reason } }),
  })
}

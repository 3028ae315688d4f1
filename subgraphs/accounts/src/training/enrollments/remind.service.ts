import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId } from '@atrium/kit/ids'
import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../../context.ts'
import { trainingError } from '../training-errors.ts'
import { requireTrainingStaff } from '../training-rights.ts'
import { TrainingEnrollmentEntity } from './training-enrollment.entity.ts'

const MOST = 100

/** Reminds developers of what is not done, at most once a day of each thing. Staff only. */
export function remindNow(
  context: Context,
  globalIds: readonly string[],
): Promise<{ rows: TrainingEnrollmentEntity[]; skippedCount: number }> {
  const viewer = requireTrainingStaff(context)
  if (globalIds.length < 1 || globalIds.length > MOST)
    throw trainingError('TOO_MANY', `Choose 1 to ${MOST} at a time.`, 'ids')
  const ids = [...new Set(globalIds)].flatMap((id) => fromGlobalId('TrainingEnrollment', id) ?? [])
  return context.write(async (em) => {
    const seen = await em.count(TrainingEnrollmentEntity, { id: { $in: ids } })
    if (seen < new Set(globalIds).size)
      throw trainingError('NOT_FOUND', 'There is no such training. Load the page again.', 'ids')
    const taken = await sql<Reminded>(
      em,
      `update accounts.training_enrollments set reminded_at = now()
       where id in (
         select id from accounts.training_enrollments
         where id = any (?::uuid[]) and ended_at is null and status <> 'COMPLETED'
           and (reminded_at is null or reminded_at < now() - interval '24 hours')
         order by id for update
       )
       returning id, company_id as "companyId", developer_id as "developerId", assignment_id as "assignmentId"`,
      [`{${ids.join(',')}}`],
    )
    await recordReminders(em, taken, { id: viewer.userId, name: viewer.name })
    const rows = await em.find(TrainingEnrollmentEntity, { id: { $in: taken.map(({ id }) => id) } })
    return { rows, skippedCount: ids.length - taken.length }
  })
}

export interface Reminded {
  id: string
  companyId: string
  developerId: string
  assignmentId: string
}

/** One event for each developer and company, whatever there is to be reminded of. */
export async function recordReminders(
  em: EntityManager,
  reminded: readonly Reminded[],
  actor: { id: string; name: string } | null = null,
): Promise<void> {
  const groups = new Map<string, Reminded[]>()
  for (const each of reminded) {
    const key = `${each.companyId} ${each.developerId}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  for (const group of groups.values()) {
    const { companyId, developerId } = group[0]!
    await recordEvent(em, {
      type: 'training.reminded',
      payload: { developerId, assignmentIds: group.map(({ assignmentId }) => assignmentId) },
      companyId,
      actor,
    })
  }
}

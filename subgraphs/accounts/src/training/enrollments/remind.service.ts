import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId } from '@atrium/kit/ids'
import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type AnyViewer, isStaff } from '@atrium/kit/viewer'
import { approvesFor } from '../../approvals/approval-rules.ts'
import { type Context, requireUser } from '../../context.ts'
import { trainingError } from '../training-errors.ts'
import { TrainingEnrollmentEntity } from './training-enrollment.entity.ts'

const MOST = 100

/** Reminds developers of what is not done, at most once a day of each thing. Staff, and who approves the developers of a company. */
export function remindNow(
  context: Context,
  globalIds: readonly string[],
): Promise<{ rows: TrainingEnrollmentEntity[]; skippedCount: number }> {
  const viewer = requireUser(context)
  if (globalIds.length < 1 || globalIds.length > MOST)
    throw trainingError('TOO_MANY', `Choose 1 to ${MOST} at a time.`, 'ids')
  const ids = [...new Set(globalIds)].flatMap((id) => fromGlobalId('TrainingEnrollment', id) ?? [])
  return context.write(async (em) => {
    const seen = await em.find(TrainingEnrollmentEntity, { id: { $in: ids } })
    if (seen.length < new Set(globalIds).size)
      throw trainingError('NOT_FOUND', 'There is no such training. Load the page again.', 'ids')
    if (!seen.every(({ companyId }) => maySendReminder(viewer, companyId))) {
      const message =
        'Reminders are sent by staff, and by those of the company who approve developers. Ask one of them.'
      throw trainingError('FORBIDDEN', message, 'ids')
    }
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
    const rows = await em.find(TrainingEnrollmentEntity, { id: { $in: taken.map(({ id }) => id) } }, { refresh: true })
    return { rows, skippedCount: ids.length - taken.length }
  })
}

/** Whether the viewer reminds developers of a company (UUID). */
export const maySendReminder = (viewer: AnyViewer, companyId: string): boolean =>
  isStaff(viewer) || approvesFor(viewer, companyId)

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

import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Jobs, QueueDefinition } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { EntityManager } from '@mikro-orm/postgresql'
import { lockTraining, unenroll } from '../training/assignments/enroll.ts'
import { lockAssignment } from './assignment-decisions.ts'
import { partiesOf, recordAssignment } from './assignment-record.ts'
import { businessDay } from './business-day.ts'

export const noticesQueue: QueueDefinition = { name: 'accounts.notices', retryLimit: 2 }

const BATCH = 200

/** Ends the access of developers whose last day is over. Every quarter of an hour: midnight is at another time in each zone. */
export async function startNotices(jobs: Jobs, database: Database, log: Logger): Promise<{ dispose(): Promise<void> }> {
  const worker = await jobs.work(noticesQueue.name, () => endNotices(database, log))
  await jobs.schedule(noticesQueue.name, '*/15 * * * *')
  return worker
}

export async function endNotices(database: Database, log: Logger, now = new Date()): Promise<void> {
  const due = await transaction(
    database,
    system('job'),
    (em) =>
      sql<{ id: string }>(
        em,
        `select assignment.id from accounts.developer_assignments assignment
         join accounts.companies company on company.id = assignment.company_id
         where assignment.status = 'NOTICE' and assignment.ends_on < (? at time zone company.time_zone)::date
         order by assignment.ends_on limit ${BATCH}`,
        [now],
      ),
    { readOnly: true },
  )
  for (const { id } of due) {
    await transaction(database, system('job'), (em) => end(em, id, now)).catch((error: unknown) =>
      log.error({ err: error, assignmentId: id }, 'A notice could not be ended; trying again'),
    )
  }
}

async function end(em: EntityManager, id: string, now: Date): Promise<void> {
  const assignment = await lockAssignment(em, id)
  const { developerName, companyName, companyTimeZone } = await partiesOf(em, assignment)
  // The removal may have been taken back since it was found.
  if (assignment.status !== 'NOTICE' || assignment.endsOn! >= businessDay(now, companyTimeZone)) return
  em.assign(assignment, { status: 'REMOVED', endedAt: now })
  await em.flush()
  await lockTraining(em, assignment.companyId)
  await sql(em, 'delete from accounts.company_developers where company_id = ? and developer_id = ?', [
    assignment.companyId,
    assignment.developerId,
  ])
  await unenroll(em, assignment.companyId, assignment.developerId)
  const summary = `${developerName} has left the team of ${companyName}`
  await recordAssignment(em, null, 'removed', assignment, { summary, endsOn: assignment.endsOn ?? null })
}

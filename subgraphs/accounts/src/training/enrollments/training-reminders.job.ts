import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Jobs, QueueDefinition } from '@atrium/kit/jobs'
import { recordReminders, type Reminded } from './remind.service.ts'

export const trainingRemindersQueue: QueueDefinition = { name: 'accounts.training-reminders', retryLimit: 2 }

const BATCH = 500

/** Reminds developers three days before the last day, on it, and each week after it. */
export async function startTrainingReminders(jobs: Jobs, database: Database): Promise<{ dispose(): Promise<void> }> {
  const worker = await jobs.work(trainingRemindersQueue.name, () => remindOfTraining(database))
  await jobs.schedule(trainingRemindersQueue.name, '*/15 * * * *')
  return worker
}

/** Reads what is due and no more. An installation that stood still for weeks reminds once of each thing, not once for each reminder it missed. */
export async function remindOfTraining(database: Database, now = new Date()): Promise<void> {
  let count: number
  do {
    count = await transaction(database, system('job'), async (em) => {
      const reminded = await sql<Reminded>(
        em,
        `update accounts.training_enrollments enrollment
         set reminded_at = ?, remind_at = accounts.training_remind_at(enrollment.due_on, company.time_zone, ?)
         from accounts.companies company
         where company.id = enrollment.company_id and enrollment.id in (
           select due.id from accounts.training_enrollments due
           where due.remind_at <= ? order by due.remind_at, due.id limit ${BATCH} for update skip locked
         )
         returning enrollment.id, enrollment.company_id as "companyId", enrollment.developer_id as "developerId",
           enrollment.assignment_id as "assignmentId"`,
        [now, now, now],
      )
      await recordReminders(em, reminded)
      return reminded.length
    })
  } while (count === BATCH)
}

import { sql } from '@atrium/kit/database'
import { type Consumer, isEvent } from '@atrium/kit/events'

/** A company that moves to another time zone: the ends of its days move with it, and the reminders. */
export const keepTrainingDays: Consumer = {
  name: 'training-days',
  streams: ['accounts'],
  types: ['company.updated'],
  async handle(em, event) {
    if (!isEvent(event, 'company.updated') || !event.payload.changed.includes('timeZone')) return
    await sql(
      em,
      `update accounts.training_enrollments enrollment
       set due_at = (enrollment.due_on + 1)::timestamp at time zone company.time_zone,
         remind_at = case when remind_at is not null
           then accounts.training_remind_at(enrollment.due_on, company.time_zone, now()) end
       from accounts.companies company
       where company.id = enrollment.company_id and enrollment.company_id = ?
         and enrollment.due_on is not null and enrollment.ended_at is null and enrollment.status <> 'COMPLETED'`,
      [event.payload.companyId],
    )
  },
}

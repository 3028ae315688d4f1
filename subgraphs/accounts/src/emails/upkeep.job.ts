import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Jobs, QueueDefinition } from '@atrium/kit/jobs'
import { emailsQueue } from './send.job.ts'

export const upkeepQueue: QueueDefinition = { name: 'accounts.emails-upkeep', retryLimit: 2 }

/** Longer than the longest wait between two tries. */
const LOST_AFTER = `interval '2 hours'`
const BATCH = 500
const PURGED = 10_000

/** Takes up mails whose job was lost, and forgets what is old. Every quarter of an hour. */
export async function startUpkeep(jobs: Jobs, database: Database): Promise<{ dispose(): Promise<void> }> {
  const worker = await jobs.work(upkeepQueue.name, async () => {
    await takeUpLost(jobs, database)
    await purge(database)
  })
  await jobs.schedule(upkeepQueue.name, '*/15 * * * *')
  return worker
}

/** A mail whose process died too often is given to the job queue again; whether it may have been sent, sending finds out. */
export function takeUpLost(jobs: Jobs, database: Database): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const lost = await sql<{ id: string }>(
      em,
      `update accounts.emails set taken_up_at = now() where id in (
         select id from accounts.emails where state in ('QUEUED', 'SENDING') and taken_up_at < now() - ${LOST_AFTER}
         order by created_at limit ${BATCH} for update skip locked
       ) returning id`,
    )
    for (const { id } of lost) await jobs.send(em, emailsQueue.name, { emailId: id })
  })
}

// Links of mails that were never sent, what providers told, and the log itself: each as long as it is of use.
function purge(database: Database): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    await sql(
      em,
      `delete from accounts.email_secrets where email_id in (
         select id from accounts.emails where created_at < now() - interval '7 days' order by created_at limit ${PURGED})`,
    )
    await sql(
      em,
      `delete from accounts.email_deliveries where id in (
         select id from accounts.email_deliveries where received_at < now() - interval '30 days' limit ${PURGED})`,
    )
    await sql(
      em,
      `delete from accounts.emails where id in (
         select mail.id from accounts.emails mail where mail.created_at < now() - interval '400 days'
           and not exists (select from accounts.emails later where later.resent_from_id = mail.id)
         order by mail.created_at limit ${PURGED})`,
    )
  })
}

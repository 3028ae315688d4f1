import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { QueueDefinition } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import { closeImpersonations } from '../impersonation/impersonation.job.ts'
import { endExports, eraseDue, type PrivacyWork } from '../privacy/privacy.job.ts'
import { recordAccountChange } from './administration-record.ts'
import { lockUser } from './administration-rules.ts'

export const lifecycleQueue: QueueDefinition = { name: 'accounts.lifecycle', retryLimit: 2 }

const BATCH = 100

/** What time does to accounts: ends suspensions and acting as somebody else, erases what was deleted. Each minute. */
export async function startLifecycle(work: PrivacyWork): Promise<{ dispose(): Promise<void> }> {
  const { jobs, database, log } = work
  const worker = await jobs.work(lifecycleQueue.name, async () => {
    await endSuspensions(database, log)
    await closeImpersonations(database, log)
    await eraseDue(work)
    await endExports(database)
  })
  await jobs.schedule(lifecycleQueue.name, '* * * * *')
  return worker
}

export async function endSuspensions(database: Database, log: Logger, now = new Date()): Promise<void> {
  const due = await transaction(
    database,
    system('job'),
    (em) =>
      sql<{ id: string }>(
        em,
        `select id from accounts.users where suspended_until <= ? order by suspended_until limit ${BATCH}`,
        [now],
      ),
    { readOnly: true },
  )
  for (const { id } of due) {
    await endSuspension(database, id, now).catch((error: unknown) =>
      log.error({ err: error, userId: id }, 'A suspension could not be ended; trying again'),
    )
  }
}

function endSuspension(database: Database, id: string, now: Date): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const user = await lockUser(em, id)
    // It may have been made longer, or into a ban, since it was found.
    if (user.status !== 'SUSPENDED' || !user.suspendedUntil || user.suspendedUntil > now) return
    em.assign(user, {
      status: 'ACTIVE',
      statusReason: null,
      suspendedUntil: null,
      statusChangedAt: now,
      statusChangedById: null,
    })
    await em.flush()
    await recordAccountChange(em, null, user, {
      type: 'user.status_changed',
      action: 'user.reinstated',
      summary: `The suspension of ${user.name} has ended`,
      details: { status: { from: 'SUSPENDED', to: 'ACTIVE' }, isByTime: true },
      ip: '',
    })
  })
}

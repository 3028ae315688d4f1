import type { EntityManager } from '@mikro-orm/postgresql'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import type { Connection } from '../connections/connection.entity.ts'
import { SYNC_QUEUE } from '../migrations.ts'
import { SyncRun } from './sync-run.entity.ts'

/**
 * Queues a synchronisation in the transaction of `em`; the connection's row must be locked by it. Wake the queue after.
 * @param options.isOptional one that is under way will do.
 * @param options.isAtOnce one under way that waits for its provider does not wait any longer.
 * @throws SYNC_PAUSED, SYNC_RUNNING
 */
export async function queueSync(
  em: EntityManager,
  jobs: Jobs,
  connection: Connection,
  options: { isOptional?: boolean; isAtOnce?: boolean; cause?: 'PERSON' | 'SCHEDULE' } = {},
): Promise<SyncRun> {
  if (connection.status === 'PAUSED') {
    throw userError('SYNC_PAUSED', 'The connection is paused. Activate it to synchronise.', ['id'])
  }
  const open = await em.findOne(SyncRun, { connectionId: connection.id, status: { $in: ['QUEUED', 'RUNNING'] } })
  if (open && options.isOptional) {
    if (options.isAtOnce) await goOnNow(em, jobs, open)
    return open
  }
  if (open) throw userError('SYNC_RUNNING', 'A synchronisation is under way. Wait until it is done.', ['id'])
  const run = em.create(SyncRun, {
    id: newId(),
    connectionId: connection.id,
    companyId: connection.companyId ?? null,
    status: 'QUEUED',
    counts: {},
    cause: options.cause ?? 'PERSON',
  })
  await em.persist(run).flush()
  await jobs.send(em, SYNC_QUEUE, { runId: run.id })
  await recordEvent(em, {
    type: 'connection.changed',
    payload: { connectionId: connection.id },
    companyId: connection.companyId ?? null,
  })
  return run
}

/** The job that was to come later finds it done. */
async function goOnNow(em: EntityManager, jobs: Jobs, run: SyncRun): Promise<void> {
  if (run.status !== 'QUEUED' || run.retryAt == null) return
  run.retryAt = null
  await em.flush()
  await jobs.send(em, SYNC_QUEUE, { runId: run.id })
}

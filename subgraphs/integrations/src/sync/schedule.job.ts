import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Jobs } from '@atrium/kit/jobs'
import { Connection } from '../connections/connection.entity.ts'
import { SCHEDULE_QUEUE, SYNC_QUEUE } from '../migrations.ts'
import { nextSyncAt } from './schedule.ts'
import { queueSync } from './sync.service.ts'

/** Connections looked at in one transaction. */
const BATCH = 50
const MAX_BATCHES = 100

/** Queues, each minute, a synchronisation of every connection whose time has come. */
export async function startSchedule(deps: { database: Database; jobs: Jobs }): Promise<{ dispose(): Promise<void> }> {
  const worker = await deps.jobs.work(SCHEDULE_QUEUE, async (_, signal) => {
    await queueDueSyncs(deps.database, deps.jobs, signal)
  })
  await deps.jobs.schedule(SCHEDULE_QUEUE, '* * * * *')
  return worker
}

/**
 * A connection that waits for a person (paused, or its access is lost) or for its provider (the circuit is open) is left alone.
 * @returns how many synchronisations were queued.
 */
export async function queueDueSyncs(database: Database, jobs: Jobs, signal?: AbortSignal): Promise<number> {
  let queued = 0
  for (let batch = 0; batch < MAX_BATCHES && !signal?.aborted; batch += 1) {
    const taken = await queueBatch(database, jobs)
    queued += taken
    if (taken < BATCH) break
  }
  if (queued > 0) jobs.wake(SYNC_QUEUE)
  return queued
}

function queueBatch(database: Database, jobs: Jobs): Promise<number> {
  return transaction(database, system('job'), async (em) => {
    const due = await sql<{ id: string; handlerKey: string }>(
      em,
      `select id, handler_key as "handlerKey" from integrations.connections
       where status in ('ACTIVE', 'ERROR') and not needs_reconnect and next_sync_at <= now()
         and (retry_at is null or retry_at <= now())
       order by next_sync_at, id limit ? for update skip locked`,
      [BATCH],
    )
    for (const { id, handlerKey } of due) {
      // By hand, so that a person who is editing the connection meets no conflict.
      await sql(em, 'update integrations.connections set next_sync_at = ? where id = ?', [nextSyncAt(handlerKey), id])
    }
    const connections = await em.find(Connection, { id: { $in: due.map(({ id }) => id) } })
    for (const connection of connections) {
      await queueSync(em, jobs, connection, { isOptional: true, cause: 'SCHEDULE' })
    }
    return due.length
  })
}

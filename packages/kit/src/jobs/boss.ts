import type { EntityManager } from '@mikro-orm/postgresql'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Logger } from '../logs/index.ts'
import { JOBS_ROLE, JOBS_SCHEMA } from './migrate.ts'

/** A process's access to the jobs: workers that work queues off, and sending inside a transaction. */
export interface Jobs {
  /** Adds a job in the transaction of `em`: it exists if and only if that commits. Call `wake` after the commit. */
  send(
    em: EntityManager,
    queue: string,
    data: object,
    options?: { singletonKey?: string; startAfter?: number },
  ): Promise<void>
  /**
   * Works a queue off. A job whose worker dies goes to another one within 30 seconds, so `handle` must be idempotent.
   * When it throws the job is tried again later, as the queue says. Dispose the worker before what `handle` needs ends:
   * it takes no further job, and the one under way is waited for.
   */
  work<T extends object>(
    queue: string,
    handle: (data: T, signal: AbortSignal) => Promise<void>,
    options?: { concurrency?: number },
  ): Promise<{ dispose(): Promise<void> }>
  /** Has this process look at the queue now, rather than at its next poll. */
  wake(queue: string): void
  /** Runs a queue on a cron schedule (UTC), once in the installation. */
  schedule(queue: string, cron: string): Promise<void>
  dispose(): Promise<void>
}

// LISTEN/NOTIFY for every job would halve commits. Whoever sends wakes its own process; others find out by polling.
const POLL_SECONDS = 1
const SUPERVISE_SECONDS = 2

/** Connects to the jobs' schema, which `migrateAll` has made. */
export async function startJobs(config: { url: string; log: Logger }): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: config.url,
    schema: JOBS_SCHEMA,
    options: `-c role=${JOBS_ROLE}`,
    application_name: 'atrium-jobs',
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    max: 6,
  })
  boss.on('error', (error) => config.log.error({ err: error }, 'The job queue reported an error'))
  await boss.start()
  const workers = new Map<string, string[]>()
  return {
    async send(em, queue, data, options = {}) {
      await boss.send(queue, data, {
        ...(options.singletonKey !== undefined && { singletonKey: options.singletonKey }),
        ...(options.startAfter !== undefined && { startAfter: options.startAfter }),
        db: fromKysely(em.getKysely()),
      })
    },
    async work<T extends object>(
      queue: string,
      handle: (data: T, signal: AbortSignal) => Promise<void>,
      options: { concurrency?: number } = {},
    ) {
      const ids: string[] = []
      for (let i = 0; i < (options.concurrency ?? 1); i += 1) {
        const polling = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 }
        const id = await boss.work<T>(queue, polling, async ([job]) => {
          // Where there was one job there may be another: without this a worker takes one a second.
          const self = ids[i]
          if (self) boss.notifyWorker(self)
          if (job) await handle(job.data, job.signal)
        })
        ids.push(id)
      }
      workers.set(queue, [...(workers.get(queue) ?? []), ...ids])
      return {
        dispose: async () => void (await Promise.all(ids.map((id) => boss.offWork(queue, { id, wait: true })))),
      }
    },
    wake(queue) {
      for (const id of workers.get(queue) ?? []) boss.notifyWorker(id)
    },
    schedule: (queue, cron) => boss.schedule(queue, cron),
    dispose: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

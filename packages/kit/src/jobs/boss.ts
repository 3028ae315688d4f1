import type { EntityManager } from '@mikro-orm/postgresql'
import { fromKysely, type Job, PgBoss } from 'pg-boss'
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
  /** Adds many jobs by one statement, like {@link send}. */
  sendAll(em: EntityManager, queue: string, data: readonly object[]): Promise<void>
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
  /**
   * As {@link work}, up to `size` jobs at a time: for work that is much cheaper together. `handle` answers for each job, in order,
   * what it failed of, or null; one that fails does not take the others with it.
   */
  workTogether<T extends object>(
    queue: string,
    handle: (batch: { data: T; signal: AbortSignal }[]) => Promise<(Error | null)[]>,
    options: { concurrency?: number; size: number },
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

  async function startWorkers<T extends object>(
    queue: string,
    { concurrency, size }: { concurrency: number; size: number },
    handle: (batch: Job<T>[]) => Promise<void>,
  ) {
    const ids: string[] = []
    for (let i = 0; i < concurrency; i += 1) {
      const polling = { pollingIntervalSeconds: POLL_SECONDS, batchSize: size }
      const id = await boss.work<T>(queue, polling, async (batch) => {
        // Where there was one job there may be another: without this a worker takes one a second.
        const self = ids[i]
        if (self) boss.notifyWorker(self)
        await handle(batch)
      })
      ids.push(id)
    }
    workers.set(queue, [...(workers.get(queue) ?? []), ...ids])
    return {
      dispose: async () => void (await Promise.all(ids.map((id) => boss.offWork(queue, { id, wait: true })))),
    }
  }

  return {
    async send(em, queue, data, options = {}) {
      await boss.send(queue, data, {
        ...(options.singletonKey !== undefined && { singletonKey: options.singletonKey }),
        ...(options.startAfter !== undefined && { startAfter: options.startAfter }),
        db: fromKysely(em.getKysely()),
      })
    },
    async sendAll(em, queue, data) {
      if (data.length === 0) return
      const inserted = data.map((each) => ({ data: each }))
      await boss.insert(queue, inserted, { db: fromKysely(em.getKysely()) })
    },
    work: (queue, handle, { concurrency = 1 } = {}) =>
      startWorkers(queue, { concurrency, size: 1 }, async ([job]: Job<never>[]) => handle(job!.data, job!.signal)),
    workTogether: (queue, handle, { concurrency = 1, size }) =>
      startWorkers(queue, { concurrency, size }, async (batch: Job<never>[]) => {
        const failures = await handle(batch)
        // What is settled here the library leaves alone when it completes the batch.
        const failed = batch.flatMap(({ id }, index) => (failures[index] ? [{ id, error: failures[index] }] : []))
        await Promise.all(failed.map(({ id, error }) => boss.fail(queue, id, { message: error.message })))
      }),
    wake(queue) {
      for (const id of workers.get(queue) ?? []) boss.notifyWorker(id)
    },
    schedule: (queue, cron) => boss.schedule(queue, cron),
    dispose: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

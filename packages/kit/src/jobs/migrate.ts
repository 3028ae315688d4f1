import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { subgraphRole } from '../database/database.ts'

/** Schema that pg-boss keeps its jobs in, and the role that may work on it. */
export const JOBS_SCHEMA = 'jobs'
export const JOBS_ROLE = 'atrium_jobs'

/** A queue, declared by the subgraph that works it off. Names are `subgraph.queue`. */
export interface QueueDefinition {
  name: string
  /** Tries after the first one. */
  retryLimit?: number
  /** Seconds before the first retry; doubles from there. */
  retryDelay?: number
  /** Longest wait between retries, in seconds. */
  retryDelayMax?: number
  /** Seconds after which a job whose worker gives no sign of life goes to another. */
  leaseSeconds?: number
}

/** Creates or updates the jobs' schema and its queues. Run by the owner: processes have no right to change tables. */
export async function migrateJobs(
  ownerUrl: string,
  client: pg.Client,
  subgraphs: readonly { name: string; queues?: readonly QueueDefinition[] }[],
): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
  })
  await boss.start()
  try {
    for (const queue of subgraphs.flatMap((subgraph) => subgraph.queues ?? [])) await createQueue(boss, queue)
  } finally {
    await boss.stop({ graceful: false })
  }
  const roles = subgraphs.map((subgraph) => subgraphRole(subgraph.name)).join(', ')
  await client.query(`
    grant usage on schema ${JOBS_SCHEMA} to ${JOBS_ROLE};
    grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to ${JOBS_ROLE};
    grant usage, select on all sequences in schema ${JOBS_SCHEMA} to ${JOBS_ROLE};
    grant execute on all functions in schema ${JOBS_SCHEMA} to ${JOBS_ROLE};
    grant ${JOBS_ROLE} to ${roles};
  `)
}

async function createQueue(boss: PgBoss, queue: QueueDefinition): Promise<void> {
  const dead = deadLetterName(queue.name)
  const options = {
    retryLimit: queue.retryLimit ?? 5,
    retryDelay: queue.retryDelay ?? 1,
    retryDelayMax: queue.retryDelayMax ?? 300,
    retryBackoff: true,
    expireInSeconds: 900,
    heartbeatSeconds: Math.max(10, queue.leaseSeconds ?? 10),
    deadLetter: dead,
  }
  await boss.createQueue(dead)
  await boss.createQueue(queue.name, options)
  await boss.updateQueue(queue.name, options)
}

/** Queue that jobs go to when their last try has failed. */
export function deadLetterName(queue: string): string {
  return `${queue}.dead`
}

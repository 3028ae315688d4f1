import { JOBS_ROLE, JOBS_SCHEMA } from '../jobs/migrate.ts'
import { readFigures } from './reader.ts'

/** How the work of one queue stands. */
export interface QueueFigures {
  queue: string
  /** Waiting for a worker, now or at a later time. */
  queued: number
  running: number
  /** Failed, and tried again later. */
  retrying: number
  /** Given up after the last try, as far as they are kept. */
  dead: number
  /** Done in the last 24 hours, as far as they are kept. */
  completed: number
  /** Seconds that the oldest job that could be worked on waits; null without one. */
  oldestSeconds: number | null
}

const MAX_QUEUES = 100

/** Every queue that there is, also the empty ones, by name. */
export function readQueueFigures(url: string): Promise<QueueFigures[]> {
  return readFigures(url, async (client) => {
    await client.query(`set role ${JOBS_ROLE}`)
    const { rows } = await client.query<QueueFigures>(
      `select queue.name as queue,
              count(*) filter (where state = 'created')::int as queued,
              count(*) filter (where state = 'active')::int as running,
              count(*) filter (where state = 'retry')::int as retrying,
              count(*) filter (where state = 'failed')::int as dead,
              count(*) filter (where state = 'completed' and completed_on > now() - interval '24 hours')::int as completed,
              extract(epoch from now() - min(job.start_after) filter (
                where state in ('created', 'retry') and job.start_after <= now()))::float8 as "oldestSeconds"
       from ${JOBS_SCHEMA}.queue left join ${JOBS_SCHEMA}.job on job.name = queue.name
       where queue.name not like '%.dead' and queue.name not like '\\_\\_%' group by queue.name order by 1 limit ${MAX_QUEUES}`,
    )
    return rows
  })
}

import type { Database } from '@atrium/kit/database'
import type { Jobs, QueueDefinition } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { Mailer } from './mailer.ts'
import { compileAll } from './render.ts'
import { emailsQueue, startSending } from './send.job.ts'
import { TEMPLATES, templateOf } from './templates/index.ts'
import { startUpkeep, upkeepQueue } from './upkeep.job.ts'
import { deliveriesQueue, startDeliveries } from './webhooks.ts'

export const emailQueues: QueueDefinition[] = [emailsQueue, deliveriesQueue, upkeepQueue]

/** All that runs for e-mails. Dispose it before the database. */
export async function startEmails(deps: {
  jobs: Jobs
  database: Database
  mailer: Mailer
  log: Logger
}): Promise<{ dispose(): Promise<void> }> {
  const { jobs, database, mailer, log } = deps
  // In the background: a mail that comes sooner waits for its own template only.
  compileAll(Object.keys(TEMPLATES).map(templateOf)).catch((error: unknown) =>
    log.error({ err: error }, 'A mail template could not be compiled'),
  )
  const running = [
    await startSending(jobs, database, mailer, log),
    await startDeliveries(jobs, database),
    await startUpkeep(jobs, database),
  ]
  return { dispose: async () => void (await Promise.all(running.map((each) => each.dispose()))) }
}

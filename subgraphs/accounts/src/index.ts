import { fileURLToPath } from 'node:url'
import { openDatabase, type SubgraphMigrations } from '@atrium/kit/database'
import { startConsumer, startRelay } from '@atrium/kit/events'
import { createSubgraph, type Subgraph, type SubgraphRuntime } from '@atrium/kit/server'
import { approvalsQueue, startApprovals } from './approvals/approvals.job.ts'
import { noticesQueue, startNotices } from './assignments/notices.job.ts'
import type { Services } from './context.ts'
import { createMailer } from './emails/mailer.ts'
import { emailsQueue, startSending } from './emails/send.job.ts'
import { notifyPeople } from './notifications/notifications.consumer.ts'
import { followNotifications } from './notifications/notification-updates.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { entities } from './orm.ts'
import { schema } from './schema.ts'
import { createPasswords } from './sessions/passwords.ts'
import { createKeyedQueue } from './sessions/queue.ts'
import { purgeQueue, startPurge } from './sessions/purge.job.ts'
import { lifecycleQueue, startLifecycle } from './users/lifecycle.job.ts'

export { schema } from './schema.ts'
export { seed } from './demo/seed.ts'

export const migrations: SubgraphMigrations = {
  name: 'accounts',
  migrationsDir: fileURLToPath(new URL('../migrations/', import.meta.url)),
  queues: [purgeQueue, approvalsQueue, noticesQueue, emailsQueue, lifecycleQueue],
}

const LONGEST_SIGN_IN_QUEUE = 50

/** People, sessions, companies and what they may see: the subgraph `accounts`. */
export async function start(runtime: SubgraphRuntime): Promise<Subgraph> {
  const log = runtime.log.child({ part: migrations.name })
  const database = await openDatabase({ name: migrations.name, url: runtime.databaseUrl, entities, log })
  const notifications = await followNotifications(database, runtime.bus, log)
  const mailer = createMailer(runtime)
  return createSubgraph<Services, Loaders>({
    name: migrations.name,
    schema: schema(),
    database,
    services: {
      publicUrl: runtime.publicUrl,
      sessionKey: runtime.keys.sessionKey,
      attemptKey: runtime.keys.viewerKey,
      passwords: await createPasswords(),
      notifications,
      signInTurns: createKeyedQueue(LONGEST_SIGN_IN_QUEUE),
    },
    createLoaders,
    log,
    disposables: [
      notifications,
      startRelay(database, log),
      startConsumer(database, runtime.bus, notifyPeople, log),
      await startPurge(runtime.jobs, database),
      await startApprovals(runtime.jobs, database, log),
      await startNotices(runtime.jobs, database, log),
      await startSending(runtime.jobs, database, mailer, log),
      await startLifecycle(runtime.jobs, database, log),
    ],
  })
}

import { fileURLToPath } from 'node:url'
import { createVault, keysQueue, startKeyRotation } from '@atrium/kit/data-keys'
import { openDatabase, type SubgraphMigrations } from '@atrium/kit/database'
import { startConsumer, startRelay } from '@atrium/kit/events'
import { createOutbound } from '@atrium/kit/outbound'
import { createSubgraph, type SignInSettings, type Subgraph, type SubgraphRuntime } from '@atrium/kit/server'
import { approvalsQueue, startApprovals } from './approvals/approvals.job.ts'
import { noteContracts } from './companies/contracts.consumer.ts'
import { noticesQueue, startNotices } from './assignments/notices.job.ts'
import { broadcastsQueue, startBroadcasts } from './broadcasts/broadcasts.job.ts'
import type { Services } from './context.ts'
import { createMailer } from './emails/mailer.ts'
import { emailQueues, startEmails } from './emails/start.ts'
import { createMailWebhooks, type WebhookAnswer, type WebhookRequest } from './emails/webhooks.ts'
import { createLabs } from './labs/labs.ts'
import { labsDueQueue, labsSyncQueue, startLabs } from './labs/sync.job.ts'
import { digestQueue, startDigests } from './notifications/digest.job.ts'
import { notifyPeople } from './notifications/notifications.consumer.ts'
import { followNotifications } from './notifications/notification-updates.ts'
import { answerForPeople } from '@atrium/kit/privacy'
import { takeParts } from './privacy/parts.consumer.ts'
import { personalData } from './privacy/personal-data/index.ts'
import { privacyQueue, startPrivacy } from './privacy/privacy.job.ts'
import { createLoaders, type Loaders } from './loaders.ts'
import { entities } from './orm.ts'
import { schema } from './schema.ts'
import { SECRET_COLUMNS } from './secret-columns.ts'
import { createPasswords } from './sessions/passwords.ts'
import { createKeyedQueue } from './sessions/queue.ts'
import { purgeQueue, startPurge } from './sessions/purge.job.ts'
import { lifecycleQueue, startLifecycle } from './users/lifecycle.job.ts'
import { quizAttemptsQueue, startQuizAttempts } from './training/attempts/quiz-attempts.job.ts'
import { keepTrainingDays } from './training/enrollments/training-days.consumer.ts'
import { startTrainingReminders, trainingRemindersQueue } from './training/enrollments/training-reminders.job.ts'

export { schema } from './schema.ts'
export { seed } from './demo/seed.ts'

export const migrations: SubgraphMigrations = {
  name: 'accounts',
  migrationsDir: fileURLToPath(new URL('../migrations/', import.meta.url)),
  queues: [
    purgeQueue,
    approvalsQueue,
    noticesQueue,
    ...emailQueues,
    broadcastsQueue,
    digestQueue,
    lifecycleQueue,
    privacyQueue,
    labsSyncQueue,
    labsDueQueue,
    quizAttemptsQueue,
    trainingRemindersQueue,
    keysQueue('accounts'),
  ],
}

/** Where nothing is said: people are invited, and have a password. */
const CLOSED: SignInSettings = { signUp: 'invited', twoFactorRoles: [], providers: [] }
const LONGEST_SIGN_IN_QUEUE = 50

/** Takes what mail providers tell and what mail programs post too: `/webhooks/mail/…`, `/webhooks/unsubscribe/…`. */
export interface AccountsSubgraph extends Subgraph {
  webhooks(request: WebhookRequest): Promise<WebhookAnswer>
}

/** People, sessions, companies and what they may see: the subgraph `accounts`. */
export async function start(runtime: SubgraphRuntime): Promise<AccountsSubgraph> {
  const log = runtime.log.child({ part: migrations.name })
  const database = await openDatabase({ name: migrations.name, url: runtime.databaseUrl, entities, log })
  const { keyring } = runtime.keys
  const vault = await createVault({ name: migrations.name, databaseUrl: runtime.databaseUrl, keyring, log })
  const notifications = await followNotifications(database, runtime.bus, log)
  const mailer = createMailer(runtime)
  const { jobs } = runtime
  const outbound = createOutbound({ trustedHosts: runtime.trustedHosts })
  const labs = createLabs(runtime.labs, outbound)
  const subgraph = createSubgraph<Services, Loaders>({
    name: migrations.name,
    schema: schema(),
    database,
    services: {
      settings: runtime.signIn ?? CLOSED,
      publicUrl: runtime.publicUrl,
      sessionKey: runtime.keys.sessionKey,
      attemptKey: runtime.keys.viewerKey,
      passwords: await createPasswords(),
      notifications,
      jobs: runtime.jobs,
      mailer,
      vault,
      labs,
      signInTurns: createKeyedQueue(LONGEST_SIGN_IN_QUEUE),
    },
    createLoaders,
    log,
    disposables: [
      vault,
      outbound,
      notifications,
      startRelay(database, log),
      startConsumer(database, runtime.bus, notifyPeople, log),
      startConsumer(database, runtime.bus, noteContracts, log),
      startConsumer(database, runtime.bus, keepTrainingDays, log),
      startConsumer(database, runtime.bus, answerForPeople(personalData, keyring, { erases: false }), log),
      startConsumer(database, runtime.bus, takeParts(jobs), log),
      await startPurge(runtime.jobs, database),
      await startApprovals(runtime.jobs, database, log),
      await startNotices(runtime.jobs, database, log),
      await startLifecycle({ jobs, database, vault, log }),
      await startPrivacy({ jobs, database, vault, log }),
      await startEmails({ jobs: runtime.jobs, database, mailer, log }),
      await startBroadcasts(runtime.jobs, database),
      await startDigests(runtime.jobs, database),
      await startLabs({ database, jobs, vault, labs, log }),
      await startQuizAttempts(runtime.jobs, database, log),
      await startTrainingReminders(runtime.jobs, database),
      await startKeyRotation({ database, jobs, vault, columns: SECRET_COLUMNS, log }),
    ],
  })
  return { ...subgraph, webhooks: createMailWebhooks({ database, jobs: runtime.jobs, mailer, log }) }
}

import type { GraphQLSchema } from 'graphql'
import { createVault, startKeyRotation } from '@atrium/kit/data-keys'
import { openDatabase, system, transaction } from '@atrium/kit/database'
import { startConsumer, startRelay } from '@atrium/kit/events'
import { createOutbound } from '@atrium/kit/outbound'
import { answerForPeople } from '@atrium/kit/privacy'
import { createSubgraph, type Subgraph, type SubgraphRuntime } from '@atrium/kit/server'
import { startFeed } from './activity/feed.ts'
import { startHub } from './activity/hub.ts'
import { commandRequests } from './commands/requests.consumer.ts'
import { startCommandWorker } from './commands/run-command.ts'
import { followCommands } from './commands/updates.ts'
import { startAlertDelivery } from './alerts/deliver.ts'
import { keepBudgets } from './alerts/keep-budgets.ts'
import { startWatch } from './alerts/watch.job.ts'
import { watchEvents } from './alerts/watch-events.ts'
import { ECOSYSTEM } from './connections/access.ts'
import { startConnectionHub } from './connections/hub.ts'
import type { Services } from './context.ts'
import { startDelivery } from './endpoints/deliver.ts'
import { startFanOut } from './endpoints/fan-out.ts'
import { selectableSchema } from './endpoints/selection.ts'
import { keepErrors } from './errors/keep-errors.ts'
import { startReports } from './ecosystem-reports/report.job.ts'
import { startPolling } from './ecosystem/poll.ts'
import { createPushHandler } from './ecosystem/push.ts'
import { knownCompanies } from './foreign/known-companies.ts'
import { createLoaders } from './loaders.ts'
import { startMarketingHub } from './marketing/hub.ts'
import { marketingConsumer } from './marketing/keep-marketing.ts'
import { startMetricHub } from './metrics/hub.ts'
import { startRollups } from './metrics/rollup.ts'
import { entities } from './orm.ts'
import { knownProjects } from './containers/known-projects.ts'
import { startRepositoryLinks } from './containers/repository-links.ts'
import { startPaymentHub } from './payments/hub.ts'
import { paymentsConsumer } from './payments/keep-payments.ts'
import { personalData } from './privacy/personal-data.ts'
import { schema } from './schema.ts'
import { SECRET_COLUMNS } from './secret-columns.ts'
import { keepServices } from './services/keep-services.ts'
import { followChanges } from './services/service-changes.ts'
import { createSharedStatus } from './status/shared-status.ts'
import { startSchedule } from './sync/schedule.job.ts'
import { startSyncWorker } from './sync/run-sync.ts'
import { startUsageHub } from './usage/hub.ts'
import { startUsageRollups } from './usage/rollup.ts'
import type { WebhookHandler } from './webhooks/handler.ts'
import { writeBuiltInTemplates } from './templates/built-in.ts'
import { createPressure } from './webhooks/pressure.ts'
import { startWebhookWorker } from './webhooks/process.ts'
import { createWebhookHandler } from './webhooks/receive.ts'
import { startRefusals } from './webhooks/refusals.ts'
import { startRetention } from './webhooks/retention.job.ts'

const POOL_SIZE = 20
/** Deliveries a second; from here on taking them in comes before acting on them. */
const MUCH_PER_SECOND = 200

/** The integrations subgraph with its consumers and workers, and the door that providers' webhooks come in by. */
export async function start(runtime: SubgraphRuntime): Promise<Subgraph & { webhooks: WebhookHandler }> {
  const { bus, jobs, log } = runtime
  const { keyring } = runtime.keys
  const database = await openDatabase({
    name: 'integrations',
    url: runtime.databaseUrl,
    entities,
    log,
    poolSize: POOL_SIZE,
  })
  const vault = await createVault({ name: 'integrations', databaseUrl: runtime.databaseUrl, keyring, log })
  await transaction(database, system('job'), writeBuiltInTemplates)
  const outbound = createOutbound({ trustedHosts: runtime.trustedHosts })
  const activityHub = await startHub(database, bus, log)
  const connectionHub = startConnectionHub(database, bus, log)
  const commandUpdates = await followCommands(database, bus, log)
  const marketingHub = await startMarketingHub(database, bus, log)
  const metricHub = await startMetricHub(database, bus, log)
  const paymentHub = await startPaymentHub(database, bus, log)
  const usageHub = await startUsageHub(database, bus, log)
  const refusals = startRefusals(database, log)
  const pressure = createPressure(MUCH_PER_SECOND)
  const relay = startRelay(database, log)
  const companies = startConsumer(database, bus, knownCompanies.consumer, log)
  const projects = startConsumer(database, bus, knownProjects, log)
  const payments = startConsumer(database, bus, paymentsConsumer, log)
  const marketing = startConsumer(database, bus, marketingConsumer, log)
  const requests = startConsumer(database, bus, commandRequests(jobs), log)
  const privacy = startConsumer(database, bus, answerForPeople(personalData, keyring, { erases: false }), log)
  const links = startRepositoryLinks(database, bus, log)
  const changes = await followChanges(database, bus, log)
  const watchedServices = startConsumer(database, bus, keepServices, log)
  const budgets = startConsumer(database, bus, keepBudgets, log)
  const errors = startConsumer(database, bus, keepErrors, log)
  const alerts = startConsumer(database, bus, watchEvents(jobs), log)
  const feed = startFeed(database, bus, keyring, log)
  const workers = [
    ...(await startWebhookWorker({ database, jobs, vault, outbound, pressure, log })),
    ...(await startSyncWorker({ database, jobs, vault, outbound, log })),
    ...(await startCommandWorker({ database, jobs, vault, outbound, log })),
    await startSchedule({ database, jobs }),
    await startRetention({ database, jobs, log }),
    await startKeyRotation({ database, jobs, vault, columns: SECRET_COLUMNS, log }),
    await startWatch({ database, jobs }),
    await startReports({ database, jobs }),
    ...(await startAlertDelivery({ database, jobs, vault, outbound, publicUrl: runtime.publicUrl, log })),
    startRollups(database, log),
    startUsageRollups(database, log),
    startPolling({ database, vault, outbound, log }),
  ]

  const { publicUrl } = runtime
  const built = schema()
  let narrowed: GraphQLSchema | undefined
  const selectable = () => (narrowed ??= selectableSchema(built.schema))
  const publicStatus = createSharedStatus(database)
  const services: Services = {
    database,
    jobs,
    vault,
    outbound,
    publicUrl,
    activityHub,
    connectionHub,
    commandUpdates,
    marketingHub,
    metricHub,
    paymentHub,
    usageHub,
    selectable,
    changes,
    publicStatus,
  }
  const subgraph = createSubgraph({
    name: 'integrations',
    schema: built,
    database,
    services,
    createLoaders,
    log,
    // Ended in reverse: what takes in first, what hands out last.
    disposables: [
      vault,
      outbound,
      activityHub,
      connectionHub,
      commandUpdates,
      marketingHub,
      metricHub,
      paymentHub,
      usageHub,
      changes,
      feed,
      watchedServices,
      errors,
      budgets,
      alerts,
      companies,
      projects,
      payments,
      marketing,
      requests,
      privacy,
      links,
      relay,
      refusals,
      ...workers,
    ],
  })
  // Last to begin, and first to end: they ask the subgraph itself.
  const outgoing = [
    ...(await startDelivery({
      database,
      jobs,
      vault,
      outbound,
      log,
      execute: (request) => subgraph.execute(request),
    })),
    startFanOut({ database, bus, jobs, log }),
  ]
  const deliveries = createWebhookHandler({ database, jobs, vault, refusals, pressure, log })
  const metrics = createPushHandler({ database, vault, refusals, log })
  return {
    ...subgraph,
    async dispose() {
      await Promise.all(outgoing.map((part) => part.dispose()))
      await subgraph.dispose()
    },
    webhooks: (request) => (request.provider === ECOSYSTEM ? metrics : deliveries)(request),
  }
}

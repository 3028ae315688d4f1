import { startGateway, type WebhookHandler } from '@atrium/gateway'
import { maintainPartitions, migrateAll } from '@atrium/kit/database'
import { listenToBus } from '@atrium/kit/events'
import { startJobs } from '@atrium/kit/jobs'
import type { Subgraph, SubgraphRuntime } from '@atrium/kit/server'
import { seedDemo } from './demo/seed.ts'
import { startSimulators } from './demo/simulators.ts'
import { gatewayExecutor, gatewayTelemetry } from './env.ts'
import {
  type Parts,
  type RunningSubgraphs,
  type SubgraphConfig,
  receiverOf,
  type SubgraphName,
  SUBGRAPHS,
} from './parts.ts'
import { clientDir, clientManifest, publicContract, readSupergraph } from './product.ts'

/** What every subgraph's package exports for the launcher. */
interface SubgraphPackage {
  /** Of those that take deliveries too. */
  start(runtime: SubgraphRuntime): Promise<Subgraph & { webhooks?: WebhookHandler }>
}

// Loaded when asked for: in services mode each process has one of them.
const packages: Record<SubgraphName, () => Promise<SubgraphPackage>> = {
  accounts: () => import('@atrium/accounts'),
  projects: () => import('@atrium/projects'),
  billing: () => import('@atrium/billing'),
  integrations: () => import('@atrium/integrations'),
}

/** The product's packages, wired to what the launcher needs of them. */
export const parts: Parts = {
  async migrate(database) {
    const { SUBGRAPH_MIGRATIONS } = await import('./migrations.ts')
    await migrateAll({ ...database, subgraphs: SUBGRAPH_MIGRATIONS })
  },
  async maintain({ ownerUrl, keepDays = {} }) {
    const { SUBGRAPH_MIGRATIONS } = await import('./migrations.ts')
    await maintainPartitions({ ownerUrl, keepDays, subgraphs: SUBGRAPH_MIGRATIONS })
  },
  startSubgraphs,
  startGateway: ({ trustedOnly, ...config }) =>
    startGateway({
      ...config,
      executor: gatewayExecutor(),
      telemetry: gatewayTelemetry(),
      supergraphSdl: readSupergraph(),
      contract: publicContract(),
      trustedDocuments: { manifests: [clientManifest()], required: trustedOnly },
      persistedQueries: true,
      ...clientDir(),
    }),
  startSimulators,
  seedDemo,
}

/** Starts these subgraphs in this process, with one bus and one job runner for all. What has started when one fails is stopped again. */
export async function startSubgraphs(
  config: SubgraphConfig,
  names: readonly SubgraphName[] = SUBGRAPHS,
): Promise<RunningSubgraphs> {
  await using starting = new AsyncDisposableStack()
  const { databaseUrl: url, log } = config
  const bus = await listenToBus({ url, log: log.child({ part: 'bus' }) })
  starting.defer(() => bus.dispose())
  const jobs = await startJobs({ url, log: log.child({ part: 'jobs' }) })
  starting.defer(() => jobs.dispose())
  const subgraphs: RunningSubgraphs['subgraphs'] = {}
  const handlers = new Map<SubgraphName, WebhookHandler>()
  for (const name of names) {
    const subgraph = await (await packages[name]()).start({ ...config, bus, jobs })
    starting.defer(() => subgraph.dispose())
    subgraphs[name] = subgraph
    if (subgraph.webhooks) handlers.set(name, subgraph.webhooks)
  }
  const running = starting.move()
  const webhooks: WebhookHandler = (request) =>
    handlers.get(receiverOf(request.provider))?.(request) ?? Promise.resolve({ status: 503 })
  return { subgraphs, bus, webhooks, dispose: () => running.disposeAsync() }
}

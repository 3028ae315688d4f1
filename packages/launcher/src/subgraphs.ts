import { startGateway } from '@atrium/gateway'
import { migrateAll, type SubgraphMigrations } from '@atrium/kit/database'
import { listenToBus } from '@atrium/kit/events'
import { startJobs } from '@atrium/kit/jobs'
import type { Subgraph, SubgraphRuntime } from '@atrium/kit/server'
import { type Parts, type RunningSubgraphs, type SubgraphConfig, type SubgraphName, SUBGRAPHS } from './parts.ts'
import { clientDir, readSupergraph } from './product.ts'

/** What every subgraph's package exports for the launcher. */
interface SubgraphPackage {
  migrations: SubgraphMigrations
  start(runtime: SubgraphRuntime): Promise<Subgraph>
}

// Loaded when asked for: in services mode each process has one of them.
const packages: Partial<Record<SubgraphName, () => Promise<SubgraphPackage>>> = {
  accounts: () => import('@atrium/accounts'),
  projects: () => import('@atrium/projects'),
  billing: () => import('@atrium/billing'),
}

/** The product's packages, wired to what the launcher needs of them. */
export const parts: Parts = {
  async migrate(database) {
    const loaded = await Promise.all(SUBGRAPHS.map(load))
    await migrateAll({ ...database, subgraphs: loaded.map(({ migrations }) => migrations) })
  },
  startSubgraphs,
  startGateway: (config) => startGateway({ ...config, supergraphSdl: readSupergraph(), ...clientDir() }),
  startSimulators: () => Promise.reject(new Error('The simulators are not part of this build.')),
  seedDemo: () => Promise.reject(new Error('The demo workspace is not part of this build.')),
}

function load(name: SubgraphName): Promise<SubgraphPackage> {
  const load = packages[name]
  if (!load) throw new Error(`The subgraph ${name} is not part of this build.`)
  return load()
}

async function startSubgraphs(names: readonly SubgraphName[], config: SubgraphConfig): Promise<RunningSubgraphs> {
  await using starting = new AsyncDisposableStack()
  const { databaseUrl: url, log } = config
  const bus = await listenToBus({ url, log: log.child({ part: 'bus' }) })
  starting.defer(() => bus.dispose())
  const jobs = await startJobs({ url, log: log.child({ part: 'jobs' }) })
  starting.defer(() => jobs.dispose())
  const subgraphs = new Map<SubgraphName, Subgraph>()
  for (const name of names) {
    const subgraph = await (await load(name)).start({ ...config, bus, jobs })
    starting.defer(() => subgraph.dispose())
    subgraphs.set(name, subgraph)
  }
  const running = starting.move()
  return { subgraphs, webhooks: null, dispose: () => running.disposeAsync() }
}

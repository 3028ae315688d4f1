import { startGateway } from '@atrium/gateway'
import { migrateAll } from '@atrium/kit/database'
import type { Parts } from './parts.ts'
import { clientDir, readSupergraph } from './product.ts'

/** What the launcher starts: the packages of the product, wired to its interfaces. */
export const parts: Parts = {
  migrate: (database) => migrateAll({ ...database, subgraphs: [] }),
  createSubgraph: (name) => Promise.reject(new Error(`The ${name} subgraph is not part of this build.`)),
  startGateway: (config) => startGateway({ ...config, supergraphSdl: readSupergraph(), ...clientDir() }),
  seedDemo: () => Promise.resolve(),
  startSimulators: () => Promise.resolve({ dispose: () => Promise.resolve() }),
}

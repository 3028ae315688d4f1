import { startGateway } from '@atrium/gateway'
import { migrateAll } from '@atrium/kit/database'
import type { Parts } from './parts.ts'
import { clientDir, readSupergraph } from './product.ts'

/** What the launcher starts: the packages of the product, wired to its interfaces. */
export const parts: Parts = {
  migrate: (database) => migrateAll({ ...database, subgraphs: [] }),
  startSubgraphs: (names) => Promise.reject(new Error(`${names.join(', ')}: not part of this build.`)),
  startGateway: (config) => startGateway({ ...config, supergraphSdl: readSupergraph(), ...clientDir() }),
  seedDemo: () => Promise.resolve(),
  startSimulators: () => Promise.reject(new Error('The simulators are not part of this build.')),
}

import type { SubgraphContext } from '@atrium/kit/server'
import type { Loaders } from './loaders.ts'
import type { ProjectUpdates } from './live/project-updates.ts'

export interface Services {
  updates: ProjectUpdates
}

/** What this subgraph's resolvers work with. */
export type Context = SubgraphContext<Services, Loaders>

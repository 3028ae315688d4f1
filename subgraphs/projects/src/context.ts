import type { SubgraphContext } from '@atrium/kit/server'
import type { Loaders } from './loaders.ts'
import type { Changes } from '@atrium/kit/events'

export interface Services {
  updates: Changes
}

/** What this subgraph's resolvers work with. */
export type Context = SubgraphContext<Services, Loaders>

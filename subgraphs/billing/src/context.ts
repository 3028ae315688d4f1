import type { SubgraphContext } from '@atrium/kit/server'
import type { Loaders } from './loaders.ts'

/** What this subgraph's resolvers work with. */
export type Context = SubgraphContext<object, Loaders>

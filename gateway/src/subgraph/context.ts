import type { SubgraphContext } from '@atrium/kit/server'
import type { LiveLimits } from '../limits/live-limits.ts'
import type { PlatformState } from '../platform/platform-state.ts'
import type { Standing } from '../rate-limits/rate-limiter.ts'
import type { Figures } from './health/figures.ts'
import type { FollowUsage } from './usage/usage-changes.ts'
import type { UsageLoaders } from './usage/usage.loaders.ts'

/** What lives as long as the gateway. */
export interface Services {
  limits: LiveLimits
  /** Maintenance and features as they are now. */
  platform: PlatformState
  /** Where the client of a request that is being executed stands; null where clients are not counted. */
  rateOf: (requestId: string) => (Standing & { cost: number }) | null
  followUsage: FollowUsage
  /** How database, bus and jobs do. */
  figures: Figures
}

/** What this subgraph's resolvers work with. */
export type Context = SubgraphContext<Services, UsageLoaders>

import type { Database } from '@atrium/kit/database'
import type { Changes } from '@atrium/kit/events'
import type { Jobs } from '@atrium/kit/jobs'
import type { Vault } from '@atrium/kit/data-keys'
import type { SubgraphContext } from '@atrium/kit/server'
import type { ActivityHub } from './activity/hub.ts'
import type { CommandUpdates } from './commands/updates.ts'
import type { MarketingHub } from './marketing/hub.ts'
import type { MetricHub } from './metrics/hub.ts'
import type { ConnectionHub } from './connections/hub.ts'
import type { PaymentHub } from './payments/hub.ts'
import type { GraphQLSchema } from 'graphql'
import type { UsageHub } from './usage/hub.ts'
import type { SharedStatus } from './status/shared-status.ts'
import type { Loaders } from './loaders.ts'
import type { Outbound } from '@atrium/kit/outbound'

/** What lives as long as the subgraph. */
export interface Services {
  database: Database
  jobs: Jobs
  vault: Vault
  outbound: Outbound
  /** Where providers reach the installation. No slash at the end. */
  publicUrl: string
  activityHub: ActivityHub
  connectionHub: ConnectionHub
  commandUpdates: CommandUpdates
  marketingHub: MarketingHub
  metricHub: MetricHub
  paymentHub: PaymentHub
  usageHub: UsageHub
  /** What a selection of a webhook out may read. */
  selectable: () => GraphQLSchema
  /** Tells when services or alerts have changed. */
  changes: Changes
  /** What the public status page tells. */
  publicStatus: SharedStatus
}

export type IntegrationsContext = SubgraphContext<Services, Loaders>

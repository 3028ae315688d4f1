import type { GatewayConfig, WebhookHandler } from '@atrium/gateway'
import type { SubgraphExecutor } from '@atrium/kit/executor'
import type { Logger } from '@atrium/kit/logs'
import type { Keys } from './keys.ts'

// What the launcher needs of the other packages, and no more. `subgraphs.ts` fills it; tests start with parts of their own.

export const SUBGRAPHS = ['accounts', 'projects', 'billing', 'integrations'] as const
export type SubgraphName = (typeof SUBGRAPHS)[number]

export interface Disposable {
  dispose(): Promise<void>
}

export interface Database {
  /** Login that owns the database: migrations. */
  ownerUrl: string
  /** Login that the processes use. */
  appUrl: string
}

export interface SubgraphConfig {
  /** As `atrium_app`. */
  databaseUrl: string
  keys: Keys
  /** Demo mode: the simulators stand in for the providers, at private addresses. */
  demo: boolean
  /** Where people reach Atrium; webhook addresses begin with it. */
  publicUrl: string
  log: Logger
}

export interface RunningSubgraph extends Disposable {
  executor: SubgraphExecutor
  /** Rejects with the reason when it cannot answer. */
  health(): Promise<void>
  /** Of the integrations subgraph: takes the providers' deliveries. */
  webhooks?: WebhookHandler
}

export interface Parts {
  /** Brings the database up to date. Does nothing when it is. */
  migrate(database: Database): Promise<void>
  createSubgraph(name: SubgraphName, config: SubgraphConfig): Promise<RunningSubgraph>
  startGateway(config: Omit<GatewayConfig, 'supergraphSdl' | 'clientDir'>): Promise<Disposable & { url: string }>
  /** Fills a fresh database with the demo workspace. */
  seedDemo(config: { database: Database; keys: Keys; scale: number; publicUrl: string; log: Logger }): Promise<void>
  /** The providers of demo mode, and the life in them. */
  startSimulators(config: { database: Database; keys: Keys; publicUrl: string; log: Logger }): Promise<Disposable>
}

import type { Gateway, GatewayConfig, TrustedOnly, WebhookHandler } from '@atrium/gateway'
import type { KeepDays } from '@atrium/kit/database'
import type { BusListener } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import type { LabsSettings, MailSettings, SignInSettings, Subgraph } from '@atrium/kit/server'
import type { Keys } from './keys.ts'

// What the launcher needs of the other packages, and no more. `subgraphs.ts` fills it; tests start with parts of their own.

export const SUBGRAPHS = ['accounts', 'projects', 'billing', 'integrations'] as const
export type SubgraphName = (typeof SUBGRAPHS)[number]

/** Which subgraph takes the deliveries of `/webhooks/:provider/…`: those about e-mails accounts, the rest integrations. */
export const receiverOf = (provider: string): SubgraphName =>
  provider === 'mail' || provider === 'unsubscribe' ? 'accounts' : 'integrations'

export interface Disposable {
  dispose(): Promise<void>
}

export interface Database {
  /** Login that owns the database: migrations. */
  ownerUrl: string
  /** Login that the processes use. */
  appUrl: string
  /** Days that samples and their rollups are kept, by table, where the operator says so. */
  keepDays?: KeepDays
}

export interface SubgraphConfig {
  /** As `atrium_app`. */
  databaseUrl: string
  keys: Keys
  /** Where people and providers reach the installation, without a slash at the end. */
  publicUrl: string
  /** Hosts (`host:port`) in private networks that providers may be reached at: the simulators', else none. */
  trustedHosts: readonly string[]
  /** How e-mail is sent; left out, mails stay in their log. */
  mail?: MailSettings | null
  /** Which ways in the operator offers; left out, people are invited and have a password. */
  signIn?: SignInSettings
  /** How Buildly Labs is reached; left out, it is not offered. */
  labs?: LabsSettings
  log: Logger
}

/** Subgraphs that run in this process, with the bus and the jobs that they share. */
export interface RunningSubgraphs extends Disposable {
  subgraphs: Partial<Record<SubgraphName, Subgraph>>
  bus: BusListener
  /** Takes deliveries; refuses for now (503) those whose subgraph is not among these. */
  webhooks: WebhookHandler
}

/** The providers of demo mode. They answer from the start; nothing happens in them before `begin`. */
export interface Simulators extends Disposable {
  /** `host:port` of each. */
  hosts: readonly string[]
  /** Where the API of Buildly Labs is. */
  labsUrl?: string
  /** How mail reaches the simulated mail provider. */
  mail?: MailSettings
  /** Says where the products answer in this start. Called before the subgraphs run, which else ask where they answered before. */
  connect(): Promise<void>
  /** Lets life begin: pushes, builds, payments. Called when the gateway listens. */
  begin(): Promise<void>
}

export interface DemoConfig extends SubgraphConfig {
  /** Size of the workspace, 1 being the usual one. */
  scale: number
}

export interface PartGatewayConfig extends Omit<GatewayConfig, 'supergraphSdl' | 'clientDir' | 'trustedDocuments'> {
  /** Who may send nothing but the client's own documents. */
  trustedOnly: TrustedOnly
}

export interface Parts {
  /** Brings the database up to date. Does nothing when it is. */
  migrate(database: Database): Promise<void>
  /** Makes room for the time to come and drops what is older than is kept; to be called once a day. */
  maintain?(database: Database): Promise<void>
  startSimulators(config: Omit<SubgraphConfig, 'trustedHosts'>): Promise<Simulators>
  /** Fills a fresh database with the demo workspace. */
  seedDemo(config: DemoConfig): Promise<void>
  /** @param names default all */
  startSubgraphs(config: SubgraphConfig, names?: readonly SubgraphName[]): Promise<RunningSubgraphs>
  startGateway(config: PartGatewayConfig): Promise<Gateway>
}

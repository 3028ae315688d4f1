import type { EventActivity, EventActor, EventPayloads } from '@atrium/kit/events'

/** A connection's configuration with its secrets, in memory only. */
export type ProviderConfig = Record<string, unknown>

/** Lower-case names. */
export type Headers = Record<string, string | undefined>

/** How a provider reaches the outside. */
export interface ProviderCall {
  /** Refuses private addresses. */
  fetch: typeof globalThis.fetch
  signal?: AbortSignal
}

/** One thing that is wrong with a configuration. */
export interface ConfigProblem {
  /** Path inside the configuration. */
  path: string[]
  /** What is wrong and what to do. */
  message: string
}

export interface ConnectionTest {
  isOk: boolean
  message: string
  /** Whose access it is, as the provider names it. */
  account: string | null
  details: Record<string, unknown> | null
}

/** What a provider says about one delivery. */
export interface ProviderDelivery {
  event: string
  action: string | null
  /** The same whenever the provider repeats the delivery. */
  key: string
  payload: object
}

export type ReadDelivery = { ok: true; delivery: ProviderDelivery } | { ok: false; status: 400 | 415; reason: string }

/** A typed event that other subgraphs act on; the connection's id is filled in. */
export type ProviderFact = {
  [T in 'code.pushed' | 'deployment.reported' | 'repository.stats_synced']: {
    type: T
    payload: Omit<EventPayloads[T], 'connectionId'>
    /** Names the repository it belongs to: `owner/name`. */
    repository: string
  }
}['code.pushed' | 'deployment.reported' | 'repository.stats_synced']

/** What a delivery comes to. */
export type Processed =
  | { kind: 'ignored'; reason: string }
  | {
      kind: 'activity'
      activity: EventActivity
      actor: EventActor | null
      /** `owner/name`, by which project and company are found. */
      repository: string | null
      facts: ProviderFact[]
    }

/** One step of a synchronisation. */
export interface SyncStep {
  facts: ProviderFact[]
  counts: Record<string, number>
  /** 0 to 100. */
  progress: number
  /** Where an interrupted run goes on. Stored together with the facts. */
  cursor: object
}

export interface ProviderFailure {
  /** For the person who set up the connection: what went wrong and what to do. */
  message: string
  /** Whether trying again later may help by itself. */
  isPassing: boolean
}

/** What one outside tool can do. Handlers hold no state and touch no database. */
export interface Provider {
  key: string
  /** Name of the repository host in events; null for tools without repositories. */
  repositoryProvider: 'GITHUB' | 'GITLAB' | 'BITBUCKET' | null
  /** Status of an accepted delivery's answer. */
  ackStatus: number
  validateConfig(config: ProviderConfig): ConfigProblem[]
  /** Never throws for what a provider may answer. */
  testConnection(config: ProviderConfig, call: ProviderCall): Promise<ConnectionTest>
  /** @throws what {@link describeFailure} explains. */
  sync(config: ProviderConfig, cursor: object | null, call: ProviderCall): AsyncIterable<SyncStep>
  /** On the raw bytes, in constant time. */
  verifyWebhook(rawBody: Buffer, headers: Headers, secret: string): boolean
  readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery
  processWebhook(delivery: ProviderDelivery): Processed
  /** Sets the webhook at the provider. Returns what went wrong, or null. */
  registerWebhook(config: ProviderConfig, url: string, secret: string, call: ProviderCall): Promise<string | null>
  /** Removes it again, as far as the provider lets it. */
  unregisterWebhook(config: ProviderConfig, url: string, call: ProviderCall): Promise<void>
  describeFailure(error: unknown): ProviderFailure
}

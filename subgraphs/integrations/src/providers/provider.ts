import type { ContainerKind, EventActivity, EventActor, EventPayloads } from '@atrium/kit/events'
import type { CatalogueEntry } from './catalogue-entry.ts'
import type { ProviderCommands, ProviderRecovery } from './commands.ts'

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

/**
 * Where things are kept at a provider: a repository, a list of tasks, a site, a monitor. People link it to a project; what
 * happens in it is then the project's. Repositories are linked in the projects subgraph and named `owner/name`.
 */
export interface ExternalContainer {
  kind: ContainerKind
  /** The provider's id. */
  id: string
  name?: string
  url?: string | null
}

type FactType =
  | 'appointment.upserted'
  | 'build.reported'
  | 'campaign.reported'
  | 'code.pushed'
  | 'deployment.reported'
  | 'document.deleted'
  | 'document.upserted'
  | 'error.reported'
  | 'error.resolved'
  | 'lead.deleted'
  | 'lead.upserted'
  | 'mail.reported'
  | 'message.received'
  | 'payment.reported'
  | 'repository.stats_synced'
  | 'task.deleted'
  | 'task.upserted'
  | 'time_entry.deleted'
  | 'time_entry.upserted'
  | 'traffic.reported'
  | 'uptime.changed'

/**
 * A typed event that other subgraphs act on; the connection's id is filled in. An `x.upserted` that says what it said before is
 * not published again.
 */
export type ProviderFact = {
  [T in FactType]: {
    type: T
    payload: Omit<EventPayloads[T], 'connectionId'>
    /** By which project and company are found. Null: the connection's company, no project. */
    container: ExternalContainer | null
  }
}[FactType]

/** One thing that happened at a provider. */
export interface ProviderEvent {
  /** What makes it unique at the provider, where a synchronisation may tell of it as well as a webhook: people see it once. */
  key?: string
  /** When it happened, where that is not now: ISO 8601 in UTC. */
  at?: string
  /** What people see in the feed; null when only other subgraphs are told. */
  activity: EventActivity | null
  actor: EventActor | null
  container: ExternalContainer | null
  facts: ProviderFact[]
}

/** One that a synchronisation found, and that a webhook may tell as well. */
export type FoundEvent = ProviderEvent & Required<Pick<ProviderEvent, 'key' | 'at'>>

/** What a delivery comes to. */
export type Processed = { kind: 'ignored'; reason: string } | { kind: 'events'; events: ProviderEvent[] }

/** One step of a synchronisation. */
export interface SyncStep {
  facts: ProviderFact[]
  /** What happened, of tools that do not tell it by themselves. Told once: it is stored together with the cursor. */
  events?: ProviderEvent[]
  /** What can be linked to projects. */
  containers?: ExternalContainer[]
  /** What this reading has told all of: things known from before that it did not tell become `x.deleted`. */
  complete?: CompleteReading[]
  counts: Record<string, number>
  /** 0 to 100. */
  progress: number
  /** Where an interrupted run goes on, and the next run begins. Stored together with the facts. */
  cursor: object
}

/** All that there is of a kind of things, such as `task`, in one container if it is named. */
export interface CompleteReading {
  kind: ItemKind
  container?: string
  /** When the reading began: perhaps in a run before this one, which was paused or failed. */
  since: Date
}

/** What is told by `x.upserted` and `x.deleted`, and remembered with the provider's id. */
export type ItemKind = 'task' | 'time_entry' | 'lead' | 'document'

export interface ProviderFailure {
  /** For the person who set up the connection: what went wrong and what to do. */
  message: string
  /** Whether trying again later may help by itself. */
  isPassing: boolean
  /** The access is dead: nothing helps but a new token. */
  isAccessLost: boolean
  /** When the provider says to come back, if it does. */
  retryAt: Date | null
}

/** What a provider says about one delivery. */
export interface ProviderDelivery {
  event: string
  action: string | null
  /** The same whenever the provider repeats the delivery, and at most 300 characters. */
  key: string
  payload: object
  /** When it came: filled in for `process`. */
  receivedAt?: Date
}

export type ReadDelivery = { ok: true; delivery: ProviderDelivery } | { ok: false; status: 400 | 415; reason: string }

/** One request to a connection's webhook address. */
export interface ProviderRequest {
  method: 'GET' | 'POST'
  headers: Headers
  query: Record<string, string>
  rawBody: Buffer
}

/** Answers a request that is no delivery, but asks whether this is the right address. */
export interface HandshakeAnswer {
  status: number
  body?: string
  contentType?: string
  /** Secrets to keep: only as long as no delivery was signed with what was kept before. The person is shown `webhookSecret`. */
  learned?: Record<string, string>
}

/** How the provider tells by itself what happens. */
export interface ProviderWebhook {
  /** Status of an accepted delivery's answer. Default 202. */
  ackStatus?: number
  /** Status of the answer when a delivery could not be taken in, after which the provider sends it again. Default 503. */
  busyStatus?: number
  /** Secrets of the configuration that `handshake` and `verify` need beside the settings. Default `webhookSecret` alone. */
  secrets?: readonly string[]
  /** Asked before anything is verified; one that must be signed verifies it itself. Null: it is a delivery. */
  handshake?(request: ProviderRequest, config: ProviderConfig): HandshakeAnswer | null
  /** On the raw bytes, in constant time. */
  verify(request: ProviderRequest, config: ProviderConfig): boolean
  /** @param settings of the connection, without its secrets; left out only by tests of handlers that do not look at them. */
  read(headers: Headers, rawBody: Buffer, settings?: ProviderConfig): ReadDelivery
  /**
   * Whether a delivery is thin, so that `complete` is asked for it. Left out where all are. One that is not is acted on at once,
   * also while nothing is asked of the provider.
   */
  isThin?(delivery: ProviderDelivery, settings: ProviderConfig): boolean
  /**
   * Fetches what a thin payload only names. Runs in the job, with no transaction open; the result is given to `process`.
   * Null: it is gone at the provider. @throws what `describeFailure` explains; then the delivery is tried again.
   */
  complete?(delivery: ProviderDelivery, config: ProviderConfig, call: ProviderCall): Promise<unknown>
  /** @param completed what `complete` brought. @param settings as in `read`. */
  process(delivery: ProviderDelivery, completed: unknown, settings?: ProviderConfig): Processed
  /**
   * Sets the webhook at the provider, or brings it up to date.
   * @param secret what deliveries should be signed with, where the provider lets one choose.
   * @returns what went wrong, or null; and the secret, where the provider makes it.
   */
  register?(
    config: ProviderConfig,
    url: string,
    secret: string,
    call: ProviderCall,
  ): Promise<{ problem: string | null; secret?: string }>
  /** Removes it again, as far as the provider lets it. */
  unregister?(config: ProviderConfig, url: string, call: ProviderCall): Promise<void>
}

/**
 * What one outside tool can do. Handlers hold no state and touch no database; what a tool does not have is left out, and the
 * catalogue's capabilities follow from what is there.
 */
export interface Provider {
  /** Names the handler, its built-in template and the provider in webhook addresses. */
  key: string
  entry: CatalogueEntry
  /** Name of the repository host in events; left out by tools without repositories. */
  repositoryProvider?: 'GITHUB' | 'GITLAB' | 'BITBUCKET'
  validateConfig(config: ProviderConfig): ConfigProblem[]
  /** Within ten seconds and without retries, since a person waits. Never throws for what a provider may answer. */
  testConnection(config: ProviderConfig, call: ProviderCall): Promise<ConnectionTest>
  /**
   * @param cursor the last step's of the run before, or of this one when it was interrupted.
   * @throws what {@link describeFailure} explains.
   */
  sync?(config: ProviderConfig, cursor: object | null, call: ProviderCall): AsyncIterable<SyncStep>
  /** Minutes between synchronisations. Default 60; less where there is no webhook. */
  syncEveryMinutes?: number
  webhook?: ProviderWebhook
  commands?: ProviderCommands
  recovery?: ProviderRecovery
  /** Where people see its errors of level error and fatal that are open. Left out by what is no monitor of errors. */
  errorsUrl?(config: ProviderConfig): string | null
  describeFailure(error: unknown): ProviderFailure
}

import type { AccountsEvents } from './payloads/accounts.ts'
import type { BillingEvents } from './payloads/billing.ts'
import type { CommandEvents } from './payloads/commands.ts'
import type { GatewayEvents } from './payloads/gateway.ts'
import type { IntegrationsEvents } from './payloads/integrations.ts'
import type { ProjectsEvents } from './payloads/projects.ts'
import type { ProviderEvents } from './payloads/providers.ts'

export type { CommandName } from './payloads/commands.ts'
export type { ContainerKind, ExternalPerson, ExternalRef } from './payloads/providers.ts'

/**
 * Every event that crosses from one subgraph to another, with what it carries: in `payloads/`, by who publishes it. Ids are UUIDs,
 * instants ISO 8601 in UTC. `docs/events.md` is the readable list.
 */
export interface EventPayloads
  extends
    AccountsEvents,
    ProjectsEvents,
    BillingEvents,
    ProviderEvents,
    IntegrationsEvents,
    CommandEvents,
    GatewayEvents {}
export type EventType = keyof EventPayloads

/** Versions of payloads that were changed so that an older consumer cannot read them. All others are at their first. */
const LATER_VERSIONS: Partial<Record<EventType, number>> = {}

export const versionOf = (type: EventType): number => LATER_VERSIONS[type] ?? 1

/** Who did it. `id` is a user of ours, null for a person at a provider or the system itself. */
export interface EventActor {
  id: string | null
  name: string
  avatarUrl?: string | null
  url?: string | null
}

/** What the event looks like in the feed. An event without one is not shown to people. */
export interface EventActivity {
  /** Dotted, open set: `github.push`, `contract.signed`. */
  type: string
  category: ActivityCategory
  audience: Audience
  /** One sentence a person understands. */
  summary: string
  source: string
  repositoryName?: string | null
  url?: string | null
}

export type ActivityCategory =
  | 'CODE'
  | 'REVIEW'
  | 'ISSUE'
  | 'BUILD'
  | 'DEPLOYMENT'
  | 'RELEASE'
  | 'DISCUSSION'
  | 'SECURITY'
  | 'PEOPLE'
  | 'PROJECT'
  | 'INTEGRATION'
  | 'BILLING'

/**
 * Who of those that see the company may see it: its client too; developers and staff; staff and who of the client's people sees
 * contracts and invoices (`moneyCompanyIds`); or staff alone.
 */
export type Audience = 'COMPANY' | 'TEAM' | 'MONEY' | 'STAFF'

/** One event as it is recorded, published and consumed. */
export interface DomainEvent<T extends EventType = EventType> {
  id: string
  type: T
  version: number
  companyId: string | null
  projectId: string | null
  actor: EventActor | null
  payload: EventPayloads[T]
  activity: EventActivity | null
  /** ISO 8601, UTC. */
  occurredAt: string
}

/** A published event and where it stands in its stream. */
export interface StreamEvent extends DomainEvent {
  stream: string
  position: string
}

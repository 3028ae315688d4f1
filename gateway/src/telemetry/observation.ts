import type { GraphQLError } from 'graphql'
import type { Call } from '../pipeline/call.ts'
import type { ValidOperation } from '../pipeline/documents.ts'
import type { PlannedOperation } from '../planning/plan.ts'

/** One call of a subgraph, as it is told to those who look into an operation. */
export interface FetchNote {
  subgraph: string
  /** Where in the answer its entities stand; empty for the operation's root. */
  path: string
  /** Distinct entities that it asked for; 0 for root fields. */
  entities: number
  /** Milliseconds after the operation's start. */
  startMs: number
  /** Milliseconds that it took. */
  ms: number
  /** Errors in its answer. */
  errors: number
}

/** What is noted of one operation while it runs. */
export interface OperationNotes {
  /** `performance.now()` at its start. */
  readonly startedAt: number
  planned: PlannedOperation | null
  readonly fetches: FetchNote[]
}

/** `ok`; `partial` with errors beside data; `failed` without data; `refused` before anything was fetched. */
export type Outcome = 'ok' | 'partial' | 'failed' | 'refused'

/** An operation that has been answered. For a subscription: that has been opened, or could not be. */
export interface OperationReport {
  valid: ValidOperation
  call: Call
  notes: OperationNotes
  /** Milliseconds. */
  ms: number
  outcome: Outcome
  errors: readonly GraphQLError[]
  /** Cost points that it came to; null where none are counted. */
  cost: number | null
}

/** Who wants to know of operations. Called on the way to the answer: what takes time belongs elsewhere. */
export interface OperationObserver {
  answered?(report: OperationReport): void
  /** A subscription's stream is open. @returns what to call for each of its events, and at its end. */
  opened?(valid: ValidOperation, call: Call): { event(): void; ended(): void }
  /** A request that did not become an operation, or was not let in. */
  refused?(errors: readonly GraphQLError[]): void
  /** A call of a subgraph has come to its end. */
  fetched?(note: FetchNote): void
}

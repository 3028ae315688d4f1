import type { GraphQLError } from 'graphql'
import type { SubgraphSource } from '../datasources/subgraph-source.ts'
import type { Call } from '../pipeline/call.ts'
import type { AskEntities } from './entity-loads.ts'
import type { Fields } from './fields.ts'

/** Where each subgraph's fetches go. */
export type DataSources = Readonly<Record<string, SubgraphSource>>

/** One execution of a plan. */
export interface Run {
  /** The tree that fetches fill. */
  data: Fields
  errors: GraphQLError[]
  /** As the client sent them. */
  variables: Readonly<Record<string, unknown>>
  /** The value of a variable of `@skip` or `@include`, its default considered. */
  condition(variable: string): boolean
  sources: DataSources
  call: Call
  /** Objects that a subgraph was asked about and does not have: what is missing of them is no failure. */
  absent: Set<object>
  /** What fetches that ask the same of their entities ask through, by shape. */
  loads: Map<string, AskEntities>
  /** Set when an object stands in several places of the tree. */
  isShared: boolean
}

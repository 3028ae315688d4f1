import type { FetchNode } from '@apollo/query-planner'
import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql'
import type { Cursor } from './cursor.ts'
import type { Rewrite } from './rewrites.ts'
import type { Run } from './run.ts'
import type { TypeConditions } from './type-conditions.ts'

/** A part of a plan, compiled. Never throws for what a subgraph does: that is errors of the run. */
export type Step = (run: Run) => Promise<void>

export interface StepContext {
  matches: TypeConditions
  /** The response name that the client chose, by the name that was planned. */
  clientName: (name: string) => string
  /** Shapes of fetches whose entities are asked for together. */
  repeated: ReadonlySet<string>
  /** Whether each place gets an object of its own, because what is fetched below depends on the place. */
  isSeparate: boolean
}

/** What entity fetches and others have in common. */
export interface FetchParts {
  node: FetchNode
  document: DocumentNode
  send: (run: Run, variables: Record<string, unknown>, variablesJson?: () => string) => Promise<ExecutionResult>
  report: (
    run: Run,
    errors: readonly GraphQLError[] | undefined,
    targetsOf: ((index: number) => readonly object[]) | null,
  ) => void
  cursor: Cursor
  outputRewrite: Rewrite | null
}

/** The operation's variables that a fetch uses. */
export function usedVariables(node: FetchNode, run: Run): Record<string, unknown> {
  const used: Record<string, unknown> = {}
  for (const name of node.variableUsages ?? []) {
    if (Object.hasOwn(run.variables, name) && run.variables[name] !== undefined) used[name] = run.variables[name]
  }
  return used
}

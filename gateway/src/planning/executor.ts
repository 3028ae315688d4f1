import { executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway'
import type { ExecutionResult, GraphQLError } from 'graphql'
import type { Logger } from '@atrium/kit/logs'
import type { Call } from '../pipeline/call.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import { denialErrors } from '../schema-rules/denials.ts'
import type { PlannedOperation } from './plan.ts'
import type { LoadedSupergraph } from './supergraph.ts'

/** Where each subgraph's fetches go. */
export type DataSources = Readonly<Record<string, GraphQLDataSource>>

/** Runs plans. The one place that knows how, so that it can be replaced by a faster one. */
export interface PlanExecutor {
  execute(
    planned: PlannedOperation,
    variables: Record<string, unknown>,
    sources: DataSources,
    call: Call,
  ): Promise<ExecutionResult>
}

type RequestContext = Parameters<typeof executeQueryPlan>[2]

/** Runs plans with the executor of `@apollo/gateway`. */
export function createApolloExecutor(supergraph: LoadedSupergraph, log: Logger): PlanExecutor {
  return {
    async execute(planned, variables, sources, call) {
      // The executor reads these members only; the rest of the type belongs to Apollo Server.
      const request = { logger: log, request: { variables }, metrics: {}, context: call } as unknown as RequestContext
      const result = await executeQueryPlan(
        planned.plan,
        { ...sources },
        request,
        planned.context,
        supergraph.supergraphSchema,
        supergraph.apiSchema,
      )
      return complete(planned, result as ExecutionResult)
    },
  }
}

/** Adds the errors that the executor leaves out: of denied fields, and of nulls where none is allowed. */
function complete(planned: PlannedOperation, result: ExecutionResult): ExecutionResult {
  const { data = null, errors = [] } = result
  const invalid = (result.extensions?.['valueCompletion'] ?? []) as GraphQLError[]
  const bubbled = errors.length > 0 ? null : invalid.map((error) => [...(error.path ?? [])])
  const denials = planned.denied.length > 0 ? denialErrors(planned.denied, data, bubbled) : []
  const explained = new Set(denials.map((error) => error.path?.join('.')))
  const missing = invalid
    .filter((error) => !explained.has(error.path?.join('.')))
    .map(({ path }) => gatewayError('A value that must be there is missing.', ErrorCode.INTERNAL, { path }))
  const all = [...errors, ...denials, ...missing]
  return all.length > 0 ? { data, errors: all } : { data }
}

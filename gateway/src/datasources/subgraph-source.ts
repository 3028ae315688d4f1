import type { SubgraphExecutor } from '@atrium/kit/executor'
import type { Logger } from '@atrium/kit/logs'
import { type DocumentNode, type ExecutionResult, GraphQLError, Kind, type SelectionSetNode } from 'graphql'
import type { Call, RefreshCookie } from '../pipeline/call.ts'
import { ErrorCode, gatewayError, type SubgraphErrors, subgraphError } from '../pipeline/errors.ts'
import { withDeadline } from './deadline.ts'
import type { Serialised } from './request-body.ts'

export interface SubgraphSourceOptions {
  name: string
  executor: SubgraphExecutor
  /** Milliseconds that one call may take. */
  timeoutMs: number
  log: Logger
  /** Whether this subgraph may set the refresh cookie. */
  ownsSessions: boolean
  /** What clients get of its errors. Default `mask`. */
  errors?: SubgraphErrors
}

/** One fetch of a plan. */
export interface SubgraphFetch extends Serialised {
  query: string
  /** The same object each time the fetch is made, so that what is made of it can be kept. */
  document: DocumentNode
  operationName?: string
  variables: Record<string, unknown>
  /** Where in the answer its entities stand. */
  path?: string
}

/** Where the fetches for one subgraph go. */
export interface SubgraphSource {
  /** Never throws: a failure is errors in the answer. */
  fetch(request: SubgraphFetch, call: Call): Promise<ExecutionResult>
}

/** A source over one subgraph, wherever that runs. */
export function createSubgraphSource(options: SubgraphSourceOptions): SubgraphSource {
  return {
    fetch: async (request, call) => answer(await executeSafely(options, request, call), options, call),
  }
}

async function executeSafely(
  options: SubgraphSourceOptions,
  fetch: SubgraphFetch,
  call: Call,
): Promise<ExecutionResult> {
  const { executor, name, timeoutMs } = options
  const { viewer, requestId, client } = call
  try {
    return await withDeadline(name, call.signal, timeoutMs, (signal) =>
      executor.execute({ ...fetch, viewer, requestId, client, signal }),
    )
  } catch (error) {
    return { errors: failuresByField(unavailable(error, options, call), fetch.document) }
  }
}

/** The error for a call that got no answer. */
export function unavailable(
  error: unknown,
  { name, log }: Pick<SubgraphSourceOptions, 'name' | 'log'>,
  call: Call,
): GraphQLError {
  if (error instanceof GraphQLError && error.extensions['code'] === ErrorCode.TIMEOUT) {
    log.warn({ requestId: call.requestId, subgraph: name }, 'subgraph timeout')
    return error
  }
  if (!call.signal.aborted) log.error({ requestId: call.requestId, subgraph: name, err: error }, 'subgraph unavailable')
  return gatewayError(`The ${name} service is not available. Try again soon.`, ErrorCode.SUBGRAPH_UNAVAILABLE)
}

/** The answer as the executor takes it: presentable errors, and the refresh cookie taken off. */
export function answer(result: ExecutionResult, options: SubgraphSourceOptions, call: Call): ExecutionResult {
  const cookie = result.extensions?.['refreshCookie'] as RefreshCookie | undefined
  if (cookie && options.ownsSessions) call.setRefreshCookie?.(cookie)
  if (!result.errors?.length) return { data: result.data }
  const { name: subgraph, log, errors = 'mask' } = options
  const from = { subgraph, requestId: call.requestId, errors, log, hasLeft: call.signal.aborted }
  return { data: result.data, errors: result.errors.map((error) => subgraphError(error, from)) }
}

/** One error at each field that the fetch was for; an entity fetch blames the first entity, which stands for all. */
function failuresByField(error: GraphQLError, document: DocumentNode): GraphQLError[] {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (!operation) return [error]
  return responseNames(operation.selectionSet).flatMap(([name, inner]) => {
    const paths =
      name === '_entities' && inner ? responseNames(inner).map(([field]) => ['_entities', 0, field]) : [[name]]
    return paths.map((path) => gatewayError(error.message, error.extensions['code'] as ErrorCode, { path }))
  })
}

function responseNames(set: SelectionSetNode): [string, SelectionSetNode | undefined][] {
  const names = set.selections.flatMap((selection): [string, SelectionSetNode | undefined][] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return []
    if (selection.kind === Kind.INLINE_FRAGMENT) return responseNames(selection.selectionSet)
    if (selection.name.value === '__typename') return []
    return [[selection.alias?.value ?? selection.name.value, selection.selectionSet]]
  })
  return [...new Map(names)]
}

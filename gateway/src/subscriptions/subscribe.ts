import type { FetchNode } from '@apollo/query-planner'
import type { SubgraphRequest } from '@atrium/kit/executor'
import type { ExecutionResult } from 'graphql'
import { withDeadline } from '../datasources/deadline.ts'
import { answer, type SubgraphSourceOptions, unavailable } from '../datasources/subgraph-source.ts'
import type { Call } from '../pipeline/call.ts'
import type { PlanExecutor } from '../execution/executor.ts'
import type { DataSources } from '../execution/run.ts'
import type { PlannedOperation } from '../planning/plan.ts'
import { mapEvents } from './map-events.ts'

/** The parts that a subscription runs on. */
export interface SubscriptionParts {
  executor: PlanExecutor
  sources: DataSources
  subgraphs: Readonly<Record<string, SubgraphSourceOptions>>
}

/**
 * Subscribes on the subgraph that owns the stream, and runs the whole plan for each event with the plan's first fetch answered by
 * the event. So aliases, `@inaccessible` and nulls come out as in a query.
 */
export async function subscribePlanned(
  planned: PlannedOperation,
  variables: Record<string, unknown>,
  call: Call,
  { executor, sources, subgraphs }: SubscriptionParts,
): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  const { stream } = planned
  // Nothing to stream: every selection was denied. Running the empty plan gives the errors.
  if (!stream) return executor.execute(planned, variables, sources, call)
  const owner = subgraphs[stream.serviceName]!
  const lifetime = new AbortController()
  const inner: Call = { ...call, signal: AbortSignal.any([call.signal, lifetime.signal]) }
  const events = await openStream(owner, stream, variables, inner)
  if (!(Symbol.asyncIterator in events)) {
    lifetime.abort()
    const { errors } = answer(events, owner, call)
    return { errors }
  }
  return mapEvents(events, {
    map: (event) => executor.execute(planned, variables, answeredBy(event, stream, owner, sources, inner), inner),
    // A network error is a plain `Error`, with which the transports cannot do anything.
    mapError: (error) => unavailable(error, owner, call),
    onEnd: () => lifetime.abort(),
  })
}

async function openStream(
  owner: SubgraphSourceOptions,
  stream: FetchNode,
  variables: Record<string, unknown>,
  call: Call,
): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  const used = (stream.variableUsages ?? []).filter((name) => variables[name] !== undefined)
  const request: SubgraphRequest = {
    query: stream.operation,
    document: stream.operationDocumentNode,
    operationName: stream.operationName,
    variables: Object.fromEntries(used.map((name) => [name, variables[name]])),
    viewer: call.viewer,
    requestId: call.requestId,
    client: call.client,
    // Lives as long as the stream does; the deadline below is for its opening only.
    signal: call.signal,
  }
  let isLate = false
  const opening = async () => {
    const events = await owner.executor.subscribe(request)
    if (isLate && Symbol.asyncIterator in events) await events[Symbol.asyncIterator]().return?.()
    return events
  }
  try {
    return await withDeadline(owner.name, call.signal, owner.timeoutMs, opening)
  } catch (error) {
    isLate = true
    return { errors: [unavailable(error, owner, call)] }
  }
}

function answeredBy(
  event: ExecutionResult,
  stream: FetchNode,
  owner: SubgraphSourceOptions,
  sources: DataSources,
  call: Call,
): DataSources {
  const real = sources[owner.name]!
  return {
    ...sources,
    [owner.name]: {
      fetch: async (request, inner) =>
        request.query === stream.operation ? answer(event, owner, call) : real.fetch(request, inner),
    },
  }
}

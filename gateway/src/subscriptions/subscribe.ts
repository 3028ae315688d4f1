import type { SubgraphRequest } from '@atrium/kit/executor'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { answer, type SubgraphSourceOptions, unavailable } from '../datasources/subgraph-source.ts'
import type { PlanExecutor } from '../execution/executor.ts'
import type { DataSources } from '../execution/run.ts'
import type { Call } from '../pipeline/call.ts'
import type { PlannedOperation } from '../planning/plan.ts'
import type { LoadedSupergraph } from '../planning/supergraph.ts'
import { setCursor } from './event-cursor.ts'
import { createFamily, type Family } from './family.ts'
import { readResume, type Resume } from './resume.ts'
import { readSharing, type Sharing } from './sharing.ts'
import { openUpstream, type UpstreamCounts } from './upstream.ts'
import { scopeOf } from './viewer-scope.ts'

/** The parts that a subscription runs on. */
export interface SubscriptionParts {
  supergraph: Pick<LoadedSupergraph, 'document' | 'clientSchema'>
  executor: PlanExecutor
  sources: DataSources
  subgraphs: Readonly<Record<string, SubgraphSourceOptions>>
  /** Where upstreams are counted. */
  upstreams?: UpstreamCounts
  /** An answer as clients may see it. */
  present(result: ExecutionResult, call: Call): ExecutionResult
}

/** Answers a stream whose `return()` ends it, or an answer when there is none to be had. Results are shared: nobody may change one. */
export type Subscribe = (
  planned: PlannedOperation,
  variables: Record<string, unknown>,
  call: Call,
) => Promise<AsyncGenerator<ExecutionResult, undefined> | ExecutionResult>

/** What is worked out of a plan once. */
interface Prepared {
  sharing: Sharing
  resume: Resume | null
  /** The streams that can be joined, by what they were asked for and for whom. */
  families: Map<string, Family>
}

/** A stream belongs to all who read it: no subgraph is told which client that is. */
const NO_CLIENT = { ip: '', userAgent: null, refreshToken: null }

/**
 * Subscriptions of one supergraph: on the subgraph that owns the stream there is one for all equal ones (see `docs/live.md`). For each
 * event the whole plan runs once, with its first fetch answered by the event; so aliases, `@inaccessible` and nulls come out as in
 * a query.
 */
export function createSubscriptions(parts: SubscriptionParts): Subscribe {
  const { supergraph, executor, sources, subgraphs, upstreams, present } = parts
  const sharingOf = readSharing(supergraph.document, supergraph.clientSchema)
  const known = new WeakMap<PlannedOperation, Prepared>()

  function prepare(planned: PlannedOperation): Prepared {
    let prepared = known.get(planned)
    if (!prepared) {
      const { document } = planned.valid
      const resume = readResume(planned.stream!, document, supergraph)
      known.set(planned, (prepared = { sharing: sharingOf(planned.valid), resume, families: new Map() }))
    }
    return prepared
  }

  function create(
    planned: PlannedOperation,
    resume: Resume | null,
    variables: Record<string, unknown>,
    call: Call,
    onEnd: () => void,
  ): Family {
    const stream = planned.stream!
    const owner = subgraphs[stream.serviceName]!
    const inner = (signal: AbortSignal): Call => ({ ...call, signal })
    return createFamily({
      open: (after, signal) =>
        openUpstream(owner, streamOperation(planned, resume, variables, after), inner(signal), upstreams),
      async answer(event, signal) {
        const eventCall = inner(signal)
        const answering = answeredBy(event, stream.operation, owner, sources, eventCall)
        const run = executor.execute(planned, variables, answering, eventCall)
        const result = Object.freeze(present(await run.catch((error: unknown) => failed(error, signal)), eventCall))
        const cursor = resume?.cursorOf(event)
        if (cursor) setCursor(result, cursor)
        return result
      },
      explain: ({ error }) => unavailable(error, owner, call),
      onEnd,
    })
  }

  return async (planned, variables, call) => {
    // Nothing to stream: every selection was denied. Running the empty plan gives the errors.
    if (!planned.stream) return executor.execute(planned, variables, sources, call)
    const { sharing, resume, families } = prepare(planned)
    const after = resume && (call.lastEventId ?? resume.afterOf(variables))
    const scope = scopeOf(call.viewer, sharing.isImpersonal)
    const key = `${scope.key}\n${variablesKey(planned, resume, variables)}`
    let family = sharing.isShared ? families.get(key) : undefined
    if (!family) {
      const requestId = sharing.isShared ? crypto.randomUUID() : call.requestId
      const client = sharing.isShared ? NO_CLIENT : call.client
      const viewer = sharing.isShared ? scope.viewer : call.viewer
      const created = create(planned, resume, variables, { viewer, requestId, client, signal: call.signal }, () => {
        if (families.get(key) === created) families.delete(key)
      })
      family = created
      if (sharing.isShared) families.set(key, family)
    }
    const events = await family.subscribe(after, {
      onOverflow: () => call.tooSlow?.(),
      takesResync: call.takesResync ?? false,
    })
    if (!(Symbol.asyncIterator in events))
      return { errors: answer(events, subgraphs[planned.stream.serviceName]!, call).errors }
    if (call.signal.aborted) await events.return(undefined)
    return events
  }
}

/** An event that could not be answered ends no stream: the next one may be. Nobody waits for one of a stream that is over. */
function failed(error: unknown, signal: AbortSignal): ExecutionResult {
  if (signal.aborted) throw error
  const cause = error instanceof Error ? error : new Error(String(error))
  return { data: null, errors: [new GraphQLError(cause.message, { originalError: cause })] }
}

function variablesKey({ valid }: PlannedOperation, resume: Resume | null, variables: Record<string, unknown>): string {
  const names = (valid.operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
  return JSON.stringify(names.filter((name) => name !== resume?.clientVariable).map((name) => [name, variables[name]]))
}

function streamOperation(
  { stream }: PlannedOperation,
  resume: Resume | null,
  variables: Record<string, unknown>,
  after: string | null,
): Pick<SubgraphRequest, 'query' | 'document' | 'operationName' | 'variables' | 'wantsStart'> {
  const { operation, operationDocumentNode, operationName, variableUsages = [] } = stream!
  const names = variableUsages.filter((name) => variables[name] !== undefined && name !== resume?.clientVariable)
  const used = Object.fromEntries(names.map((name) => [name, variables[name]]))
  if (!resume) return { query: operation, document: operationDocumentNode, operationName, variables: used }
  const { query, document, variable } = resume
  if (after === null) return { query, document, operationName, variables: used, wantsStart: true }
  return { query, document, operationName, variables: { ...used, [variable]: after } }
}

function answeredBy(
  event: ExecutionResult,
  operation: string,
  owner: SubgraphSourceOptions,
  sources: DataSources,
  call: Call,
): DataSources {
  const real = sources[owner.name]!
  return {
    ...sources,
    [owner.name]: {
      fetch: async (request, inner) =>
        request.query === operation ? answer(event, owner, call) : real.fetch(request, inner),
    },
  }
}

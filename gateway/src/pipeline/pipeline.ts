import type { Logger } from '@atrium/kit/logs'
import { inSyncSpan } from '@atrium/kit/tracing'
import type { AnyViewer } from '@atrium/kit/viewer'
import {
  type ExecutionResult,
  type GraphQLError,
  getVariableValues,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql'
import type { Documents } from '../documents/documents.ts'
import type { Admission, Admitted } from '../limits/admission.ts'
import { NESTED_BRACKETS, type OperationLimits } from '../limits/limits.ts'
import { isNestedBeyond } from '../limits/nesting.ts'
import type { LiveLimits } from '../limits/live-limits.ts'
import type { PlanExecutor } from '../execution/executor.ts'
import type { DataSources } from '../execution/run.ts'
import { isSessionOperation } from '../identity/identity.ts'
import { createDeferral } from '../incremental/deferred-operation.ts'
import { mapPayloads, type Payload, type Payloads } from '../incremental/payloads.ts'
import { settleParts } from '../incremental/settle-parts.ts'
import { createPlanner } from '../planning/plan.ts'
import type { LoadedSupergraph } from '../planning/supergraph.ts'
import { seesPublicSchema } from '../public-schema/audience.ts'
import type { PublicSchema } from '../public-schema/public-schema.ts'
import { type Access, accessOf, mayIntrospect } from '../schema-rules/access.ts'
import { ENROL_FIRST } from '../schema-rules/denials.ts'
import { readRequirements } from '../schema-rules/requirements.ts'
import { mapEvents } from '../subscriptions/map-events.ts'
import { createSubscriptions, type SubscriptionParts } from '../subscriptions/subscribe.ts'
import type { Caches } from '../telemetry/telemetry.ts'
import type { Call, OperationRequest } from './call.ts'
import { createTurns } from './turns.ts'
import { createDocuments, type DocumentResult, type ValidOperation } from './documents.ts'
import { ErrorCode, gatewayError, presentErrors } from './errors.ts'

/** A stream is of the events of a subscription, or of the payloads of an answer that comes in parts. */
export type OperationResult = ExecutionResult | AsyncGenerator<ExecutionResult>

/** What every transport serves: the schema that clients see, and the way from a request to an answer. */
export interface Pipeline {
  clientSchema: GraphQLSchema
  /** The public schema, where there is one. */
  publicSchema: PublicSchema | null
  /** The public schema for whom it is all there is to see, as for an API key; else null. */
  publicSchemaFor(viewer: AnyViewer): PublicSchema | null
  /**
   * The operation of a request, checked against limits and the viewer's schema. A promise where its document has to be looked up.
   * Its errors have no request id yet: see `refuse`.
   */
  read(request: OperationRequest, viewer: AnyViewer): DocumentResult | Promise<DocumentResult>
  /** Runs an operation. Never throws; a subscription answers a stream whose `return()` ends it everywhere. */
  execute(valid: ValidOperation, request: OperationRequest, call: Call): Promise<OperationResult | Refusal>
  /** The errors of a request that is not executed. */
  refuse(errors: readonly Error[], requestId: string): Refusal
}

/** A request that was not executed: its answer has no `data`. */
export interface Refusal {
  refused: GraphQLError[]
}

interface PipelineParts extends Omit<SubscriptionParts, 'executor' | 'sources' | 'supergraph' | 'present'> {
  supergraph: LoadedSupergraph
  /** Whether anybody is asked who they are. */
  hasIdentity: boolean
  executor: PlanExecutor
  sources: DataSources
  limits: Pick<LiveLimits, 'operation'>
  /** Null where neither cost nor rate is counted. */
  admission: Admission | null
  documents: Documents
  /** Where look-ups are counted. */
  caches?: Caches
  log: Logger
}

export function createPipeline({
  supergraph,
  hasIdentity,
  limits,
  admission,
  documents,
  caches,
  log,
  ...parts
}: PipelineParts): Pipeline {
  const { clientSchema, publicSchema } = supergraph
  const readWhole = createDocuments(clientSchema, limits, caches?.documents)
  const readPublic = publicSchema && createDocuments(publicSchema.schema, limits, caches?.documents)
  const { checksObjects } = parts.executor
  const plan = createPlanner(supergraph, { ...(caches && { counts: caches.plans }), checksObjects })
  const admit = admission?.admit
  const turn = createTurns()

  const refuse = (errors: readonly Error[], requestId: string): Refusal => ({
    refused: presentErrors(errors, requestId, log),
  })
  const present = (result: ExecutionResult, call: Call): ExecutionResult =>
    result.errors ? { ...result, errors: presentErrors(result.errors, call.requestId, log) } : result

  const presentPayload = (payload: Payload, call: Call): Payload => ({
    ...payload,
    ...present(payload, call),
    ...(payload.incremental && {
      incremental: payload.incremental.map((part) =>
        part.errors ? { ...part, errors: presentErrors(part.errors, call.requestId, log) } : part,
      ),
    }),
  })

  const { enrolment } = readRequirements(supergraph.document)
  const isOpenToEnrolment = ({ operation, rootFields }: ValidOperation): boolean => {
    const root = clientSchema.getRootType(operation.operation)?.name ?? ''
    return [...rootFields].every((name) => name === '__typename' || enrolment.has(`${root}.${name}`))
  }
  const defer = createDeferral()
  const subscribe = createSubscriptions({ ...parts, supergraph, present })

  /** The payloads of a deferred operation; null where nothing is deferred. */
  async function runDeferred(
    valid: ValidOperation,
    variables: Record<string, unknown>,
    call: Call,
    access: Access,
  ): Promise<ExecutionResult | Payloads | null> {
    const { executor, sources } = parts
    const deferred = executor.executeDeferred ? defer(valid, variables) : null
    if (!deferred) return null
    await turn()
    const planned = inSyncSpan('plan', () => plan(deferred, access))
    if (call.notes) call.notes.planned = planned
    const result = await executor.executeDeferred!(planned, variables, sources, call)
    if (!(Symbol.asyncIterator in result)) return present(result, call)
    return mapPayloads(result, (payload) => presentPayload(payload, call))
  }

  async function run(valid: ValidOperation, variables: Record<string, unknown>, call: Call): Promise<OperationResult> {
    const access = accessOf(call.viewer, isSessionOperation(valid.rootFields))
    if (valid.usesDefer && call.takesParts && valid.operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      const result = await runDeferred(valid, variables, call, access)
      if (result) return result
    }
    if (!plan.knows(valid)) await turn()
    const planned = inSyncSpan('plan', () => plan(valid, access))
    if (call.notes) call.notes.planned = planned
    if (valid.operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      return present(await parts.executor.execute(planned, variables, parts.sources, call), call)
    }
    const result = await subscribe(planned, variables, call)
    return Symbol.asyncIterator in result ? result : present(result, call)
  }

  return {
    clientSchema,
    publicSchema,
    publicSchemaFor: (viewer) => (seesPublicSchema(viewer, hasIdentity) ? publicSchema : null),
    refuse,
    read(request, viewer) {
      const read = readPublic && seesPublicSchema(viewer, hasIdentity) ? readPublic : readWhole
      const readNow = (text: string): DocumentResult => {
        try {
          return read(text, request.operationName)
        } catch (error) {
          return { errors: [asError(error)] }
        }
      }
      const readText = (text: string | GraphQLError): DocumentResult | Promise<DocumentResult> => {
        if (typeof text !== 'string') return { errors: [text] }
        if (read.knows(text, request.operationName)) return readNow(text)
        return turn().then(() => ({ ...readNow(text), isNew: true }))
      }
      const text = documents.textOf(request, viewer)
      return text instanceof Promise ? text.then(readText) : readText(text)
    },
    async execute(valid, request, call) {
      const refusal = hasIdentity ? refusalOf(valid, call.viewer, isOpenToEnrolment) : null
      if (refusal) return refuse([refusal], call.requestId)
      const variables = request.variables ?? {}
      const invalid = checkVariables(valid, variables, limits.operation)
      if (invalid.length > 0) return refuse(invalid, call.requestId)
      let admitted: Admitted | null = null
      try {
        const admission = await admit?.(valid, variables, call)
        if (admission && 'error' in admission) return refuse([admission.error], call.requestId)
        admitted = admission?.admitted ?? null
        const takesResync = request.extensions?.['resync'] === true
        const result = await run(valid, variables, takesResync ? { ...call, takesResync } : call)
        // Only now: who may not run a document cannot have it stored either.
        documents.ran(request)
        return admitted ? settled(valid, result, admitted) : result
      } catch (error) {
        admitted?.end()
        return refuse([call.signal.aborted ? hasLeft() : asError(error)], call.requestId)
      }
    },
  }
}

/** Nobody reads it, and nobody has to be told. */
const hasLeft = () => gatewayError('The client has left.', ErrorCode.INTERNAL)

/** What is refused as a whole: reading the schema without the right to, and all that comes before the second step is set up. */
function refusalOf(
  valid: ValidOperation,
  viewer: AnyViewer,
  isOpenToEnrolment: (operation: ValidOperation) => boolean,
): GraphQLError | null {
  const access = accessOf(viewer, isSessionOperation(valid.rootFields))
  if (access.kind === 'enrolling' && !isOpenToEnrolment(valid))
    return gatewayError(ENROL_FIRST, ErrorCode.TWO_FACTOR_REQUIRED)
  return isIntrospection(valid) ? introspectionRefusal(access) : null
}

function introspectionRefusal(access: Access): GraphQLError | null {
  if (mayIntrospect(access)) return null
  return access.kind === 'anonymous'
    ? gatewayError('Sign in to read the schema.', ErrorCode.UNAUTHENTICATED)
    : gatewayError('This API key may not read the schema: it needs the scope schema:read.', ErrorCode.FORBIDDEN)
}

function isIntrospection({ rootFields }: ValidOperation): boolean {
  return rootFields.has('__schema') || rootFields.has('__type')
}

function checkVariables(
  { operation, schema }: ValidOperation,
  variables: Record<string, unknown>,
  limits: OperationLimits,
): readonly GraphQLError[] {
  if (isNestedBeyond(variables, NESTED_BRACKETS))
    return [gatewayError(`The variables are nested deeper than ${NESTED_BRACKETS} levels.`, ErrorCode.BAD_USER_INPUT)]
  const options = { maxErrors: limits.errors, hideSuggestions: true }
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, options)
  return errors.map((error) => gatewayError(error.message, ErrorCode.BAD_USER_INPUT, { nodes: error.nodes }))
}

/** What was let in, with its cost; each event with its own. */
function settled({ operation }: ValidOperation, result: OperationResult, admitted: Admitted): OperationResult {
  if (!(Symbol.asyncIterator in result)) return admitted.settle(result)
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return settleParts(result as Payloads, admitted)
  admitted.end()
  return mapEvents(result, admitted.settleEvent)
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

import { inSpan, inSyncSpan, isTracing } from '@atrium/kit/tracing'
import { type ExecutionResult, type GraphQLError, OperationTypeNode } from 'graphql'
import { mapPayloads, type Payload, type Payloads } from '../incremental/payloads.ts'
import type { Call } from '../pipeline/call.ts'
import type { ValidOperation } from '../pipeline/documents.ts'
import type { OperationResult, Pipeline, Refusal } from '../pipeline/pipeline.ts'
import { explain, explainFirst } from './explain.ts'
import type { OperationNotes, OperationObserver, OperationReport, Outcome } from './observation.ts'
import { describeOperation } from './operation-name.ts'

/** The pipeline, with those who want to know told of what goes through it. Nobody asking, it costs a comparison. */
export function observePipeline(pipeline: Pipeline, observers: readonly OperationObserver[]): Pipeline {
  const reports = observers.filter(({ answered }) => answered)
  const streams = observers.filter(({ opened }) => opened)
  const refusals = observers.filter(({ refused }) => refused)

  function report(valid: ValidOperation, call: Call, notes: OperationNotes, result: OperationResult | Refusal): void {
    if (reports.length === 0) return
    const told: OperationReport = { valid, call, notes, ms: performance.now() - notes.startedAt, ...readResult(result) }
    for (const observer of reports) observer.answered!(told)
  }

  async function run(
    valid: ValidOperation,
    request: Parameters<Pipeline['execute']>[1],
    call: Call,
  ): Promise<OperationResult | Refusal> {
    const notes: OperationNotes = { startedAt: performance.now(), planned: null, fetches: [] }
    // A stream would be noted for as long as it is open.
    const noted = isStream(valid) && !call.explain ? call : { ...call, notes }
    const result = await pipeline.execute(valid, request, noted)
    if (!isStream(valid) && Symbol.asyncIterator in result) return reportParts(result as Payloads, valid, call, notes)
    report(valid, call, notes, result)
    if ('refused' in result) tellRefusal(result.refused)
    else if (Symbol.asyncIterator in result)
      return watch(call.explain ? explainFirst(result, notes) : result, valid, call)
    else if (call.explain) return explain(result, notes)
    return result
  }

  /** An answer in parts is told of as one, when it is over; its explanation goes with the last. */
  function reportParts(payloads: Payloads, valid: ValidOperation, call: Call, notes: OperationNotes): Payloads {
    const whole: { data?: ExecutionResult['data']; errors: GraphQLError[]; extensions?: Payload['extensions'] } = {
      errors: [],
    }
    const note = (payload: Payload): Payload => {
      if (payload.data !== undefined) whole.data = payload.data
      whole.extensions = payload.extensions
      for (const { errors = [] } of [payload, ...(payload.incremental ?? [])]) whole.errors.push(...errors)
      return call.explain && !payload.hasNext ? { ...payload, ...explain(payload, notes) } : payload
    }
    return mapPayloads(payloads, note, () => report(valid, call, notes, whole))
  }

  function watch(
    events: AsyncGenerator<ExecutionResult>,
    valid: ValidOperation,
    call: Call,
  ): AsyncGenerator<ExecutionResult> {
    if (streams.length === 0) return events
    return watched(
      events,
      streams.map((observer) => observer.opened!(valid, call)),
    )
  }

  function tellRefusal(errors: readonly GraphQLError[]): void {
    for (const observer of refusals) observer.refused!(errors)
  }

  return {
    ...pipeline,
    read: (request, viewer) => inSyncSpan('parse and validate', () => pipeline.read(request, viewer)),
    refuse(errors, requestId) {
      const refusal = pipeline.refuse(errors, requestId)
      tellRefusal(refusal.refused)
      return refusal
    },
    execute(valid, request, call) {
      if (isTracing()) return inSpan(...describeOperation(valid, call), () => run(valid, request, call))
      return observers.length > 0 || call.explain ? run(valid, request, call) : pipeline.execute(valid, request, call)
    },
  }
}

function readResult(result: OperationResult | Refusal): Pick<OperationReport, 'outcome' | 'errors' | 'cost'> {
  if ('refused' in result) return { outcome: 'refused', errors: result.refused, cost: null }
  if (Symbol.asyncIterator in result) return { outcome: 'ok', errors: [], cost: null }
  const { data, errors = [], extensions } = result
  const outcome: Outcome = errors.length === 0 ? 'ok' : data ? 'partial' : 'failed'
  const { actual } = (extensions?.['cost'] ?? {}) as { actual?: number }
  return { outcome, errors, cost: actual ?? null }
}

/** The same stream, counted. */
function watched(
  events: AsyncGenerator<ExecutionResult>,
  watchers: readonly { event(): void; ended(): void }[],
): AsyncGenerator<ExecutionResult> {
  let isOver = false
  const end = () => {
    if (isOver) return
    isOver = true
    for (const { ended } of watchers) ended()
  }
  const next = events.next.bind(events)
  const close = events.return.bind(events)
  events.next = async () => {
    try {
      const event = await next()
      if (event.done) end()
      else for (const watcher of watchers) watcher.event()
      return event
    } catch (error) {
      end()
      throw error
    }
  }
  events.return = (value) => {
    end()
    return close(value)
  }
  return events
}

function isStream({ operation }: ValidOperation): boolean {
  return operation.operation === OperationTypeNode.SUBSCRIPTION
}

import { type ExecutionResult, GraphQLError } from 'graphql'
import type { DeferredOperation } from '../incremental/deferred-operation.ts'
import type { IncrementalPart, Payload, Payloads } from '../incremental/payloads.ts'
import type { Completed } from './complete.ts'
import type { PendingPart } from './completion.ts'
import type { Run } from './run.ts'
import type { Step } from './step.ts'

interface Delivery {
  labels: DeferredOperation['labels']
  steps: ReadonlyMap<string, Step>
  run: Run
  /** The answer of a part. Its path is the part's. */
  complete(part: PendingPart, errors: readonly GraphQLError[]): Completed
}

/**
 * Sends the first payload, and each deferred part when what it selects has been fetched. Parts with the same label, as of the items
 * of a list, come together. Returning the payloads ends what is still running by `leave`.
 */
export function deliver(first: Completed, delivery: Delivery, leave: AbortController): Payloads {
  const { labels, steps, run, complete } = delivery
  const { signal } = run.call
  let running = 0
  /** Where a part was null. Clients put null in the place of the object, so no other part of it or below it may follow. */
  const gone: PendingPart['path'][] = []
  let ready: IncrementalPart[] = []
  let change = Promise.withResolvers<void>()
  signal.addEventListener('abort', () => change.resolve(), { once: true })

  function begin(pending: readonly PendingPart[]): void {
    for (const [label, parts] of Map.groupBy(pending, (part) => part.label)) {
      const step = steps.get(label)
      if (step) void fetchParts(step, parts)
      else settle(parts, [])
    }
  }

  async function fetchParts(step: Step, parts: readonly PendingPart[]): Promise<void> {
    running += 1
    const own: Run = { ...run, errors: [] }
    try {
      await step(own)
      settle(parts, own.errors)
    } catch (error) {
      // Of who has left nobody reads it.
      for (const part of parts) send(part, failed(part, error))
    }
    running -= 1
    change.resolve()
  }

  function settle(pending: readonly PendingPart[], errors: readonly GraphQLError[]): void {
    const parts = pending.filter(({ path }) => !gone.some((above) => isBelow(path, above)))
    const byPart = Map.groupBy(errors, ({ path = [] }) => ownerOf(path, parts))
    const completed = parts.map((part, index) => complete(part, byPart.get(index) ?? []))
    completed.forEach(({ result }, index) => send(parts[index]!, result))
    // All at once: what is deferred in the items of a list is one fetch.
    begin(completed.flatMap((part) => part.pending))
  }

  function send(part: PendingPart, result: ExecutionResult): void {
    if (!result.data) {
      gone.push(part.path)
      ready = ready.filter(({ path }) => !isBelow(path, part.path))
    }
    ready.push(partOf(part, result))
  }

  function partOf({ label, path }: PendingPart, { data = null, errors }: ExecutionResult): IncrementalPart {
    const given = labels.get(label)
    return { data, path, ...(given !== undefined && { label: given }), ...(errors && { errors }) }
  }

  async function* payloads(): Payloads {
    yield { ...first.result, hasNext: true }
    let hasNext = true
    while (hasNext) {
      if (ready.length === 0 && running > 0) await change.promise
      if (signal.aborted) return
      change = Promise.withResolvers()
      hasNext = running > 0
      const incremental = ready
      ready = []
      if (incremental.length > 0) yield { incremental, hasNext } satisfies Payload
      else if (!hasNext) yield { hasNext }
    }
  }

  begin(first.pending)
  const sent = payloads()
  const close = sent.return.bind(sent)
  sent.return = (value) => {
    leave.abort(new Error('The client has left.'))
    return close(value)
  }
  return sent
}

/** The part that an error is about; the first where it is about none in particular. */
function ownerOf(path: readonly (string | number)[], parts: readonly PendingPart[]): number {
  return Math.max(
    0,
    parts.findIndex((part) => isBelow(path, part.path)),
  )
}

/** Whether a path is another, or leads on from it. */
function isBelow(path: readonly (string | number)[], above: readonly (string | number)[]): boolean {
  return above.every((key, index) => key === path[index])
}

function failed({ path }: PendingPart, error: unknown): ExecutionResult {
  const originalError = error instanceof Error ? error : new Error(String(error))
  return { data: null, errors: [new GraphQLError(originalError.message, { path, originalError })] }
}

import { prettyFormatQueryPlan } from '@apollo/query-planner'
import { type AnyViewer, isAdmin, isApiKey } from '@atrium/kit/viewer'
import type { ExecutionResult } from 'graphql'
import type { PlannedOperation } from '../planning/plan.ts'
import { cursorOf, setCursor } from '../subscriptions/event-cursor.ts'
import type { OperationNotes } from './observation.ts'

/** The header of HTTP, and the member of a WebSocket message's `extensions`, by which an administrator asks for the plan. */
export const EXPLAIN_HEADER = 'x-atrium-explain'

/** Whether the answer is to say how it came about. Plans tell how the inside looks, so administrators alone are told. */
export function wantsExplanation(asked: unknown, viewer: AnyViewer): boolean {
  return (asked === '1' || asked === true) && isAdmin(viewer) && !isApiKey(viewer)
}

/** The plan as text: which subgraph is asked for what, in which order. Variables stand in it by their names alone. */
export function planText({ plan, others }: PlannedOperation): string {
  const texts = [plan, ...others.map((node) => ({ kind: 'QueryPlan' as const, node }))].map(prettyFormatQueryPlan)
  return texts.join('\n')
}

/** The answer with how it came about, in `extensions`: the plan and what each fetch took. */
export function explain(result: ExecutionResult, { planned, fetches, startedAt }: OperationNotes): ExecutionResult {
  const explained = {
    plan: planned ? planText(planned) : null,
    fetches: fetches.map((fetch) => ({ ...fetch, startMs: rounded(fetch.startMs), ms: rounded(fetch.ms) })),
    ms: rounded(performance.now() - startedAt),
  }
  return { ...result, extensions: { ...result.extensions, explain: explained } }
}

/** The stream, its first event with how it came about. */
export function explainFirst(
  events: AsyncGenerator<ExecutionResult>,
  notes: OperationNotes,
): AsyncGenerator<ExecutionResult> {
  const next = events.next.bind(events)
  let isFirst = true
  events.next = async () => {
    const event = await next()
    if (event.done || !isFirst) return event
    isFirst = false
    // A copy: the event is handed to others too, who are told nothing.
    const value = explain(event.value, notes)
    const cursor = cursorOf(event.value)
    if (cursor !== undefined) setCursor(value, cursor)
    return { done: false, value }
  }
  return events
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100
}

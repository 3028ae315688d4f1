import type { ExecutionResult } from 'graphql'
import { cursorOf, setCursor } from './event-cursor.ts'

const mapped = new WeakMap<ExecutionResult, ExecutionResult>()

/**
 * The stream with each event mapped: once for all clients that are handed the same event, so `map` may depend on the operation and
 * its variables, and not on the client.
 */
export function mapEvents(
  events: AsyncGenerator<ExecutionResult>,
  map: (event: ExecutionResult) => ExecutionResult,
): AsyncGenerator<ExecutionResult> {
  const next = events.next.bind(events)
  events.next = async () => {
    const item = await next()
    if (item.done) return item
    let value = mapped.get(item.value)
    if (!value) {
      value = map(item.value)
      mapped.set(item.value, value)
      const cursor = cursorOf(item.value)
      if (cursor !== undefined) setCursor(value, cursor)
    }
    return { done: false, value }
  }
  return events
}

import type { ExecutionResult } from 'graphql'

const cursors = new WeakMap<ExecutionResult, string>()

/** Notes where in its feed an event stands. Beside the result, as its shape is the client's. */
export function setCursor(event: ExecutionResult, cursor: string): void {
  cursors.set(event, cursor)
}

/** The cursor after which a client goes on that has seen the event; undefined for an event of no resumable feed. */
export function cursorOf(event: ExecutionResult): string | undefined {
  return cursors.get(event)
}

import type { ExecutionResult, SubscriptionOperation } from '@urql/core'
import type { Client } from 'graphql-ws'
import { backoff } from './socket.ts'

interface Sink {
  next(result: ExecutionResult): void
}

const cursorOf = (result: ExecutionResult): string | undefined => {
  for (const value of Object.values(result.data ?? {})) {
    if (value && typeof value === 'object' && 'cursor' in value && typeof value.cursor === 'string') return value.cursor
  }
  return undefined
}

/** A stream without a cursor ends when its part of the server is away for long; a new one shows how things are then. */
const passes = (errors: readonly { extensions?: { code?: unknown } }[], { after }: Record<string, unknown>): boolean =>
  !after && errors.every(({ extensions }) => extensions?.code === 'SUBGRAPH_UNAVAILABLE')

/**
 * Subscribes until told to stop. A lost connection is taken up again after the last cursor received: graphql-ws sends this
 * same payload object on every reconnect, so moving its `after` forward is what keeps events from being missed or doubled.
 * Close codes that graphql-ws treats as final, and ends by the server, are retried here. Only an answer with errors ends it.
 * @param onMissed called when the server took the stream up again without knowing what it missed.
 */
export const subscribeForever = (
  socket: Client,
  request: SubscriptionOperation,
  sink: Sink,
  onMissed: () => void,
): (() => void) => {
  const variables: Record<string, unknown> = { ...request.variables }
  const { query = '', operationName } = request
  const extensions = { ...request.extensions, resync: true }
  // The protocol wants a text; an empty one leaves it to the hash in `extensions`.
  const payload = { query, operationName, variables, extensions }
  let isStopped = false
  let attempt = 0
  let stop = () => {}

  const again = () => {
    if (!isStopped) void backoff(attempt++).then(begin)
  }
  const begin = () => {
    if (isStopped) return
    stop = socket.subscribe<Record<string, unknown>>(payload, {
      next: (result) => {
        attempt = 0
        const answer = result as ExecutionResult
        if (answer.extensions?.resync) return onMissed()
        variables.after = cursorOf(answer) ?? variables.after
        sink.next(answer)
      },
      error: (error) =>
        Array.isArray(error) && !passes(error, variables) ? sink.next({ errors: [...error] }) : again(),
      complete: again,
    })
  }
  begin()
  return () => {
    isStopped = true
    stop()
  }
}

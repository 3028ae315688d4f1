import type { GraphQLError } from 'graphql'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'

/**
 * Runs a call with a signal that is aborted after `ms`, or with `parent` (the client has left). The call is not waited for after
 * that, whether it heeds the signal or not.
 * @throws GraphQLError `TIMEOUT` after `ms`; the parent's reason when that is aborted.
 */
export async function withDeadline<T>(
  what: string,
  parent: AbortSignal | undefined,
  ms: number,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  parent?.throwIfAborted()
  const controller = new AbortController()
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const stop = (reason: unknown) => {
    reject(reason)
    controller.abort(reason)
  }
  const onParentAbort = () => stop(parent!.reason)
  const timer = setTimeout(() => stop(timeoutError(what, ms)), ms)
  parent?.addEventListener('abort', onParentAbort, { once: true })
  try {
    return await Promise.race([run(controller.signal), aborted])
  } finally {
    clearTimeout(timer)
    parent?.removeEventListener('abort', onParentAbort)
  }
}

function timeoutError(what: string, ms: number): GraphQLError {
  return gatewayError(`${what} did not answer within ${ms / 1000} seconds.`, ErrorCode.TIMEOUT)
}

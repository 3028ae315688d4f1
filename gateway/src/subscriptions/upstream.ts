import type { SubgraphRequest } from '@atrium/kit/executor'
import type { ExecutionResult } from 'graphql'
import { withDeadline } from '../datasources/deadline.ts'
import { type SubgraphSourceOptions, unavailable } from '../datasources/subgraph-source.ts'
import type { Call } from '../pipeline/call.ts'

export type Upstream = AsyncIterable<ExecutionResult>

/**
 * Subscribes on a subgraph. Never throws: what refuses or fails is errors in the answer. The deadline is for opening only; the stream
 * lives until it is returned or the call's signal ends.
 */
export async function openUpstream(
  owner: SubgraphSourceOptions,
  operation: Pick<SubgraphRequest, 'query' | 'document' | 'operationName' | 'variables' | 'wantsStart'>,
  call: Call,
): Promise<Upstream | ExecutionResult> {
  const { viewer, requestId, client, signal } = call
  let isLate = false
  const opening = async () => {
    const events = await owner.executor.subscribe({ ...operation, viewer, requestId, client, signal })
    if (isLate && Symbol.asyncIterator in events) await events[Symbol.asyncIterator]().return?.()
    return events
  }
  try {
    return await withDeadline(owner.name, signal, owner.timeoutMs, opening)
  } catch (error) {
    isLate = true
    return { errors: [unavailable(error, owner, call)] }
  }
}

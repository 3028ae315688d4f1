import type { SubgraphRequest } from '@atrium/kit/executor'
import type { ExecutionResult } from 'graphql'
import { withDeadline } from '../datasources/deadline.ts'
import { type SubgraphSourceOptions, unavailable } from '../datasources/subgraph-source.ts'
import type { Call } from '../pipeline/call.ts'

export type Upstream = AsyncIterable<ExecutionResult>

/** Upstreams that are open, by subgraph. */
export type UpstreamCounts = Map<string, number>

/**
 * Subscribes on a subgraph. Never throws: what refuses or fails is errors in the answer. The deadline is for opening only; the stream
 * lives until it is returned or the call's signal ends.
 */
export async function openUpstream(
  owner: SubgraphSourceOptions,
  operation: Pick<SubgraphRequest, 'query' | 'document' | 'operationName' | 'variables' | 'wantsStart'>,
  call: Call,
  counts?: UpstreamCounts,
): Promise<Upstream | ExecutionResult> {
  const { viewer, requestId, client, signal } = call
  let isLate = false
  const opening = async () => {
    const events = await owner.executor.subscribe({ ...operation, viewer, requestId, client, signal })
    if (isLate && Symbol.asyncIterator in events) await events[Symbol.asyncIterator]().return?.()
    return events
  }
  try {
    const opened = await withDeadline(owner.name, signal, owner.timeoutMs, opening)
    return counts && Symbol.asyncIterator in opened ? counted(opened, owner.name, counts) : opened
  } catch (error) {
    isLate = true
    return { errors: [unavailable(error, owner, call)] }
  }
}

/** The same upstream, counted until it ends. */
function counted(upstream: Upstream, subgraph: string, counts: UpstreamCounts): Upstream {
  const add = (change: number) => counts.set(subgraph, (counts.get(subgraph) ?? 0) + change)
  const source = upstream[Symbol.asyncIterator]()
  let isOpen = true
  const end = () => {
    if (isOpen) add(-1)
    isOpen = false
  }
  add(1)
  const iterator: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => iterator,
    async next() {
      try {
        const item = await source.next()
        if (item.done) end()
        return item
      } catch (error) {
        end()
        throw error
      }
    },
    async return() {
      end()
      return (await source.return?.()) ?? { done: true, value: undefined }
    },
  }
  return iterator
}

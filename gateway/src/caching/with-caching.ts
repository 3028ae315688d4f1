import { OperationTypeNode } from 'graphql'
import type { PlanExecutor } from '../execution/executor.ts'
import type { LoadedSupergraph } from '../planning/supergraph.ts'
import { readCacheHints } from './hints.ts'
import { createCachePolicies } from './policy.ts'
import { createResponseCache, type ResponseCacheConfig } from './response-cache.ts'

/**
 * The executor, with each answer's policy told to who asks for it, and answers kept where that is wanted. The same executor for a
 * supergraph without `@cacheControl`.
 */
export function withCaching(
  executor: PlanExecutor,
  { document }: Pick<LoadedSupergraph, 'document'>,
  config: ResponseCacheConfig | undefined,
): PlanExecutor {
  const hints = readCacheHints(document)
  if (!hints) return executor
  const policyOf = createCachePolicies(hints)
  const cache = config ? createResponseCache(config) : null

  return {
    ...executor,
    async execute(planned, variables, sources, call) {
      const isQuery = planned.valid.operation.operation === OperationTypeNode.QUERY
      const run = () => executor.execute(planned, variables, sources, call)
      if (!isQuery || (!cache && !call.setCachePolicy)) return run()
      const policy = policyOf(planned.valid)
      if (policy.maxAge <= 0) return run()
      const question = { planned, variables, viewer: call.viewer, policy }
      const kept = cache?.find(question)
      if (kept) {
        call.setCachePolicy?.({ ...policy, ageSeconds: kept.ageSeconds })
        return kept.result
      }
      const result = await run()
      if (result.errors) return result
      cache?.keep(question, result)
      call.setCachePolicy?.({ ...policy, ageSeconds: 0 })
      return result
    },
  }
}

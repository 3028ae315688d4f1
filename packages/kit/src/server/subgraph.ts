import { createSourceEventStream, type DocumentNode, execute, type ExecutionResult, GraphQLError, parse } from 'graphql'
import { type Database, sql, system, transaction } from '../database/index.ts'
import type { StreamStart, SubgraphExecutor, SubgraphRequest } from '../executor/index.ts'
import type { Logger } from '../logs/index.ts'
import { inSpan } from '../tracing/index.ts'
import { createContext, type OwnedContext, type SubgraphContext } from './context.ts'
import { maskErrors } from './mask-errors.ts'
import { findNullCharacter } from './null-character.ts'
import type { SubgraphSchema } from './schema.ts'

/** One running subgraph: an executor for the gateway, a health check, an end. */
export interface Subgraph extends SubgraphExecutor {
  name: string
  schema: SubgraphSchema
  /** Resolves when the subgraph can answer, rejects with the reason when it cannot. */
  health(): Promise<void>
  dispose(): Promise<void>
}

/** Turns a schema, its database and its services into a subgraph. `disposables` end in reverse order. */
export function createSubgraph<S, L>(config: {
  name: string
  schema: SubgraphSchema
  database: Database
  services: S
  createLoaders: (context: SubgraphContext<S, L>) => L
  log: Logger
  disposables?: { dispose(): Promise<void> }[]
}): Subgraph {
  const { schema } = config.schema
  const parsed = documentCache()
  const own = (request: SubgraphRequest): OwnedContext<S, L> => createContext({ ...config, request })
  const masked = (request: SubgraphRequest, result: ExecutionResult) =>
    maskErrors(result, {
      requestId: request.requestId,
      log: config.log,
      isAborted: request.signal?.aborted ?? false,
    })

  function read(request: SubgraphRequest): { document: DocumentNode; refusal: ExecutionResult | null } {
    const document = request.document ?? parsed(request.query)
    const error = findNullCharacter(request.query, document, request.variables)
    return { document, refusal: error && masked(request, { errors: [error] }) }
  }

  async function executeOnce(
    request: SubgraphRequest,
    document: DocumentNode,
    rootValue?: unknown,
  ): Promise<ExecutionResult> {
    const { context, dispose } = own(request)
    try {
      const result = await execute({
        schema,
        document,
        rootValue,
        contextValue: context,
        variableValues: request.variables,
        operationName: request.operationName,
      })
      const extensions = context.response.refreshCookie ? { extensions: { ...context.response } } : {}
      return { ...masked(request, result), ...extensions }
    } finally {
      await dispose()
    }
  }

  return {
    name: config.name,
    schema: config.schema,
    async execute(request) {
      const { document, refusal } = read(request)
      if (refusal) return refusal
      const describe = () => ({ attributes: { 'graphql.operation.name': request.operationName } })
      return inSpan(`execute ${config.name}`, describe, () => executeOnce(request, document))
    },
    async subscribe(request) {
      const { document, refusal } = read(request)
      if (refusal) return refusal
      const lifetime = new AbortController()
      const signal = request.signal ? AbortSignal.any([request.signal, lifetime.signal]) : lifetime.signal
      const { context, dispose } = own(request)
      try {
        const events = await createSourceEventStream({
          schema,
          document,
          contextValue: context,
          variableValues: request.variables,
          operationName: request.operationName,
        })
        if (!(Symbol.asyncIterator in events)) return masked(request, events)
        const { startsAfter } = context.response
        return mapEvents(events, {
          start: request.wantsStart && startsAfter !== undefined ? { extensions: { startsAfter } } : null,
          each: (event) => executeOnce({ ...request, signal }, document, event),
          failed: (error) => masked(request, { errors: [error] }),
          onReturn: () => lifetime.abort(),
        })
      } finally {
        await dispose()
      }
    },
    health: () =>
      transaction(config.database, system('job'), async (em) => void (await sql(em, 'select 1')), { readOnly: true }),
    async dispose() {
      for (const disposable of (config.disposables ?? []).toReversed()) await disposable.dispose()
      await config.database.dispose()
    },
  }
}

/**
 * Executes each event as it comes; a stream that fails ends with one result that says so. `return()` ends a `next()` that
 * is still waiting, whether or not the source does.
 */
function mapEvents(
  events: AsyncIterable<unknown>,
  {
    start,
    each,
    failed,
    onReturn,
  }: {
    /** Goes first; null for nothing. */
    start: StreamStart | null
    each: (event: unknown) => Promise<ExecutionResult>
    failed: (error: GraphQLError) => ExecutionResult
    onReturn: () => void
  },
): AsyncIterableIterator<ExecutionResult> {
  const source = events[Symbol.asyncIterator]()
  const { promise: left, resolve: leave } = Promise.withResolvers<IteratorReturnResult<undefined>>()
  const end = { done: true as const, value: undefined }
  let ended = false
  let first = start
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      if (ended) return end
      if (first) {
        const value = first
        first = null
        return { done: false, value }
      }
      try {
        const item = await Promise.race([source.next(), left])
        if (item.done) return end
        const value = await each(item.value)
        return ended ? end : { done: false, value }
      } catch (error) {
        ended = true
        const original = error instanceof Error ? error : new Error(String(error))
        const wrapped =
          error instanceof GraphQLError ? error : new GraphQLError(original.message, { originalError: original })
        return { done: false, value: failed(wrapped) }
      }
    },
    async return() {
      ended = true
      onReturn()
      leave(end)
      await source.return?.()
      return end
    },
  }
}

// The gateway sends few distinct documents, again and again.
function documentCache(limit = 500): (query: string) => DocumentNode {
  const cache = new Map<string, DocumentNode>()
  return (query) => {
    const known = cache.get(query)
    if (known) return known
    const document = parse(query)
    if (cache.size >= limit) cache.delete(cache.keys().next().value!)
    cache.set(query, document)
    return document
  }
}

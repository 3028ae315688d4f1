import { inSpan, isTracing } from '@atrium/kit/tracing'
import type { SubgraphSource } from '../datasources/subgraph-source.ts'
import type { FetchNote, OperationObserver } from './observation.ts'

/** A source whose fetches are noted, timed and traced, where anybody wants that. */
export function observeSource(
  name: string,
  source: SubgraphSource,
  observers: readonly OperationObserver[],
): SubgraphSource {
  const interested = observers.filter(({ fetched }) => fetched)
  return {
    async fetch(request, call) {
      const { notes } = call
      if (!notes && interested.length === 0 && !isTracing()) return source.fetch(request, call)
      const { representations } = request.variables
      const entities = Array.isArray(representations) ? representations.length : 0
      const path = request.path ?? ''
      const describe = () => ({
        kind: 'client' as const,
        attributes: { 'atrium.subgraph': name, 'atrium.path': path, 'atrium.entities': entities },
      })
      const startedAt = performance.now()
      const result = await inSpan(`fetch ${name}`, describe, () => source.fetch(request, call))
      const note: FetchNote = {
        subgraph: name,
        path,
        entities,
        startMs: startedAt - (notes?.startedAt ?? startedAt),
        ms: performance.now() - startedAt,
        errors: result.errors?.length ?? 0,
      }
      // The events of a stream would add to its notes for as long as it is open.
      if (notes && notes.fetches.length < MAX_NOTED) notes.fetches.push(note)
      for (const observer of interested) observer.fetched!(note)
      return result
    },
  }
}

const MAX_NOTED = 100

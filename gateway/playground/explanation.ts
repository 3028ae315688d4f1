import { useSyncExternalStore } from 'react'

/** How an answer came about, as the gateway tells administrators who ask. */
export interface Explanation {
  plan: string | null
  fetches: { subgraph: string; path: string; entities: number; startMs: number; ms: number; errors: number }[]
  /** Milliseconds from the checked operation to its answer. */
  ms: number
  /** Cost points: estimated, come to, and allowed. */
  cost: { requested: number; actual: number; limit: number } | null
}

interface Answer {
  extensions?: { explain?: Omit<Explanation, 'cost'>; cost?: Explanation['cost'] }
}

let latest: Explanation | null = null
const listeners = new Set<() => void>()

/** Takes the explanation out of an answer, for the panel: beside the data it would only be in the way. */
export function takeExplanation<T>(answer: T): T {
  const { explain, ...extensions } = (answer as Answer).extensions ?? {}
  if (!explain) return answer
  latest = { ...explain, cost: extensions.cost ?? null }
  for (const listener of listeners) listener()
  return { ...answer, extensions: Object.keys(extensions).length > 0 ? extensions : undefined }
}

/** The explanation of the operation that was run last. */
export function useExplanation(): Explanation | null {
  return useSyncExternalStore(subscribe, () => latest)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

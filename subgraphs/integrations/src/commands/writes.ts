/** Nothing reached the provider: no connection came about. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])
const READS = new Set(['GET', 'HEAD'])

/** A `fetch` that notes what came of its writes. */
export interface WatchedFetch {
  fetch: typeof globalThis.fetch
  /** Whether it was asked anything at all. */
  isAsked(): boolean
  /**
   * Whether it is certain that nothing was changed: every write was refused, or came nowhere. One that succeeded, or that nobody
   * answered, may have changed something.
   */
  hasChangedNothing(): boolean
}

export function watchWrites(fetch: typeof globalThis.fetch): WatchedFetch {
  let isAsked = false
  let mayHaveChanged = 0
  return {
    isAsked: () => isAsked,
    hasChangedNothing: () => mayHaveChanged === 0,
    async fetch(input, init) {
      isAsked = true
      const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
      if (READS.has(method.toUpperCase())) return fetch(input, init)
      mayHaveChanged += 1
      try {
        const response = await fetch(input, init)
        // Refused for a reason of the request: 408 is the provider's own giving up, in the middle of it.
        if (response.status >= 400 && response.status < 500 && response.status !== 408) mayHaveChanged -= 1
        return response
      } catch (error) {
        if (NEVER_CONNECTED.has(codeOf(error))) mayHaveChanged -= 1
        throw error
      }
    },
  }
}

function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: { code?: string } }
  return cause?.code ?? code ?? ''
}

/** The server says something each 12 seconds: three times nothing is a connection that is dead and does not know. */
const SILENCE_MS = 36_000

/** A `fetch` whose answer breaks when nothing comes for too long. */
export function fetchWithoutSilence(fetch: typeof globalThis.fetch, silenceMs = SILENCE_MS): typeof globalThis.fetch {
  return async (input, init) => {
    const silence = new AbortController()
    const listen = () => setTimeout(() => silence.abort(new Error(`Nothing came for ${silenceMs} ms.`)), silenceMs)
    let timer = listen()
    const signal = init?.signal ? AbortSignal.any([init.signal, silence.signal]) : silence.signal
    try {
      const response = await fetch(input, { ...init, signal })
      if (!response.body) return response
      const heard = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          clearTimeout(timer)
          timer = listen()
          controller.enqueue(chunk)
        },
        flush: () => clearTimeout(timer),
      })
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
      return new Response(response.body.pipeThrough(heard), response)
    } catch (error) {
      clearTimeout(timer)
      throw error
    }
  }
}

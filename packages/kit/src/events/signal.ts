/** Wakes a loop: `wait` returns after `wake`, or after `ms` at the latest. A wake that nobody waited for is kept. */
export interface Signal {
  wake(): void
  wait(ms: number): Promise<void>
}

export function createSignal(): Signal {
  let pending = false
  let release: (() => void) | null = null
  return {
    wake() {
      pending = true
      release?.()
    },
    wait(ms) {
      if (pending) {
        pending = false
        return Promise.resolve()
      }
      return new Promise((resolve) => {
        const timer = setTimeout(done, ms)
        function done() {
          clearTimeout(timer)
          release = null
          pending = false
          resolve()
        }
        release = done
      })
    },
  }
}

/**
 * Runs `step` again and again: at once while it says there is more, otherwise when woken or after `idleMs`. A step that
 * throws is reported and tried again after `idleMs`, so the loop outlives a database that restarts.
 */
export function startLoop(options: {
  signal: Signal
  idleMs: number
  step: () => Promise<'more' | 'idle'>
  onError: (error: unknown) => void
}): { dispose(): Promise<void> } {
  let stopped = false
  const done = (async () => {
    while (!stopped) {
      let outcome: 'more' | 'idle' = 'idle'
      try {
        outcome = await options.step()
      } catch (error) {
        if (!stopped) options.onError(error)
      }
      if (outcome === 'idle' && !stopped) await options.signal.wait(options.idleMs)
    }
  })()
  return {
    async dispose() {
      stopped = true
      options.signal.wake()
      await done
    },
  }
}

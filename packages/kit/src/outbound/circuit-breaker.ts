/** Calls in a row that got no answer before the circuit opens. */
const FAILURES = 10

/** Milliseconds for which nothing is sent then. Short: a server that is back should be noticed within a few seconds. */
const OPEN_MS = 1_000

/** Thrown for a call that was not made. */
export class CircuitOpenError extends Error {
  override name = 'CircuitOpenError'
}

/** Keeps calls from a server that does not answer, so that neither it nor those who wait are burdened more. */
export interface CircuitBreaker {
  /**
   * @param hasLeft whether nobody waits for the call any more: its end then tells nothing of the server.
   * @throws CircuitOpenError at once while the circuit is open; else what the call throws.
   */
  run<T>(call: () => Promise<T>, hasLeft: () => boolean): Promise<T>
  readonly isOpen: boolean
}

/**
 * Opens after {@link FAILURES} failures in a row. After {@link OPEN_MS} one call is let through as a trial: when it succeeds the
 * circuit closes, when it fails it stays open for as long again.
 */
export function createCircuitBreaker({ mostFailures = FAILURES, openMs = OPEN_MS } = {}): CircuitBreaker {
  let failures = 0
  let openUntil = 0
  let isOnTrial = false

  return {
    get isOpen() {
      return failures >= mostFailures
    },
    async run(call, hasLeft) {
      const isOpen = failures >= mostFailures
      if (isOpen && (isOnTrial || Date.now() < openUntil))
        throw new CircuitOpenError('The circuit is open: it did not answer lately.')
      if (isOpen) isOnTrial = true
      try {
        const result = await call()
        failures = 0
        return result
      } catch (error) {
        if (!hasLeft()) {
          failures += 1
          openUntil = Date.now() + openMs
        }
        throw error
      } finally {
        isOnTrial = false
      }
    },
  }
}

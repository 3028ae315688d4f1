import type { TelemetrySettings } from './telemetry.ts'

/** Characters that a token for `/metrics` must have. */
export const TOKEN_LENGTH = 16
const SLOW_MS = 1_000

/**
 * What the environment says of telemetry: `ATRIUM_SLOW_MS`, from how many milliseconds on an operation is logged (0: none is), and
 * `ATRIUM_METRICS_TOKEN`, which opens `/metrics`. Traces have variables of their own, OpenTelemetry's.
 * @throws Error naming the variable that is wrong and what it should be.
 */
export function telemetryFromEnvironment(env: NodeJS.ProcessEnv = process.env): TelemetrySettings {
  const { ATRIUM_SLOW_MS: slow, ATRIUM_METRICS_TOKEN: metricsToken } = env
  if (slow && !/^\d{1,9}$/.test(slow))
    throw new Error('ATRIUM_SLOW_MS must be a whole number of milliseconds, or 0 for no slow operation log.')
  if (metricsToken && metricsToken.length < TOKEN_LENGTH)
    throw new Error(`ATRIUM_METRICS_TOKEN must have ${TOKEN_LENGTH} characters or more: it is as good as a password.`)
  const slowMs = slow ? Number(slow) : SLOW_MS
  return { ...(slowMs > 0 && { slowMs }), ...(metricsToken && { metricsToken }) }
}

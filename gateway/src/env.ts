// What the gateway reads of the environment, without the gateway: whoever only starts other parts does not load it.
export { limitsFromEnvironment } from './limits/environment.ts'
export { telemetryFromEnvironment } from './telemetry/env.ts'

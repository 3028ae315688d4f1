import { context, diag, DiagLogLevel, propagation, trace } from '@opentelemetry/api'
import type { Logger } from '../logs/index.ts'
import { readTraceSettings } from './env.ts'
import { setTracing } from './spans.ts'

export interface Tracing {
  /** Sends what is still waiting, and stops. */
  dispose(): Promise<void>
}

/**
 * Records spans from now on, when the environment says where they go; else does nothing and returns null. Protocol, headers, sampling
 * and resource attributes are what `OTEL_*` says. Call before what is to be traced is started.
 */
export async function startTracing(serviceName: string, log: Logger): Promise<Tracing | null> {
  const settings = readTraceSettings()
  if (!settings) return null
  // Large, and of use to few: loaded only here.
  const { NodeSDK, resources } = await import('@opentelemetry/sdk-node')
  const sdk = new NodeSDK({
    serviceName: settings.serviceName ?? serviceName,
    // Not the process's: a command line may have secrets in it.
    resourceDetectors: [resources.envDetector, resources.hostDetector],
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
  })
  sdk.start()
  // A collector that cannot be reached loses traces and nothing else; it should be known nevertheless.
  const warn = (message: string) => log.warn({ reason: message.slice(0, 500) }, 'Traces cannot be sent')
  const ignore = () => undefined
  diag.setLogger({ error: warn, warn: ignore, info: ignore, debug: ignore, verbose: ignore }, DiagLogLevel.ERROR)
  setTracing(true)
  return {
    async dispose() {
      setTracing(false)
      await sdk.shutdown().catch((error: unknown) => log.warn({ err: error }, 'The last traces were not sent'))
      for (const api of [trace, context, propagation, diag]) api.disable()
    },
  }
}

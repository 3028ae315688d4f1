/**
 * What the standard variables of OpenTelemetry say; null when they name no place where traces go. The SDK reads the others itself:
 * protocol, headers, sampler, resource attributes.
 */
export function readTraceSettings(env: NodeJS.ProcessEnv = process.env): { serviceName: string | undefined } | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED } = env
  if (OTEL_SDK_DISABLED?.toLowerCase() === 'true') return null
  if (!OTEL_EXPORTER_OTLP_ENDPOINT && !OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return null
  return { serviceName: env.OTEL_SERVICE_NAME || undefined }
}

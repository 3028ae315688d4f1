import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A span as it came to the collector. */
export interface CollectedSpan {
  service: string
  name: string
  traceId: string
  spanId: string
  /** Empty for the first of a trace. */
  parentSpanId: string
  attributes: Record<string, unknown>
  failed: boolean
}

export interface TraceCollector {
  /** What has come until now. */
  spans: CollectedSpan[]
  /** The variables that send a process's traces here. */
  env: Record<string, string>
  /** Whether one span stands, at any depth, below another. */
  isBelow(span: CollectedSpan, ancestor: CollectedSpan): boolean
  dispose(): Promise<void>
}

interface OtlpAttribute {
  key: string
  value: Record<string, unknown>
}
interface OtlpSpan {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  attributes: OtlpAttribute[]
  status?: { code?: number }
}
interface OtlpTraces {
  resourceSpans: { resource: { attributes: OtlpAttribute[] }; scopeSpans: { spans: OtlpSpan[] }[] }[]
}

/** A collector of OpenTelemetry traces: takes them over HTTP, as the one of an operator would. */
export async function startTraceCollector(): Promise<TraceCollector> {
  const spans: CollectedSpan[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      spans.push(...read(JSON.parse(Buffer.concat(chunks).toString('utf8')) as OtlpTraces))
      response.setHeader('content-type', 'application/json').end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    spans,
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' },
    isBelow(span, ancestor) {
      let current: CollectedSpan | undefined = span
      while (current) {
        const parent: string = current.parentSpanId
        if (parent === ancestor.spanId) return true
        current = spans.find(({ spanId }) => spanId === parent)
      }
      return false
    },
    async dispose() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function read({ resourceSpans }: OtlpTraces): CollectedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(toObject(resource.attributes)['service.name'])
    return scopeSpans.flatMap((scope) =>
      scope.spans.map(({ name, traceId, spanId, parentSpanId = '', attributes, status }) => {
        const isFailed = status?.code === 2
        return { service, name, traceId, spanId, parentSpanId, attributes: toObject(attributes), failed: isFailed }
      }),
    )
  })
}

function toObject(attributes: OtlpAttribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))
}

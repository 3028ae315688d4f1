import {
  type Attributes,
  context,
  type Context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'

let tracer: Tracer | null = null

/** Whether spans are recorded in this process. While they are not, nothing of OpenTelemetry is called. */
export function isTracing(): boolean {
  return tracer !== null
}

/** Begins to record, or ends it. */
export function setTracing(isOn: boolean): void {
  tracer = isOn ? trace.getTracer('atrium') : null
}

export interface SpanOptions {
  kind?: 'server' | 'client'
  attributes?: Attributes
}

const KINDS = { server: SpanKind.SERVER, client: SpanKind.CLIENT }

/** A span that the caller ends, child of the active one. */
export function startSpan(name: string, { kind, attributes }: SpanOptions = {}, parent = context.active()): Span {
  return (tracer ?? trace.getTracer('atrium')).startSpan(
    name,
    { kind: kind ? KINDS[kind] : SpanKind.INTERNAL, attributes },
    parent,
  )
}

/**
 * Runs `work` in a span, child of the active one, that ends when it does. Without tracing it just runs.
 * @param options a function, so that attributes are put together only when they are wanted.
 */
export function inSpan<T>(
  name: string,
  options: () => SpanOptions,
  work: (span: Span | null) => Promise<T>,
): Promise<T> {
  if (!tracer) return work(null)
  const span = startSpan(name, options())
  return runIn(span, () => work(span)).then(
    (result) => {
      span.end()
      return result
    },
    (error: unknown) => {
      failSpan(span, error)
      span.end()
      throw error
    },
  )
}

/** As {@link inSpan}, for work that waits for nothing. */
export function inSyncSpan<T>(name: string, work: () => T): T {
  if (!tracer) return work()
  const span = startSpan(name)
  try {
    return runIn(span, work)
  } catch (error) {
    failSpan(span, error)
    throw error
  } finally {
    span.end()
  }
}

/** Runs `work` with `span` as the active one. */
export function runIn<T>(span: Span, work: () => T): T {
  return context.with(trace.setSpan(context.active(), span), work)
}

/** Marks the span as failed. Only the kind of error is told: messages of databases and providers quote values. */
export function failSpan(span: Span, error: unknown): void {
  const { name, code } = error instanceof Error ? (error as Error & { code?: unknown }) : { name: 'Error', code: null }
  const type = typeof code === 'string' ? code : name
  span.setAttribute('error.type', type)
  span.setStatus({ code: SpanStatusCode.ERROR, message: type })
}

/** A span that is over: `ms` ago until now. */
export function recordSpan(name: string, ms: number, options: SpanOptions & { failed?: boolean }): void {
  if (!tracer) return
  const end = Date.now()
  const kind = options.kind ? KINDS[options.kind] : SpanKind.INTERNAL
  const span = tracer.startSpan(name, { kind, attributes: options.attributes, startTime: end - ms })
  if (options.failed) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end(end)
}

/** Headers by which a call's spans, in another process, become children of the active one (`traceparent`). */
export function traceHeaders(): Record<string, string> | undefined {
  if (!tracer) return undefined
  const headers: Record<string, string> = {}
  propagation.inject(context.active(), headers)
  return headers
}

/** The context of a caller who sent {@link traceHeaders}; a new trace for one who did not. */
export function remoteContext(headers: Readonly<Record<string, unknown>>): Context {
  return propagation.extract(ROOT_CONTEXT, headers)
}

/** Runs `work` with what the caller's headers say as the active context. */
export function withCaller<T>(headers: Readonly<Record<string, unknown>>, work: () => T): T {
  return tracer ? context.with(remoteContext(headers), work) : work()
}

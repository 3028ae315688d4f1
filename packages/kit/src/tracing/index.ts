export { startTracing, type Tracing } from './start.ts'
export {
  failSpan,
  inSpan,
  inSyncSpan,
  isTracing,
  recordSpan,
  remoteContext,
  runIn,
  type SpanOptions,
  startSpan,
  traceHeaders,
  withCaller,
} from './spans.ts'

export * from './barriers.ts'
export * from './browser.ts'
export * from './database.ts'
export { type CollectedSpan, startTraceCollector, type TraceCollector } from './trace-collector.ts'

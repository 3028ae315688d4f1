export * from './circuit-breaker.ts'
export * from './outbound.ts'

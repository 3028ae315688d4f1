export * from './audit-log.resolver.ts'
export * from './read-audit-log.ts'
export * from './verify-chain.ts'

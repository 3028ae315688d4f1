export * from './bus-figures.ts'
export * from './database-figures.ts'
export * from './process-health.resolver.ts'
export * from './queue-figures.ts'

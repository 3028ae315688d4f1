export * from './api-key.ts'
export * from './session-token.ts'
export * from './signing.ts'
export * from './viewer.ts'

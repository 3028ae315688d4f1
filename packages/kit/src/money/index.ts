export * from './money.ts'
export * from './money.type.ts'

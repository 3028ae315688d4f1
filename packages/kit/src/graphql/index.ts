export * from './node.ts'
export * from './scalars.ts'
export * from './user-error.ts'

export * from './node.ts'
export * from './public.ts'
export * from './scalars.ts'
export * from './user-error.ts'

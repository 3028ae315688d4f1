export * from './database.ts'
export * from './insert-rows.ts'
export * from './migrate.ts'
export * from './session.ts'

export * from './barriers.ts'
export * from './browser.ts'
export * from './database.ts'

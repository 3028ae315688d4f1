export * from './boss.ts'
export * from './migrate.ts'

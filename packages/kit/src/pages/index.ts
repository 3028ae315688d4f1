export * from './args.ts'
export * from './connection.type.ts'
export * from './paginate.ts'
export * from './paginate-each.ts'

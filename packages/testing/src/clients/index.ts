export * from './api.ts'
export * from './reader.ts'
export * from './socket.ts'

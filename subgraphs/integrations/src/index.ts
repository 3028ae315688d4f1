import 'reflect-metadata'

export { migrations } from './migrations.ts'
export { schema } from './schema.ts'
export { connectDemoGitHub, seed } from './seed.ts'
export { start } from './start.ts'
export type { WebhookAnswer, WebhookHandler, WebhookRequest } from './webhooks/handler.ts'

import 'reflect-metadata'

export { connectDemoEcosystem, type DemoEcosystem, type DemoPast } from './ecosystem/demo.ts'
export { migrations } from './migrations.ts'
export { connectDemoStripe } from './payments/demo.ts'
export { schema } from './schema.ts'
export { connectDemoGitHub, seed } from './seed.ts'
export { start } from './start.ts'
export type { WebhookAnswer, WebhookHandler, WebhookRequest } from './webhooks/handler.ts'

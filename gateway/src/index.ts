export type {
  Gateway,
  GatewayConfig,
  ReadinessReport,
  WebhookHandler,
  WebhookRequest,
  WebhookResponse,
} from './config.ts'
export type { TrustedOnly } from './documents/documents.ts'
export { loadSupergraph } from './planning/supergraph.ts'
export type { ContractConfig } from './public-schema/audience.ts'
export { startGateway } from './server.ts'
export { migrations } from './subgraph/migrations.ts'
export { schema } from './subgraph/schema.ts'
export { CloseCode } from './transports/close-codes.ts'

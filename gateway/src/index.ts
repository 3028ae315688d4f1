export type {
  Gateway,
  GatewayConfig,
  ReadinessReport,
  WebhookHandler,
  WebhookRequest,
  WebhookResponse,
} from './config.ts'
export { startGateway } from './server.ts'
export { CloseCode } from './transports/close-codes.ts'

import { Activity } from './activity/activity.entity.ts'
import { ConnectLink } from './connect-links/connect-link.entity.ts'
import { ProviderCommand } from './commands/command.entity.ts'
import { Alert } from './alerts/alert.entity.ts'
import { AlertRule } from './alerts/rule.entity.ts'
import { AlertSilence } from './alerts/silence.entity.ts'
import { ConnectionEvent } from './connections/connection-event.entity.ts'
import { ConnectionSecret } from './connections/connection-secret.entity.ts'
import { Connection } from './connections/connection.entity.ts'
import { Container } from './containers/container.entity.ts'
import { EcosystemProject } from './ecosystem/project.entity.ts'
import { EcosystemReport, ReportSettings } from './ecosystem-reports/report.entity.ts'
import { WebhookEndpoint, WebhookEndpointSecret } from './endpoints/endpoint.entity.ts'
import { WebhookMessage, WebhookMessageAttempt } from './endpoints/message.entity.ts'
import { Appointment } from './marketing/appointment.entity.ts'
import { Lead } from './marketing/lead.entity.ts'
import { MetricDefinition } from './metrics/definition.entity.ts'
import { Payment } from './payments/payment.entity.ts'
import { SyncRunLine } from './sync/sync-run-line.entity.ts'
import { ServiceOutage } from './services/outage.entity.ts'
import { Service } from './services/service.entity.ts'
import { StatusIncident } from './status/incident.entity.ts'
import { SyncRun } from './sync/sync-run.entity.ts'
import { Template } from './templates/template.entity.ts'
import { UsageClient } from './usage/client.entity.ts'
import { WebhookAttempt } from './webhooks/attempt.entity.ts'
import { WebhookDelivery } from './webhooks/delivery.entity.ts'
import { WebhookRefusal } from './webhooks/refusal.entity.ts'

export const entities = [
  Activity,
  ConnectLink,
  Alert,
  AlertRule,
  AlertSilence,
  Appointment,
  Connection,
  ConnectionEvent,
  ConnectionSecret,
  Container,
  EcosystemProject,
  EcosystemReport,
  Lead,
  MetricDefinition,
  Payment,
  ProviderCommand,
  ReportSettings,
  Service,
  ServiceOutage,
  StatusIncident,
  SyncRun,
  SyncRunLine,
  Template,
  UsageClient,
  WebhookAttempt,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointSecret,
  WebhookMessage,
  WebhookMessageAttempt,
  WebhookRefusal,
]

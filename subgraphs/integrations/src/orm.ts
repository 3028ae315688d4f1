import { Activity } from './activity/activity.entity.ts'
import { ConnectionEvent } from './connections/connection-event.entity.ts'
import { ConnectionSecret } from './connections/connection-secret.entity.ts'
import { Connection } from './connections/connection.entity.ts'
import { Container } from './containers/container.entity.ts'
import { EcosystemProject } from './ecosystem/project.entity.ts'
import { MetricDefinition } from './metrics/definition.entity.ts'
import { Payment } from './payments/payment.entity.ts'
import { SyncRun } from './sync/sync-run.entity.ts'
import { Template } from './templates/template.entity.ts'
import { WebhookDelivery } from './webhooks/delivery.entity.ts'

export const entities = [
  Activity,
  Connection,
  ConnectionEvent,
  ConnectionSecret,
  Container,
  EcosystemProject,
  MetricDefinition,
  Payment,
  SyncRun,
  Template,
  WebhookDelivery,
]

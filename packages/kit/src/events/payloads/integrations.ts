/** What integrations publishes of itself. */
export interface IntegrationsEvents {
  'connection.created': { connectionId: string; templateKey: string; name: string }
  'connection.activated': { connectionId: string; templateKey: string; name: string }
  'connection.deleted': { connectionId: string; templateKey: string; name: string }
  'connection.changed': { connectionId: string }
  /** It stopped working, and a person is needed. */
  'connection.failed': { connectionId: string; templateKey: string; name: string }
  /** A payment came in that is as large as the largest of late in its currency. */
  'payment.large': { paymentId: string; provider: string; amountMinor: number; currency: string }
  /** An endpoint of webhooks out, or one of its messages, changed. */
  'webhook_endpoint.changed': { endpointId: string }
  /** The product switched it off. */
  'webhook_endpoint.disabled': { endpointId: string; name: string; reason: 'FAILING' | 'GONE'; error: string }
  'template.created': { templateId: string; key: string; name: string }
  'template.updated': { templateId: string; key: string; name: string }
  'template.deleted': { templateId: string; key: string; name: string }

  'ecosystem.project_created': { ecosystemProjectId: string; name: string }
  'ecosystem.project_updated': { ecosystemProjectId: string; name: string }
  'ecosystem.project_deleted': { ecosystemProjectId: string; name: string }
  /** A product of the agency's own answers again, or no longer as it should. */
  'ecosystem.health_changed': { ecosystemProjectId: string; name: string; from: string; to: string }
}

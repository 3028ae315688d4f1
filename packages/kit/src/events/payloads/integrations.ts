/** What integrations publishes of itself. */
export interface IntegrationsEvents {
  'connection.created': { connectionId: string; templateKey: string; name: string }
  'connection.activated': { connectionId: string; templateKey: string; name: string }
  'connection.deleted': { connectionId: string; templateKey: string; name: string }
  'connection.changed': { connectionId: string }
  /** It stopped working, and a person is needed. */
  'connection.failed': { connectionId: string; templateKey: string; name: string }
  /** A payment came in that is larger than most of late in its currency. */
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
  /** How the products did is written down, and told to these people, or to all staff. */
  'ecosystem.report_made': { ecosystemReportId: string; title: string; summary: string; recipientIds: string[] }
  /** A service is up, or not, or the public page tells something else of it. `from` is null for one that is new. */
  'service.changed': { serviceId: string; name: string; from: string | null; to: string; cause: string | null }
  /** Staff wrote on the public status page. */
  'status.changed': { incidentId: string; title: string; change: string }

  /** The condition of a rule holds, and whom of its audience it is to be told how. */
  'alert.raised': AlertPayload
  /** It is over; told to those who were told that it began. */
  'alert.resolved': AlertPayload
  /** A person looks after it, or said that it is over. */
  'alert.changed': { alertId: string; status: string }
  'alert.rule_changed': { alertRuleId: string; name: string; change: string }
  'alert.silence_changed': { alertSilenceId: string; change: string }

  /** A product of the agency's own answers again, or no longer as it should. */
  'ecosystem.health_changed': { ecosystemProjectId: string; name: string; from: string; to: string }
}

/** An alert, and how people are told of it. */
interface AlertPayload {
  alertId: string
  title: string
  message: string
  severity: 'CRITICAL' | 'WARNING' | 'INFO'
  category: string
  audience: 'STAFF' | 'ADMINS'
  inApp: boolean
  email: boolean
}

/** What rules can look at. */
export interface AlertMetric {
  key: string
  name: string
  /** Where its figures come from, and what is not in them. */
  source: string
  /**
   * COUNTER: what happened in the window is added up. SHARE: the bad ones of all in the window, in percent. GAUGE: how it stood at every
   * look within the window.
   */
  kind: 'COUNTER' | 'SHARE' | 'GAUGE'
  unit: string
  /** What it has several of, each judged by itself; null where there is one. */
  subject: 'SERVICE' | 'CONNECTION' | 'CURRENCY' | 'PROJECT' | 'PRODUCT_METRIC' | null
}

const metric = (
  key: string,
  name: string,
  kind: AlertMetric['kind'],
  source: string,
  { unit = '', subject = null }: Partial<Pick<AlertMetric, 'unit' | 'subject'>> = {},
): AlertMetric => ({ key, name, kind, source, unit, subject })

export const ALERT_METRICS: readonly AlertMetric[] = [
  metric(
    'services.down',
    'A service is down',
    'GAUGE',
    'Monitors of connected tools, and the checks of our own products.',
    {
      subject: 'SERVICE',
    },
  ),
  metric(
    'payments.tools_failing',
    'A payment tool fails',
    'GAUGE',
    'Connections of the category “Payments”, every minute.',
    {
      subject: 'CONNECTION',
    },
  ),
  metric('connections.failing', 'A connected tool fails', 'GAUGE', 'All connections, every minute.', {
    subject: 'CONNECTION',
  }),
  metric(
    'database.connections',
    'Connections to the database',
    'GAUGE',
    'PostgreSQL, every minute; of all that it takes.',
    {
      unit: '%',
    },
  ),
  metric('events.waiting', 'Oldest event that waits', 'GAUGE', 'The outbox of integrations, every minute.', {
    unit: 's',
  }),
  metric('webhooks.dead', 'Deliveries given up', 'GAUGE', 'The inbox of webhooks, every minute.'),
  metric('api.requests', 'Operations', 'COUNTER', 'The gateways, minute by minute.'),
  metric(
    'api.error_rate',
    'Share of operations that fail',
    'SHARE',
    'The gateways; failures that are no fault of the caller.',
    {
      unit: '%',
    },
  ),
  metric(
    'api.unavailable',
    'Operations without an answer',
    'COUNTER',
    'The gateways; a part or the database did not answer.',
  ),
  metric('errors.reported', 'Errors reported', 'COUNTER', 'Connected monitors of errors; of level error and fatal.'),
  metric('payments.failed', 'Payments that failed', 'COUNTER', 'Connected payment tools.'),
  metric(
    'payments.revenue',
    'Payments received',
    'COUNTER',
    'Connected payment tools, less what went back; by currency.',
    {
      subject: 'CURRENCY',
    },
  ),
  metric('subscriptions.cancelled', 'Subscriptions cancelled', 'COUNTER', 'Connected payment tools.'),
  metric('signins.locked_out', 'Accounts locked after failed sign-ins', 'COUNTER', 'The sign-in of Atrium.'),
  metric('signins.oauth_failed', 'Failed sign-ins with a provider', 'COUNTER', 'The sign-in of Atrium.'),
  metric(
    'security.suspicious',
    'Suspicious uses',
    'COUNTER',
    'Stolen sessions, and API keys from wrong addresses or after their end.',
  ),
  metric(
    'project.hours',
    'Hours worked for a project',
    'COUNTER',
    'Time entries of connected tools that are linked to the project. Prices and expenses are not in it.',
    {
      unit: 'h',
      subject: 'PROJECT',
    },
  ),
  metric(
    'project.budget_used',
    'Budget used by a project',
    'GAUGE',
    'Time entries of connected tools against the budget of the project, in its month, quarter or as a whole.',
    { unit: '%', subject: 'PROJECT' },
  ),
  metric(
    'project.budget_forecast',
    'Budget used by the end of the period',
    'GAUGE',
    'The same, if work goes on as until now; not in the first tenth of a period.',
    { unit: '%', subject: 'PROJECT' },
  ),
  metric(
    'product.counter',
    'What our products count',
    'COUNTER',
    'Counters that our own products tell, all products together.',
    {
      subject: 'PRODUCT_METRIC',
    },
  ),
  metric(
    'product.gauge',
    'How our products stand',
    'GAUGE',
    'Gauges that our own products tell, as a total over all products.',
    {
      subject: 'PRODUCT_METRIC',
    },
  ),
]

export const metricOf = (key: string): AlertMetric | undefined => ALERT_METRICS.find((metric) => metric.key === key)

/** Metrics that mean nothing without saying of what. */
export const needsSubject = ({ key, subject }: AlertMetric): boolean =>
  key === 'project.hours' || subject === 'PRODUCT_METRIC'

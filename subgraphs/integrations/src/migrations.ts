import { fileURLToPath } from 'node:url'
import { keysQueue } from '@atrium/kit/data-keys'
import type { SubgraphMigrations } from '@atrium/kit/database'

export const WEBHOOK_QUEUE = 'integrations.webhook'
export const THIN_WEBHOOK_QUEUE = 'integrations.webhook-thin'
export const SYNC_QUEUE = 'integrations.sync'
export const SCHEDULE_QUEUE = 'integrations.schedule'
export const COMMAND_QUEUE = 'integrations.command'
export const ENDPOINT_QUEUE = 'integrations.endpoint'
export const RETENTION_QUEUE = 'integrations.retention'
export const ALERT_QUEUE = 'integrations.alert'
export const ECOSYSTEM_REPORT_QUEUE = 'integrations.ecosystem_report'
export const ALERT_WATCH_QUEUE = 'integrations.alert_watch'

export const migrations: SubgraphMigrations = {
  name: 'integrations',
  migrationsDir: fileURLToPath(new URL('../migrations/', import.meta.url)),
  queues: [
    // Nine tries over some four minutes; then a person replays it.
    { name: WEBHOOK_QUEUE, retryLimit: 8, retryDelay: 1, retryDelayMax: 300, leaseSeconds: 10 },
    { name: THIN_WEBHOOK_QUEUE, retryLimit: 8, retryDelay: 1, retryDelayMax: 300, leaseSeconds: 10 },
    { name: SYNC_QUEUE, retryLimit: 3, retryDelay: 30, retryDelayMax: 600, leaseSeconds: 20 },
    // The next minute's does what this one did not.
    { name: SCHEDULE_QUEUE, retryLimit: 0 },
    { name: COMMAND_QUEUE, retryLimit: 6, retryDelay: 5, retryDelayMax: 300, leaseSeconds: 20 },
    // Of what fails within the product. How often a receiver is tried stands in endpoints/retries.ts.
    { name: ENDPOINT_QUEUE, retryLimit: 10, retryDelay: 2, retryDelayMax: 300, leaseSeconds: 20 },
    { name: ALERT_QUEUE, retryLimit: 6, retryDelay: 5, retryDelayMax: 300, leaseSeconds: 20 },
    // The next minute's does what this one did not.
    { name: ALERT_WATCH_QUEUE, retryLimit: 0 },
    // What was not made is made ten minutes later.
    { name: ECOSYSTEM_REPORT_QUEUE, retryLimit: 0 },
    { name: RETENTION_QUEUE, retryLimit: 2, retryDelay: 60 },
    keysQueue('integrations'),
  ],
  partitions: [
    { table: 'metric_samples', unit: 'week', ahead: 4, keepDays: 14 },
    { table: 'metric_minutes', unit: 'month', ahead: 2, keepDays: 90 },
    { table: 'metric_hours', unit: 'year', ahead: 1, keepDays: 800 },
    { table: 'usage_events', unit: 'week', ahead: 4, keepDays: 35 },
    { table: 'usage_hours', unit: 'year', ahead: 1, keepDays: 800 },
  ],
}

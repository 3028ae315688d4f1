import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { metric, MetricUnit } from '@atrium/kit/metrics'

const owner = 'integrations'

interface Count {
  current: string
  previous: string
}

export async function connectionsActive(em: EntityManager) {
  const [row] = await sql<{ count: string }>(
    em,
    `select count(*) from integrations.connections where status = 'ACTIVE'`,
  )
  return metric(
    {
      key: 'connections.active',
      name: 'Active connections',
      formula: 'Connections whose status is ACTIVE.',
      window: 'now',
      unit: MetricUnit.COUNT,
      source: 'integrations.connections',
      owner,
    },
    row!.count,
  )
}

export async function activities24h(em: EntityManager) {
  const { current, previous } = await countByDay(em, 'activities', 'recorded_at')
  return metric(
    {
      key: 'activities.24h',
      name: 'Activities',
      formula: 'Rows that were added to the feed.',
      window: 'last 24 hours',
      unit: MetricUnit.COUNT,
      source: 'integrations.activities',
      owner,
    },
    current,
    { previous },
  )
}

export async function webhooks24h(em: EntityManager) {
  const { current, previous } = await countByDay(em, 'webhook_deliveries', 'received_at')
  return metric(
    {
      key: 'webhooks.24h',
      name: 'Webhooks',
      formula: 'Deliveries that were accepted from providers, each counted once.',
      window: 'last 24 hours',
      unit: MetricUnit.COUNT,
      source: 'integrations.webhook_deliveries',
      owner,
    },
    current,
    { previous },
  )
}

export async function webhooksFailed24h(em: EntityManager) {
  const [row] = await sql<Count>(
    em,
    `select count(*) filter (where received_at >= now() - interval '24 hours') as current,
            count(*) filter (where received_at < now() - interval '24 hours') as previous
     from integrations.webhook_deliveries
     where status in ('FAILED', 'DEAD') and received_at >= now() - interval '48 hours'`,
  )
  return metric(
    {
      key: 'webhooks.failed_24h',
      name: 'Failed webhooks',
      formula:
        'Of the deliveries that were accepted in the period, those whose processing has failed and not succeeded since.',
      window: 'last 24 hours',
      unit: MetricUnit.COUNT,
      source: 'integrations.webhook_deliveries',
      owner,
    },
    row!.current,
    { previous: row!.previous },
  )
}

export async function webhooksDead(em: EntityManager) {
  const [row] = await sql<{ count: string }>(
    em,
    `select count(*) from integrations.webhook_deliveries where status = 'DEAD'`,
  )
  return metric(
    {
      key: 'webhooks.dead',
      name: 'Dead letters',
      formula: 'Deliveries that failed for good and that nobody has replayed.',
      window: 'now',
      unit: MetricUnit.COUNT,
      source: 'integrations.webhook_deliveries',
      owner,
    },
    row!.count,
  )
}

export async function webhooksRefused(em: EntityManager) {
  const [row] = await sql<Count>(
    em,
    `select coalesce(sum(count) filter (where day = (now() at time zone 'utc')::date), 0) as current,
            coalesce(sum(count) filter (where day < (now() at time zone 'utc')::date), 0) as previous
     from integrations.webhook_refusals where day >= (now() at time zone 'utc')::date - 1`,
  )
  return metric(
    {
      key: 'webhooks.refused_today',
      name: 'Refused webhooks',
      formula:
        'Deliveries that were turned away, for example for a wrong signature, compared with the whole day before.',
      window: 'today, in UTC',
      unit: MetricUnit.COUNT,
      source: 'integrations.webhook_refusals',
      owner,
    },
    row!.current,
    { previous: row!.previous },
  )
}

async function countByDay(em: EntityManager, table: string, column: string): Promise<Count> {
  const [row] = await sql<Count>(
    em,
    `select count(*) filter (where ${column} >= now() - interval '24 hours') as current,
            count(*) filter (where ${column} < now() - interval '24 hours') as previous
     from integrations.${table} where ${column} >= now() - interval '48 hours'`,
  )
  return row!
}

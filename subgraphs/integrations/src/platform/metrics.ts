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

async function countByDay(em: EntityManager, table: string, column: string): Promise<Count> {
  const [row] = await sql<Count>(
    em,
    `select count(*) filter (where ${column} >= now() - interval '24 hours') as current,
            count(*) filter (where ${column} < now() - interval '24 hours') as previous
     from integrations.${table} where ${column} >= now() - interval '48 hours'`,
  )
  return row!
}

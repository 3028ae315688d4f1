import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'

export interface WebhookPoint {
  at: Date
  received: number
  failed: number
  dead: number
}

export interface WebhookTotals {
  received: number
  processed: number
  ignored: number
  waiting: number
  failed: number
  dead: number
  deadEver: number
  refusedToday: number
}

export interface FailingConnection {
  connectionId: string
  failed: number
  dead: number
  lastError: string | null
}

const MAX_CONNECTIONS = 10

/** Deliveries of the last 24 hours, and what was given up whenever that was: it waits for a person. */
export async function readWebhookTotals(em: EntityManager): Promise<WebhookTotals> {
  const [row] = await sql<WebhookTotals>(
    em,
    `select count(*)::int as received,
            count(*) filter (where status = 'PROCESSED')::int as processed,
            count(*) filter (where status = 'IGNORED')::int as ignored,
            count(*) filter (where status = 'RECEIVED')::int as waiting,
            count(*) filter (where status = 'FAILED')::int as failed,
            count(*) filter (where status = 'DEAD')::int as dead,
            (select count(*)::int from (select from integrations.webhook_deliveries where status = 'DEAD' limit 10000) given_up) as "deadEver",
            (select coalesce(sum(count), 0)::int from integrations.webhook_refusals
             where day = (now() at time zone 'utc')::date) as "refusedToday"
     from integrations.webhook_deliveries where received_at >= now() - interval '24 hours'`,
  )
  return row!
}

/** Hour by hour, oldest first, those without deliveries too. */
export async function readWebhookPoints(em: EntityManager): Promise<WebhookPoint[]> {
  const rows = await sql<Omit<WebhookPoint, 'at'> & { at: string }>(
    em,
    `with counted as (
       select date_trunc('hour', received_at, 'UTC') as at, count(*)::int as received,
              count(*) filter (where status = 'FAILED')::int as failed, count(*) filter (where status = 'DEAD')::int as dead
       from integrations.webhook_deliveries
       where received_at >= date_trunc('hour', now() - interval '23 hours', 'UTC') group by 1
     )
     select hours.at, coalesce(received, 0) as received, coalesce(failed, 0) as failed, coalesce(dead, 0) as dead
     from generate_series(date_trunc('hour', now() - interval '23 hours', 'UTC'), now(), interval '1 hour') as hours (at)
     left join counted on counted.at = hours.at order by 1`,
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}

/** Connections whose deliveries of the last 24 hours came to nothing, most first. */
export function readFailingConnections(em: EntityManager): Promise<FailingConnection[]> {
  return sql<FailingConnection>(
    em,
    `select connection_id as "connectionId", count(*) filter (where status = 'FAILED')::int as failed,
            count(*) filter (where status = 'DEAD')::int as dead,
            left((array_agg(last_error order by received_at desc) filter (where last_error is not null))[1], 300) as "lastError"
     from integrations.webhook_deliveries
     where received_at >= now() - interval '24 hours' and status in ('FAILED', 'DEAD')
     group by connection_id order by count(*) desc, connection_id limit ${MAX_CONNECTIONS}`,
  )
}

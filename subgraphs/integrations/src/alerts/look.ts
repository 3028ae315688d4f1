import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { LOOK_AT_BUDGETS } from './keep-budgets.ts'
import { addSignals, type Signal } from './signals.ts'

/** Looks at what no event tells: each minute. What is as it should be of many is not written down, or its minutes would fill the table. */
export async function lookAround(em: EntityManager, now: Date): Promise<void> {
  const rows = await sql<{ metric: string; subject: string; label: string | null; latest: number }>(em, LOOK)
  await addSignals(
    em,
    rows.map((row): Signal => ({ ...row, at: now })),
  )
}

const LOOK = `
  select 'services.down' as metric, id::text as subject, name as label, 1::float8 as latest
  from integrations.services where state = 'DOWN'
  union all
  select kind.metric, connection.id::text, connection.name, 1 from integrations.connections connection
  join integrations.integration_templates template on template.key = connection.template_key
  join (values ('connections.failing', null), ('payments.tools_failing', 'PAYMENTS')) as kind (metric, category)
    on kind.category is null or template.category = kind.category
  where connection.status = 'ERROR' or (connection.needs_reconnect and connection.status = 'ACTIVE')
  union all
  -- What was wrong a moment ago and is no longer: said, so that its alert ends, or does not begin.
  select distinct signal.metric, signal.subject, null, 0::float8 from integrations.alert_signals signal
  join integrations.connections connection on connection.id::text = signal.subject
  where signal.metric in ('connections.failing', 'payments.tools_failing') and signal.latest > 0
    and signal.minute > now() - interval '10 minutes'
    and connection.status <> 'ERROR' and not (connection.needs_reconnect and connection.status = 'ACTIVE')
  union all
  select 'database.connections', '', null, numbackends * 100.0 / current_setting('max_connections')::int
  from pg_stat_database where datname = current_database()
  union all
  select 'events.waiting', '', null, coalesce(extract(epoch from now() - min(occurred_at)), 0) from (
    select id, to_timestamp(('x' || lpad(substr(replace(id::text, '-', ''), 1, 12), 16, '0'))::bit(64)::bigint / 1000.0) as occurred_at
    from integrations.outbox where substr(id::text, 15, 1) = '7') waiting
  union all
  select 'webhooks.dead', '', null, count(*) from (
    select from integrations.webhook_deliveries where status = 'DEAD' limit 10000) given_up
  union all
  ${LOOK_AT_BUDGETS}`

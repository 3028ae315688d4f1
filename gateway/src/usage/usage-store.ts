import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { BUS_CHANNEL } from '@atrium/kit/events'
import type { UsageBatch } from './usage-counter.ts'

/** What the bus calls out when counts were kept. No event: who hears it reads the counts. */
export const USAGE_STREAM = 'gateway.usage'

/** Days for which counts are kept by the hour; older ones are added up by day. */
const HOURLY_DAYS = 8
/** Days for which they are kept at all: a year, and a month to compare. */
const KEPT_DAYS = 400

/** Adds counts to those of this hour, in two statements however many they are. */
export function keepUsage(database: Database, { operations, fields }: UsageBatch): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    // In one order everywhere: two gateways that add to the same rows wait for each other in turn.
    const ofOperations = operations.toSorted((a, b) => compare(a.apiKeyId + a.hash, b.apiKeyId + b.hash))
    const ofFields = fields.toSorted((a, b) => compare(a.apiKeyId + a.field, b.apiKeyId + b.field))
    await sql(em, ADD_OPERATIONS, [JSON.stringify(ofOperations)])
    await sql(em, ADD_FIELDS, [JSON.stringify(ofFields)])
    await sql(em, 'select pg_notify(?, ?)', [BUS_CHANNEL, USAGE_STREAM])
  })
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

const ADD_OPERATIONS = `
  insert into gateway.usage_operations as known
    (api_key_id, company_id, bucket, resolution, hash, name, type, requests, errors, cost, ms, last_used_at)
  select "apiKeyId", "companyId", date_trunc('hour', now(), 'UTC'), 'HOUR', hash, name, type, requests, errors, cost, round(ms), now()
  from jsonb_to_recordset(?::jsonb) as counted
    ("apiKeyId" uuid, "companyId" uuid, hash text, name text, type text, requests bigint, errors bigint, cost bigint, ms double precision)
  on conflict (api_key_id, bucket, resolution, hash) do update set
    requests = known.requests + excluded.requests, errors = known.errors + excluded.errors,
    cost = known.cost + excluded.cost, ms = known.ms + excluded.ms, last_used_at = excluded.last_used_at`

const ADD_FIELDS = `
  insert into gateway.usage_fields as known (api_key_id, company_id, bucket, resolution, field, requests, last_used_at)
  select "apiKeyId", "companyId", date_trunc('hour', now(), 'UTC'), 'HOUR', field, requests, now()
  from jsonb_to_recordset(?::jsonb) as counted ("apiKeyId" uuid, "companyId" uuid, field text, requests bigint)
  on conflict (api_key_id, bucket, resolution, field) do update set
    requests = known.requests + excluded.requests, last_used_at = excluded.last_used_at`

/** Adds up by day what is older than {@link HOURLY_DAYS}, and removes what is older than {@link KEPT_DAYS}. One gateway at a time. */
export function rollUpUsage(database: Database): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const [lock] = await sql<{ taken: boolean }>(
      em,
      `select pg_try_advisory_xact_lock(hashtextextended('gateway.usage', 0)) as taken`,
    )
    if (!lock!.taken) return
    await sql(em, ROLL_UP_OPERATIONS, [HOURLY_DAYS])
    await sql(em, ROLL_UP_FIELDS, [HOURLY_DAYS])
    for (const table of ['usage_operations', 'usage_fields'])
      await sql(em, `delete from gateway.${table} where bucket < now() - make_interval(days => ?)`, [KEPT_DAYS])
  })
}

// Whole days only: a day's hours are added up together, once.
const OLD_HOURS = `resolution = 'HOUR' and bucket < date_trunc('day', now(), 'UTC') - make_interval(days => ?)`

const ROLL_UP_OPERATIONS = `
  with hours as (delete from gateway.usage_operations where ${OLD_HOURS} returning *)
  insert into gateway.usage_operations as known
    (api_key_id, company_id, bucket, resolution, hash, name, type, requests, errors, cost, ms, last_used_at)
  select api_key_id, (array_agg(company_id))[1], date_trunc('day', bucket, 'UTC') as day, 'DAY', hash, max(name), max(type),
    sum(requests), sum(errors), sum(cost), sum(ms), max(last_used_at)
  from hours group by api_key_id, day, hash
  on conflict (api_key_id, bucket, resolution, hash) do update set
    requests = known.requests + excluded.requests, errors = known.errors + excluded.errors,
    cost = known.cost + excluded.cost, ms = known.ms + excluded.ms`

const ROLL_UP_FIELDS = `
  with hours as (delete from gateway.usage_fields where ${OLD_HOURS} returning *)
  insert into gateway.usage_fields as known (api_key_id, company_id, bucket, resolution, field, requests, last_used_at)
  select api_key_id, (array_agg(company_id))[1], date_trunc('day', bucket, 'UTC') as day, 'DAY', field, sum(requests), max(last_used_at)
  from hours group by api_key_id, day, field
  on conflict (api_key_id, bucket, resolution, field) do update set requests = known.requests + excluded.requests`

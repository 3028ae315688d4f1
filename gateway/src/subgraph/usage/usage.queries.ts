import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import { PEOPLE } from '../../usage/usage-counter.ts'
import type { UsageRange } from './usage.type.ts'

/** Whose usage: API keys by their ids (UUID), each on its own; or everybody's, together. */
export type UsageScope = { apiKeyId: string | null; range: UsageRange }

/** What a query answers for one scope. Everybody's has the key `all`. */
type Keyed<T> = T & { key: string }

export const EVERYBODY = 'all'

const HOURS: Record<UsageRange, number> = {
  LAST_24_HOURS: 24,
  LAST_7_DAYS: 7 * 24,
  LAST_30_DAYS: 30 * 24,
  LAST_90_DAYS: 90 * 24,
}

/** Ranges that are shown by the hour. The others are by the day. */
const isHourly = (range: UsageRange): boolean => range === 'LAST_24_HOURS'

// Instants come as PostgreSQL writes them: raw statements are not mapped.

export interface TotalsRow {
  requests: number
  errors: number
  cost: number
  ms: number
  lastUsedAt: string | null
}
export interface OperationRow extends Omit<TotalsRow, 'lastUsedAt'> {
  hash: string
  name: string
  type: string
  lastUsedAt: string
}
export interface FieldRow {
  field: string
  requests: number
  lastUsedAt: string
  /** UUIDs, most first. */
  apiKeyIds: string[]
}
export interface PointRow {
  at: string
  requests: number
  errors: number
}

const SUMS = `sum(requests)::float8 as requests, sum(errors)::float8 as errors, sum(cost)::float8 as cost, sum(ms)::float8 as ms,
  max(last_used_at) as "lastUsedAt"`

/** The condition and its parameters: these keys, or all; this far back. */
function within(
  apiKeyIds: readonly string[] | null,
  range: UsageRange,
): { key: string; where: string; params: unknown[] } {
  const unit = isHourly(range) ? 'hour' : 'day'
  const since = `bucket >= date_trunc('${unit}', now() - make_interval(hours => ?), 'UTC')`
  if (!apiKeyIds) return { key: `'${EVERYBODY}'`, where: since, params: [HOURS[range]] }
  return {
    key: 'api_key_id::text',
    where: `${since} and api_key_id = any (?::uuid[])`,
    params: [HOURS[range], uuidArray(apiKeyIds)],
  }
}

function uuidArray(ids: readonly string[]): string {
  return `{${ids.join(',')}}`
}

/** Totals, by key. */
export function readTotals(em: EntityManager, apiKeyIds: readonly string[] | null, range: UsageRange) {
  const { key, where, params } = within(apiKeyIds, range)
  return sql<Keyed<TotalsRow>>(
    em,
    `select ${key} as key, ${SUMS} from gateway.usage_operations where ${where} group by 1`,
    params,
  )
}

/** The most used operations, by key. */
export function readOperations(
  em: EntityManager,
  apiKeyIds: readonly string[] | null,
  range: UsageRange,
  first: number,
) {
  const { key, where, params } = within(apiKeyIds, range)
  return sql<Keyed<OperationRow>>(
    em,
    `select * from (
       select ${key} as key, hash, max(name) as name, max(type) as type, ${SUMS},
         row_number() over (partition by ${key} order by sum(requests) desc, hash) as place
       from gateway.usage_operations where ${where} group by ${key === `'${EVERYBODY}'` ? '' : 'api_key_id, '}hash
     ) as ranked where place <= ? order by place`,
    [...params, first],
  )
}

/** The most used fields, by key; `search` is a part of their coordinates. */
export function readFields(
  em: EntityManager,
  apiKeyIds: readonly string[] | null,
  range: UsageRange,
  { first, search }: { first: number; search: string },
) {
  const { key, where, params } = within(apiKeyIds, range)
  return sql<Keyed<FieldRow>>(
    em,
    `with chosen as (
       select ${key} as key, api_key_id, field, sum(requests)::float8 as requests, max(last_used_at) as "lastUsedAt"
       from gateway.usage_fields where ${where} and strpos(lower(field), lower(?)) > 0 group by api_key_id, field
     )
     select * from (
       select key, field, sum(requests) as requests, max("lastUsedAt") as "lastUsedAt",
         (coalesce(array_agg(api_key_id::text order by requests desc) filter (where api_key_id <> '${PEOPLE.apiKeyId}'), '{}'))[1:20] as "apiKeyIds",
         row_number() over (partition by key order by sum(requests) desc, field) as place
       from chosen group by key, field
     ) as ranked where place <= ? order by place`,
    [...params, search, first],
  )
}

export interface CompanyRow {
  companyId: string | null
  isPeople: boolean
  keys: number
  requests: number
  previous: number
  errors: number
  lastUsedAt: string | null
}

/** Who asked for most, keys of one company together; of what the session may see. */
export function readCompanies(em: EntityManager, range: UsageRange, first: number) {
  const unit = isHourly(range) ? 'hour' : 'day'
  const begin = `date_trunc('${unit}', now() - make_interval(hours => ?), 'UTC')`
  return sql<CompanyRow>(
    em,
    `with counted as (
       select company_id, api_key_id, api_key_id = '${PEOPLE.apiKeyId}' as is_people, bucket >= ${begin} as is_now, requests, errors, last_used_at
       from gateway.usage_operations where bucket >= ${begin} and bucket < now()
     )
     select company_id as "companyId", is_people as "isPeople",
            count(distinct api_key_id) filter (where is_now and not is_people)::int as keys,
            coalesce(sum(requests) filter (where is_now), 0)::float8 as requests,
            coalesce(sum(requests) filter (where not is_now), 0)::float8 as previous,
            coalesce(sum(errors) filter (where is_now), 0)::float8 as errors,
            max(last_used_at) filter (where is_now) as "lastUsedAt"
     from counted group by 1, 2 order by requests desc, 1 limit ?`,
    [HOURS[range], 2 * HOURS[range], first],
  )
}

/** Requests by hour or day, by key; hours and days without any are there too. */
export function readSeries(em: EntityManager, apiKeyIds: readonly string[] | null, range: UsageRange) {
  const { key, where, params } = within(apiKeyIds, range)
  const unit = isHourly(range) ? 'hour' : 'day'
  const keys = apiKeyIds ? `unnest(?::uuid[]::text[])` : `unnest(array['${EVERYBODY}'])`
  return sql<Keyed<PointRow>>(
    em,
    `with counted as (
       select ${key} as key, date_trunc('${unit}', bucket, 'UTC') as at, sum(requests)::float8 as requests, sum(errors)::float8 as errors
       from gateway.usage_operations where ${where} group by 1, 2
     )
     select keys.key, moments.at, coalesce(counted.requests, 0) as requests, coalesce(counted.errors, 0) as errors
     from ${keys} as keys (key)
     cross join generate_series(
       date_trunc('${unit}', now() - make_interval(hours => ?), 'UTC'), date_trunc('${unit}', now(), 'UTC'), interval '1 ${unit}'
     ) as moments (at)
     left join counted on counted.key = keys.key and counted.at = moments.at
     order by moments.at`,
    [...params, ...(apiKeyIds ? [uuidArray(apiKeyIds)] : []), HOURS[range]],
  )
}

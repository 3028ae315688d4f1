import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { BUS_CHANNEL } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import { cut, oneLine } from '../providers/shared/reader.ts'
import { type Sample, SERIES_PER_PROJECT } from './sample.ts'

/** What is notified, besides the streams of the bus, when samples were stored. */
export const METRICS_SIGNAL = 'metrics'

export interface Stored {
  /** Samples that are there now and were not before. */
  added: number
  /** Samples of metrics beyond the most that a project may have. */
  beyond: number
}

interface Series {
  id: number
  key: string
  service: string
  lastAt: string | null
  runningTotal: number | null
}

/**
 * Stores samples of one project in the transaction of `em`. One with the same metric, service and instant is there once, however
 * often it is sent. A metric that nobody has defined gets a definition made up from what the sender says of it.
 */
export async function storeSamples(em: EntityManager, projectId: string, samples: readonly Sample[]): Promise<Stored> {
  if (samples.length === 0) return { added: 0, beyond: 0 }
  const series = await seriesOf(em, projectId, samples)
  const known = samples.filter((sample) => series.has(seriesKey(sample)))
  const rows = known
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .flatMap((sample) => {
      const of = series.get(seriesKey(sample))!
      const value = sample.isRunningTotal ? increase(of, sample) : sample.value
      return value === null ? [] : [{ s: of.id, at: sample.at.toISOString(), v: value }]
    })
  const added = await insertSamples(em, rows)
  await noteRunningTotals(em, known, series)
  return { added, beyond: samples.length - known.length }
}

async function insertSamples(
  em: EntityManager,
  rows: readonly { s: number; at: string; v: number }[],
): Promise<number> {
  if (rows.length === 0) return 0
  // The row lock is held until the commit: whoever has seen a position has seen every smaller one.
  const [counts] = await sql<{ added: number }>(
    em,
    `with given as materialized (
       select distinct on (s, at) s, at, v from jsonb_to_recordset(?::jsonb) as given (s int, at timestamptz(3), v double precision)
     ), head as (
       update integrations.metric_positions set position = position + 1 where name = 'stored' returning position
     ), added as (
       insert into integrations.metric_samples (series_id, at, value, position)
       select s, at, v, position from given, head on conflict do nothing returning series_id
     ), latest as (
       select distinct on (s) s, at, v from given order by s, at desc
     ), moved as (
       update integrations.metric_series set last_at = at, last_value = v from latest
       where id = s and (last_at is null or last_at < at)
     )
     select count(*)::int as added from added`,
    [JSON.stringify(rows)],
  )
  await sql(em, 'select pg_notify(?, ?)', [BUS_CHANNEL, METRICS_SIGNAL])
  return counts!.added
}

const seriesKey = ({ name, service }: Pick<Sample, 'name' | 'service'>): string => `${name} ${service}`

/** The series of the samples, those made that were not there, as far as the project may have more. */
async function seriesOf(
  em: EntityManager,
  projectId: string,
  samples: readonly Sample[],
): Promise<Map<string, Series>> {
  const known = await readSeries(em, projectId)
  const fresh = new Map<string, Sample>()
  for (const sample of samples) {
    const key = seriesKey(sample)
    if (known.has(key) || fresh.has(key) || known.size + fresh.size >= SERIES_PER_PROJECT) continue
    fresh.set(key, sample)
  }
  if (fresh.size === 0) return known
  await defineMetrics(em, [...fresh.values()])
  await sql(
    em,
    `insert into integrations.metric_series (project_id, definition_id, service)
     select ?, definition.id, given.service from jsonb_to_recordset(?::jsonb) as given (name text, service text)
     join integrations.metric_definitions definition on definition.key = given.name
     order by definition.key, given.service
     on conflict do nothing`,
    [projectId, JSON.stringify([...fresh.values()].map(({ name, service }) => ({ name, service })))],
  )
  return readSeries(em, projectId)
}

async function readSeries(em: EntityManager, projectId: string): Promise<Map<string, Series>> {
  const rows = await sql<Series>(
    em,
    `select series.id, key, service, last_at as "lastAt", running_total as "runningTotal"
     from integrations.metric_series series join integrations.metric_definitions definition on definition.id = definition_id
     where project_id = ?`,
    [projectId],
  )
  return new Map(rows.map((row) => [seriesKey({ name: row.key, service: row.service }), row]))
}

async function defineMetrics(em: EntityManager, samples: readonly Sample[]): Promise<void> {
  const rows = samples.map(({ name, kind = 'GAUGE', unit = '', help = '' }) => ({
    id: newId(),
    key: name,
    name: nameOf(name),
    description: cut(oneLine(help), 1000),
    unit: cut(oneLine(unit), 20),
    kind,
    time_aggregation: kind === 'COUNTER' ? 'SUM' : 'AVG',
  }))
  await sql(
    em,
    `insert into integrations.metric_definitions (id, key, name, description, unit, kind, time_aggregation, project_aggregation, is_derived)
     select id, key, name, description, unit, kind, time_aggregation, 'SUM', true
     from jsonb_to_recordset(?::jsonb) as given (id uuid, key text, name text, description text, unit text, kind text, time_aggregation text)
     -- In one order, or two projects that bring the same metrics could wait for each other.
     order by key on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}

/** `ai.tasks_completed` → “Ai tasks completed”. */
function nameOf(key: string): string {
  const words = key.replaceAll(/[_.:/-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a running total has grown by; null for the first one, from which nothing can be told. A smaller one is a sender that started anew. */
function increase(series: Series, { value, at }: Sample): number | null {
  if (series.lastAt !== null && at <= new Date(series.lastAt)) return null
  const before = series.runningTotal
  series.runningTotal = value
  if (before === null) return null
  return value >= before ? value - before : value
}

async function noteRunningTotals(em: EntityManager, samples: readonly Sample[], series: Map<string, Series>) {
  const told = new Set(samples.filter(({ isRunningTotal }) => isRunningTotal).map(seriesKey))
  if (told.size === 0) return
  const rows = [...told].map((key) => ({ id: series.get(key)!.id, total: series.get(key)!.runningTotal }))
  await sql(
    em,
    `update integrations.metric_series series set running_total = total
     from jsonb_to_recordset(?::jsonb) as given (id int, total double precision) where series.id = given.id`,
    [JSON.stringify(rows)],
  )
}

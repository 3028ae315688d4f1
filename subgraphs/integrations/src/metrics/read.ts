import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import type { MetricKind, ProjectAggregation, TimeAggregation } from './definition.entity.ts'
import { type MetricWindow, type PointInterval, windowBefore } from './window.ts'

/** One point of a chart. `value` is what the metric's aggregation makes of the samples in it. */
export interface Point {
  at: Date
  value: number
  min: number
  max: number
  /** Samples in it. */
  count: number
}

/** One metric of one project over a stretch of time. */
export interface SeriesChart {
  projectId: string
  definitionId: string
  service: string
  points: Point[]
  latest: { at: Date; value: number } | null
  /** The whole stretch as one value, and the stretch of the same length before; null without samples. */
  value: number | null
  previous: number | null
}

/** One metric over all projects that the viewer sees. */
export interface MetricTotal {
  definitionId: string
  key: string
  projects: number
  points: Point[]
  value: number | null
  previous: number | null
}

/** How long a gauge counts as standing after it was told (SQL, of `project`): some rhythms of its product. */
export const STANDS_FOR = `greatest(interval '15 minutes', 3 * project.poll_seconds * interval '1 second')`

const TABLE: Record<PointInterval, string> = {
  MINUTE: 'metric_minutes',
  FIVE_MINUTES: 'metric_minutes',
  HOUR: 'metric_hours',
  DAY: 'metric_days',
}

interface SeriesRow {
  id: number
  projectId: string
  definitionId: string
  key: string
  service: string
  timeAggregation: TimeAggregation
  projectAggregation: ProjectAggregation
  kind: MetricKind
  /** How long a gauge counts as standing after it was told. */
  standsMs: number
  lastAt: string | null
  lastValue: number | null
}

/** Metrics of these projects, all or those that are named, in three queries however many there are. */
export async function readCharts(
  em: EntityManager,
  projectIds: readonly string[],
  names: readonly string[] | null,
  window: MetricWindow,
): Promise<SeriesChart[]> {
  const series = await findSeries(em, { projectIds, names })
  const charts = await readChartsOf(em, series, window)
  return series.map(({ id, projectId, definitionId, service, lastAt, lastValue }) => ({
    projectId,
    definitionId,
    service,
    latest: lastAt === null ? null : { at: new Date(lastAt), value: lastValue! },
    ...charts.get(id)!,
  }))
}

/**
 * Totals over all projects that the viewer of `em` sees, or over those that are named. Projects tell in rhythms of their own: at
 * each point a gauge that has no sample there stands as it last did, as long as {@link STANDS_FOR}.
 */
export async function readTotals(
  em: EntityManager,
  projectIds: readonly string[] | null,
  names: readonly string[],
  window: MetricWindow,
): Promise<MetricTotal[]> {
  const series = await findSeries(em, { projectIds, names })
  const charts = await readChartsOf(em, series, window)
  const before = await readStandings(em, series, window)
  const byDefinition = Map.groupBy(series, ({ definitionId }) => definitionId)
  return [...byDefinition].map(([definitionId, rows]) => {
    const own = rows.map((row) => charts.get(row.id)!)
    const combine = combiner(rows[0]!.projectAggregation)
    const instants = new Set(own.flatMap((chart) => chart.points.map(({ at }) => at.getTime())))
    const carried = rows.map((row, i) => {
      const { points } = own[i]!
      return row.kind === 'GAUGE'
        ? carryForward([...(before.get(row.id) ?? []), ...points], row.standsMs)
        : pointAt(points)
    })
    return {
      definitionId,
      key: rows[0]!.key,
      projects: new Set(rows.map(({ projectId }) => projectId)).size,
      points: [...instants]
        .toSorted((a, b) => a - b)
        .map((at) => ({ at, parts: carried.map((of) => of(at)).filter((point) => point !== null) }))
        .map(({ at, parts }) => ({
          at: new Date(at),
          value: combine(parts.map(({ value }) => value)),
          min: Math.min(...parts.map(({ min }) => min)),
          max: Math.max(...parts.map(({ max }) => max)),
          count: parts.reduce((sum, { count }) => sum + count, 0),
        })),
      value: combined(
        combine,
        own.map(({ value }) => value),
      ),
      previous: combined(
        combine,
        own.map(({ previous }) => previous),
      ),
    }
  })
}

/** The point of an instant, or null. */
function pointAt(points: readonly Point[]): (at: number) => Point | null {
  const byInstant = new Map(points.map((point) => [point.at.getTime(), point]))
  return (at) => byInstant.get(at) ?? null
}

/** The same, or the newest before it that is no older than `standsMs`; has to be asked in order of time. @param points in order of time. */
function carryForward(points: readonly Point[], standsMs: number): (at: number) => Point | null {
  let next = 0
  return (at) => {
    while (next < points.length && points[next]!.at.getTime() <= at) next += 1
    const newest = points[next - 1]
    if (newest === undefined) return null
    const age = at - newest.at.getTime()
    if (age === 0) return newest
    // None of its samples is of this instant.
    return age <= standsMs ? { ...newest, count: 0 } : null
  }
}

/** Points of gauges from before the window that may still stand at its beginning. */
async function readStandings(
  em: EntityManager,
  series: readonly SeriesRow[],
  window: MetricWindow,
): Promise<Map<number, Point[]>> {
  const gauges = series.filter(({ kind }) => kind === 'GAUGE')
  const longest = Math.max(0, ...gauges.map(({ standsMs }) => standsMs))
  if (longest < window.lengthMs) return new Map()
  const from = new Date(window.from.getTime() - Math.ceil(longest / window.lengthMs) * window.lengthMs)
  const ids = gauges.map(({ id }) => id)
  const buckets = Map.groupBy(await readBuckets(em, ids, { ...window, from, to: window.from }), (row) => row.seriesId)
  return new Map(
    gauges.map(({ id, timeAggregation }) => [id, (buckets.get(id) ?? []).map((row) => toPoint(row, timeAggregation))]),
  )
}

async function readChartsOf(em: EntityManager, series: readonly SeriesRow[], window: MetricWindow) {
  const ids = series.map(({ id }) => id)
  const buckets = Map.groupBy(await readBuckets(em, ids, window), ({ seriesId }) => seriesId)
  const before = new Map((await readWhole(em, ids, window.interval, windowBefore(window))).map((b) => [b.seriesId, b]))
  return new Map(
    series.map(({ id, timeAggregation }) => {
      const own = buckets.get(id) ?? []
      const earlier = before.get(id)
      const chart = {
        points: own.map((bucket) => toPoint(bucket, timeAggregation)),
        value: own.length === 0 ? null : valueOf(merged(own), timeAggregation),
        previous: earlier ? valueOf(earlier, timeAggregation) : null,
      }
      return [id, chart] as const
    }),
  )
}

function findSeries(
  em: EntityManager,
  { projectIds, names }: { projectIds: readonly string[] | null; names: readonly string[] | null },
): Promise<SeriesRow[]> {
  return sql<SeriesRow>(
    em,
    `select series.id, project_id as "projectId", definition_id as "definitionId", definition.key, service, time_aggregation as "timeAggregation",
            project_aggregation as "projectAggregation", last_at as "lastAt", last_value as "lastValue", definition.kind,
            (extract(epoch from ${STANDS_FOR}) * 1000)::int as "standsMs"
     from integrations.metric_series series join integrations.metric_definitions definition on definition.id = definition_id
     join integrations.ecosystem_projects project on project.id = project_id
     where (?::uuid[] is null or project_id = any (?::uuid[])) and (?::text[] is null or definition.key = any (?::text[]))
     order by definition.name, definition.key, service`,
    [array(projectIds), array(projectIds), array(names), array(names)],
  )
}

interface Bucket {
  seriesId: number
  at: string
  count: number
  sum: number
  min: number
  max: number
  last: number
}

function readBuckets(em: EntityManager, ids: readonly number[], window: MetricWindow): Promise<Bucket[]> {
  if (ids.length === 0) return Promise.resolve([])
  const given = [array(ids), window.from, window.to]
  const columns = 'series_id as "seriesId", count, sum, min, max, last'
  const from = `from integrations.${TABLE[window.interval]} where series_id = any (?::int[]) and at >= ? and at < ?`
  if (window.interval !== 'FIVE_MINUTES')
    return sql<Bucket>(em, `select ${columns}, at ${from} order by series_id, at`, given)
  return sql<Bucket>(
    em,
    `select series_id as "seriesId", date_bin('5 minutes', at, 'epoch') as at, sum(count)::int as count, sum(sum) as sum,
            min(min) as min, max(max) as max, (array_agg(last order by at desc))[1] as last
     ${from} group by series_id, date_bin('5 minutes', at, 'epoch') order by 1, 2`,
    given,
  )
}

/** Each series' stretch as one bucket. */
function readWhole(
  em: EntityManager,
  ids: readonly number[],
  interval: PointInterval,
  { from, to }: { from: Date; to: Date },
): Promise<Bucket[]> {
  if (ids.length === 0) return Promise.resolve([])
  return sql<Bucket>(
    em,
    `select series_id as "seriesId", sum(count)::int as count, sum(sum) as sum, min(min) as min, max(max) as max,
            (array_agg(last order by at desc))[1] as last
     from integrations.${TABLE[interval]} where series_id = any (?::int[]) and at >= ? and at < ? group by series_id`,
    [array(ids), from, to],
  )
}

/** Buckets in order of time as one. */
function merged(buckets: readonly Bucket[]): Bucket {
  return buckets.reduce((a, b) => ({
    ...b,
    count: a.count + b.count,
    sum: a.sum + b.sum,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
  }))
}

function toPoint(bucket: Bucket, aggregation: TimeAggregation): Point {
  const { min, max, count } = bucket
  return { at: new Date(bucket.at), value: valueOf(bucket, aggregation), min, max, count }
}

function valueOf({ count, sum, min, max, last }: Bucket, aggregation: TimeAggregation): number {
  return { SUM: sum, AVG: sum / count, MAX: max, MIN: min, LAST: last }[aggregation]
}

export function combiner(aggregation: ProjectAggregation): (values: readonly number[]) => number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    SUM: sum,
    AVG: (values: readonly number[]) => sum(values) / values.length,
    MAX: (values: readonly number[]) => Math.max(...values),
    MIN: (values: readonly number[]) => Math.min(...values),
  }[aggregation]
}

function combined(combine: (values: readonly number[]) => number, values: readonly (number | null)[]): number | null {
  const given = values.filter((value) => value !== null)
  return given.length === 0 ? null : combine(given)
}

function array(values: readonly (string | number)[] | null): string | null {
  return values === null ? null : `{${values.map((value) => JSON.stringify(value)).join(',')}}`
}

import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import type { Condition, Minute, Sum } from './condition.ts'
import { isChange, NOTHING, windowsAt } from './condition.ts'
import type { AlertMetric } from './metrics.ts'

/** What one minute of a metric is to tell. */
export interface Signal {
  metric: string
  subject?: string
  /** What the subject is called. */
  label?: string | null
  /** When it happened; of a gauge: when it was looked. */
  at: Date
  /** Of counters and shares. */
  count?: number
  total?: number
  /** Of gauges: replaces what the minute told before. */
  latest?: number
}

/** Adds to what is known. Amounts of counters are added up; a gauge stands as it was told last. */
export async function addSignals(em: EntityManager, signals: readonly Signal[]): Promise<void> {
  if (signals.length === 0) return
  const rows = signals.map(({ metric, subject = '', label = null, at, count = 0, total = 0, latest = null }) => {
    return { metric, subject, label, at: at.toISOString(), count, total, latest }
  })
  await sql(
    em,
    `insert into integrations.alert_signals as known (metric, subject, minute, label, count, total, latest)
     select metric, subject, date_trunc('minute', at, 'UTC'), max(label), sum(count), sum(total), max(latest)
     from jsonb_to_recordset(?::jsonb) as given (metric text, subject text, label text, at timestamptz, count bigint,
       total double precision, latest double precision)
     group by 1, 2, 3 order by 1, 2, 3
     on conflict (metric, subject, minute) do update set label = coalesce(excluded.label, known.label),
       count = known.count + excluded.count, total = known.total + excluded.total, latest = coalesce(excluded.latest, known.latest)`,
    [JSON.stringify(rows)],
  )
}

/** One of the things that a rule judges by itself. */
export interface Judged {
  subject: string
  label: string | null
  now: Sum
  before: Sum
}

type Looked = Condition & { metric: string; subject: string | null }

/** What a rule has to judge at this moment, by subject. Subjects of which nothing was told are left out. */
export async function readJudged(
  em: EntityManager,
  rule: Looked,
  kind: AlertMetric['kind'],
  now: Date,
): Promise<Judged[]> {
  const { begin, before } = windowsAt(now.getTime(), rule, kind)
  const rows = await sql<{
    subject: string
    label: string | null
    isNow: boolean
    count: number
    total: number
    lowest: number | null
    highest: number | null
    firstLook: number | null
  }>(
    em,
    `select subject, max(label) as label, minute >= ? as "isNow", sum(count)::float8 as count, sum(total) as total,
            min(latest) as lowest, max(latest) as highest,
            (extract(epoch from min(minute) filter (where latest is not null)) * 1000)::float8 as "firstLook"
     from (${sourceOf(rule.metric)}) told where minute >= ? and minute <= ? group by subject, minute >= ? limit 2000`,
    [new Date(begin), ...parametersOf(rule), new Date(isChange(rule) ? before : begin), now, new Date(begin)],
  )
  const grouped = Map.groupBy(rows, ({ subject }) => subject)
  return [...grouped].map(([subject, parts]) => ({
    subject,
    label: parts.find(({ label }) => label !== null)?.label ?? null,
    now: parts.find(({ isNow }) => isNow) ?? NOTHING,
    before: parts.find(({ isNow }) => !isNow) ?? NOTHING,
  }))
}

/** What the preview looks at: minutes by subject, oldest first. */
export async function readMinutes(
  em: EntityManager,
  rule: Pick<Looked, 'metric' | 'subject'>,
  from: Date,
): Promise<Minute[][]> {
  const rows = await sql<{ subject: string; at: number; count: number; total: number; latest: number | null }>(
    em,
    `select subject, extract(epoch from minute)::float8 * 1000 as at, count::float8 as count, total, latest
     from (${sourceOf(rule.metric)}) told where minute >= ? order by subject, minute limit ${MAX_MINUTES}`,
    [...parametersOf(rule), from],
  )
  return [...Map.groupBy(rows, ({ subject }) => subject).values()]
}

const MAX_MINUTES = 100_000

/** Where the minutes of a metric are. Its parameters: the subject, twice where it may be left out. */
function sourceOf(metric: string): string {
  if (metric === 'project.hours')
    return `select project_id::text as subject, started_at as minute, null::text as label, 1 as count, seconds / 3600.0::float8 as total,
              null::float8 as latest from integrations.alert_hours where project_id = ?::uuid`
  if (metric === 'product.counter' || metric === 'product.gauge')
    return `select definition.key as subject, bucket.at as minute, max(definition.name) as label, sum(bucket.count) as count,
              sum(bucket.sum) as total, case max(definition.project_aggregation) when 'AVG' then avg(bucket.sum / bucket.count)
                when 'MAX' then max(bucket.max) when 'MIN' then min(bucket.min) else sum(bucket.sum / bucket.count) end as latest
            from integrations.metric_definitions definition
            join integrations.metric_series series on series.definition_id = definition.id
            join integrations.metric_minutes bucket on bucket.series_id = series.id
            where definition.key = ? group by definition.key, bucket.at`
  return `select subject, minute, label, count, total, latest from integrations.alert_signals
          where metric = ? and (?::text is null or subject = ?)`
}

function parametersOf({ metric, subject }: Pick<Looked, 'metric' | 'subject'>): unknown[] {
  return metric === 'project.hours' || metric.startsWith('product.') ? [subject] : [metric, subject, subject]
}

/** Signals are kept for longer than two of the longest windows and a preview; hours for as long as a budget may look at them. */
const KEPT_DAYS = 35
export async function forgetOldSignals(em: EntityManager): Promise<void> {
  await sql(em, `delete from integrations.alert_signals where minute < now() - interval '${KEPT_DAYS} days'`)
}

/** How a counter or a share is judged of which nothing was told: as nothing. A gauge is not judged. */
export const SILENT: Record<AlertMetric['kind'], Sum | null> = { COUNTER: NOTHING, SHARE: null, GAUGE: null }

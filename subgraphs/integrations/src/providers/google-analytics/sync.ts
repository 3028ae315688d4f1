import type { ProviderCall, ProviderFact, SyncStep } from '../provider.ts'
import { type Fingerprints, newsOf } from '../shared/fingerprints.ts'
import { HttpFailure, SetupProblem } from '../shared/http.ts'
import { afterContainer, beginRun, endRun, type IncrementalCursor, percent, remaining } from '../shared/incremental.ts'
import type { Reader } from '../shared/reader.ts'
import { minorUnits } from '../shared/words.ts'
import { type Analytics, analyticsOf, assertTokensLeft, nameOfProperty, runReport } from './client.ts'
import type { GoogleAnalyticsConfig } from './config-schema.ts'

interface Cursor extends IncrementalCursor {
  /** By property and day. */
  told?: Fingerprints
  /** Properties that the run under way might not read, with what Google said of them. */
  refused?: { property: string; said: string }[]
}

export const KEY = 'google-analytics'

const DAY_MS = 24 * 60 * 60 * 1000
const FIRST_DAYS = 180
/** Conversions are attributed for so long; visits are counted for two days. */
const ATTRIBUTION_DAYS = 14
const RECENT_DAYS = 3

// Conversions are called key events since 2024.
const METRICS = ['totalUsers', 'sessions', 'screenPageViews', 'keyEvents', 'totalRevenue'] as const

/** Reads the last days of each property; the first time half a year. */
export async function* syncProperties(
  config: GoogleAnalyticsConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const analytics = await analyticsOf(config, call)
  let run = { ...(cursor as Cursor | null), ...beginRun(cursor) } as Cursor & { startedAt: string }
  const properties = config.properties.map((id) => ({ id }))
  const left = remaining(properties, run)
  const counts = { properties: properties.length - left.length, days: 0 }
  for (const { id } of left) {
    call.signal?.throwIfAborted()
    const name = await nameOfProperty(analytics, id)
    const report = await reportOf(analytics, id, run)
    if (report instanceof HttpFailure) {
      run = { ...afterContainer(run, id), refused: [...(run.refused ?? []), { property: name, said: report.message }] }
      counts.properties += 1
      yield { facts: [], counts: { ...counts }, progress: percent(counts.properties, properties.length), cursor: run }
      continue
    }
    const read = factsOf(report, id)
    const oldest = new Date(Date.parse(run.startedAt) - ATTRIBUTION_DAYS * DAY_MS).toISOString().slice(0, 10)
    // Of the other properties everything is kept that is still read.
    const { news, told } = newsOf(run.told, read, (key) => key.slice(-10) >= oldest)
    counts.properties += 1
    counts.days += read.length
    run = { ...afterContainer(run, id), told }
    yield {
      facts: news,
      containers: [{ kind: 'PROPERTY', id, name }],
      counts: { ...counts },
      progress: percent(counts.properties, properties.length),
      cursor: run,
    }
    assertTokensLeft(report)
  }
  yield { facts: [], counts: { ...counts }, progress: 100, cursor: { ...endRun(run), told: run.told } }
  // The others were read: only now a person is told whose figures are missing.
  if (run.refused?.length) throw problemOf(run.refused)
}

/** The last days of a property; the failure, where it is of this property alone. */
async function reportOf(analytics: Analytics, property: string, run: Cursor): Promise<Reader | HttpFailure> {
  try {
    return await runReport(analytics.data, property, {
      dateRanges: [{ startDate: `${daysOf(property, run)}daysAgo`, endDate: 'today' }],
      dimensions: [{ name: 'date' }],
      metrics: METRICS.map((metric) => ({ name: metric })),
    })
  } catch (error) {
    if (error instanceof HttpFailure && (error.reason === 'FORBIDDEN' || error.reason === 'NOT_FOUND')) return error
    throw error
  }
}

function problemOf(refused: NonNullable<Cursor['refused']>): SetupProblem {
  const names = refused.map(({ property }) => property)
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  return new SetupProblem(
    `${names.slice(0, 3).join(', ')}${more} cannot be read; the other properties were. ${refused[0]!.said}`,
  )
}

/** A property that was added later is read from the beginning, too. */
function daysOf(property: string, { since, isWhole, told = {} }: Cursor): number {
  const isKnown = Object.keys(told).some((key) => key.startsWith(`${property} `))
  if (since === null || !isKnown) return FIRST_DAYS
  return isWhole ? ATTRIBUTION_DAYS : RECENT_DAYS
}

function factsOf(report: Reader, property: string): { key: string; value: ProviderFact }[] {
  const currency = /^[A-Z]{3}$/.exec(report.text('metadata.currencyCode') ?? '')?.[0] ?? null
  const names = report.list('metricHeaders').map((header) => header.text('name') ?? '')
  return report.list('rows').flatMap((row) => {
    const day = /^(\d{4})(\d{2})(\d{2})$/.exec(row.list('dimensionValues')[0]?.text('value') ?? '')
    if (day === null) return []
    const values = row.list('metricValues').map((value) => value.text('value') ?? '0')
    const valueOf = (name: (typeof METRICS)[number]) => values[names.indexOf(name)] ?? '0'
    const count = (name: (typeof METRICS)[number]) => Math.max(0, Math.round(Number(valueOf(name))) || 0)
    const fact = {
      type: 'traffic.reported',
      container: { kind: 'PROPERTY', id: property },
      payload: {
        provider: KEY,
        externalId: property,
        day: day.slice(1).join('-'),
        users: count('totalUsers'),
        sessions: count('sessions'),
        pageViews: count('screenPageViews'),
        conversions: count('keyEvents'),
        revenueMinor: currency === null ? null : minorUnits(valueOf('totalRevenue'), currency),
        currency,
      },
    } satisfies ProviderFact
    return [{ key: `${property} ${fact.payload.day}`, value: fact }]
  })
}

import type { ExternalContainer, ProviderCall } from '../provider.ts'
import { createHttp, type FailureReason, type Http, SetupProblem } from '../shared/http.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { GOHIGHLEVEL_API, type GoHighLevelConfig } from './config-schema.ts'

export const NAME = 'GoHighLevel'
export const KEY = 'gohighlevel'

const VERSION = '2021-07-28'
/** Calendars have a version of their own. */
export const CALENDAR_VERSION = { headers: { version: '2021-04-15' } }
/** Of 100 calls in ten seconds. */
const USUAL_INTERVAL_MS = 10_000
const HOUR_MS = 60 * 60 * 1000

/** @param retries 0 where a person waits. */
export function goHighLevelHttp({ token, baseUrl }: GoHighLevelConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? GOHIGHLEVEL_API,
      headers: { authorization: `Bearer ${token}`, version: VERSION },
      statusPage: 'status.gohighlevel.com',
      reasonOf,
      retryAtOf,
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

/** A missing scope is told by 401, as a dead token is. */
function reasonOf(status: number, body: unknown): FailureReason | null {
  const words = reader(body).text('message', 300) ?? ''
  return status === 401 && /scope|does not have access|not authorized for/i.test(words) ? 'FORBIDDEN' : null
}

/** Limits are per ten seconds and per day; neither comes with a time to come back, only with what is left. */
function retryAtOf(headers: Headers): Date | null {
  if (headers.has('retry-after')) return null
  if (headers.get('x-ratelimit-daily-remaining') === '0') return new Date(Date.now() + HOUR_MS)
  const interval = Number(headers.get('x-ratelimit-interval-milliseconds') ?? Number.NaN)
  return new Date(Date.now() + (interval > 0 && interval <= HOUR_MS ? interval : USUAL_INTERVAL_MS))
}

/**
 * Where a search goes on: after the place that GoHighLevel gave, or, where it gave none, at the page of a number, whose last entry must
 * be another than that of the page before.
 */
export type Position = unknown[] | { page: number; last: string | null }

export interface Page {
  items: Reader[]
  next: Position | null
}

const PAGE = 100
/** So far pages are counted; beyond, only places lead on. */
const MOST_COUNTED = 10_000

/** @param since changed at or after it. */
export async function searchContacts(
  http: Http,
  { locationId }: GoHighLevelConfig,
  since: Date | null,
  after: Position | null,
): Promise<Page> {
  const query = {
    locationId,
    pageLimit: PAGE,
    sort: [{ field: 'dateAdded', direction: 'asc' }],
    ...placeOf(after),
    ...(since !== null && {
      filters: [{ field: 'dateUpdated', operator: 'range', value: { gte: since.toISOString() } }],
    }),
  }
  return pageOf(reader(await http.post('contacts/search', query, { isRead: true })), 'contacts', after)
}

export async function searchOpportunities(
  http: Http,
  { locationId }: GoHighLevelConfig,
  since: Date | null,
  after: Position | null,
): Promise<Page> {
  const query = {
    locationId,
    limit: PAGE,
    sort: [{ field: 'date_added', direction: 'asc' }],
    ...placeOf(after),
    ...(since !== null && {
      filters: [{ field: 'date_updated', operator: 'range', value: { gte: since.toISOString() } }],
    }),
  }
  return pageOf(reader(await http.post('opportunities/search', query, { isRead: true })), 'opportunities', after)
}

const placeOf = (after: Position | null): object => {
  if (after === null) return {}
  return Array.isArray(after) ? { searchAfter: after } : { page: after.page }
}

/**
 * The place to go on from stands in the last entry, by one of two names, or beside the list.
 * @throws SetupProblem where it is not to be found out: what would not be told would be taken for deleted.
 */
function pageOf(answer: Reader, name: 'contacts' | 'opportunities', after: Position | null): Page {
  const items = answer.list(name)
  const last = items.at(-1)
  const lastId = last?.id('id') ?? null
  const lost = () =>
    new SetupProblem(
      `GoHighLevel does not say where its list of ${name} goes on. Nothing is taken for deleted; it is read again next time.`,
    )
  if (after !== null && !Array.isArray(after) && lastId !== null && lastId === after.last) throw lost()
  if (last === undefined || items.length < PAGE) return { items, next: null }
  const place = [last.value('searchAfter'), last.value('sort'), answer.value('searchAfter')].find(isPlace)
  if (place !== undefined) {
    if (JSON.stringify(place) === JSON.stringify(after)) throw lost()
    return { items, next: place }
  }
  if (Array.isArray(after)) throw lost()
  const read = after?.page ?? 1
  const total = answer.number('total')
  if (total !== null && total <= read * PAGE) return { items, next: null }
  if ((read + 1) * PAGE > MOST_COUNTED) throw lost()
  return { items, next: { page: read + 1, last: lastId } }
}

const isPlace = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0

export interface Pipeline {
  id: string
  name: string
  /** Name by id. */
  stages: Map<string, string>
}

export async function listPipelines(http: Http, { locationId }: GoHighLevelConfig): Promise<Pipeline[]> {
  const pipelines = reader(await http.get('opportunities/pipelines', { locationId })).list('pipelines')
  return pipelines.flatMap((pipeline) => {
    const id = pipeline.id('id')
    const stages = pipeline.list('stages').map((stage): [string, string] => {
      const stageId = stage.id('id') ?? ''
      return [stageId, stage.text('name', 60) ?? stageId]
    })
    return id === null ? [] : [{ id, name: pipeline.text('name', 120) ?? id, stages: new Map(stages) }]
  })
}

export async function listCalendars(http: Http, { locationId }: GoHighLevelConfig): Promise<ExternalContainer[]> {
  const { data } = await http.request('GET', 'calendars/', { query: { locationId }, ...CALENDAR_VERSION })
  return reader(data)
    .list('calendars')
    .flatMap((calendar) => {
      const id = calendar.id('id')
      return id === null ? [] : [{ kind: 'CALENDAR' as const, id, name: calendar.text('name', 120) ?? id }]
    })
}

/** Appointments of a calendar that begin within a time. */
export async function listAppointments(
  http: Http,
  { locationId }: GoHighLevelConfig,
  calendarId: string,
  from: Date,
  to: Date,
): Promise<Reader[]> {
  const query = { locationId, calendarId, startTime: from.getTime(), endTime: to.getTime() }
  const { data } = await http.request('GET', 'calendars/events', { query, ...CALENDAR_VERSION })
  return reader(data).list('events')
}

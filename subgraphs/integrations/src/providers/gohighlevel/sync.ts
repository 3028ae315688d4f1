import type { ProviderCall, ProviderFact, SyncStep } from '../provider.ts'
import type { Http } from '../shared/http.ts'
import {
  afterContainer,
  beginRun,
  changedSince,
  endRun,
  type IncrementalCursor,
  remaining,
} from '../shared/incremental.ts'
import { appointmentFact } from './appointments.ts'
import {
  goHighLevelHttp,
  listAppointments,
  listCalendars,
  listPipelines,
  type Page,
  type Pipeline,
  type Position,
  searchContacts,
  searchOpportunities,
} from './client.ts'
import type { GoHighLevelConfig } from './config-schema.ts'
import { contactFact, opportunityFact } from './leads.ts'

interface Cursor extends IncrementalCursor {
  /** The page of the part under way that comes next. */
  position?: Position | null
}

const DAY_MS = 24 * 60 * 60 * 1000
/** What lies further back or ahead is not asked for: bookings are about the present. */
const DAYS_BACK = 30
const DAYS_AHEAD = 180
/** Told at the start of the part, done. In order of text. */
const PARTS = [
  { id: '1-contacts', progress: 50 },
  { id: '2-opportunities', progress: 80 },
  { id: '3-appointments', progress: 100 },
] as const

/** Reads contacts, opportunities and bookings; of the first two what changed, once a day everything. */
export async function* syncLocation(
  config: GoHighLevelConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const http = goHighLevelHttp(config, call)
  let run = { ...(cursor as Cursor | null), ...beginRun(cursor) } as Cursor & { startedAt: string }
  const [pipelines, calendars] = [await listPipelines(http, config), await listCalendars(http, config)]
  const counts = { contacts: 0, opportunities: 0, appointments: 0 }
  const step = (facts: ProviderFact[], progress: number): SyncStep => ({
    facts,
    counts: { ...counts },
    progress,
    cursor: run,
  })
  yield {
    ...step([], 0),
    containers: [
      ...pipelines.map(({ id, name }) => ({ kind: 'BOARD' as const, id, name: `Pipeline ${name}` })),
      ...calendars,
    ],
  }
  const since = changedSince(run)
  for (const { id, progress } of remaining(PARTS, run)) {
    if (id === '3-appointments') {
      for (const calendar of calendars) {
        call.signal?.throwIfAborted()
        const facts = await readCalendar(http, config, calendar.id, since)
        counts.appointments += facts.length
        yield step(facts, 90)
      }
    } else {
      const part = partOf(id, http, config, pipelines, since)
      for await (const { facts, next } of pagesFrom(part, run.position ?? null)) {
        call.signal?.throwIfAborted()
        counts[part.counted] += facts.length
        run = { ...run, position: next }
        // The last page's place is the part's end, which is told below.
        if (next !== null) yield step(facts, progress - 20)
        else {
          run = { ...afterContainer(run, id), position: null }
          yield step(facts, progress)
        }
      }
    }
  }
  yield {
    facts: [],
    // Contacts and opportunities are one kind of thing: only when both were read is one that was not told gone.
    ...(run.isWhole && { complete: [{ kind: 'lead' as const, since: new Date(run.startedAt) }] }),
    counts: { ...counts },
    progress: 100,
    cursor: endRun(run),
  }
}

interface Part {
  counted: 'contacts' | 'opportunities'
  read(after: Position | null): Promise<Page>
  factOf(item: Page['items'][number]): ProviderFact | null
}

function partOf(
  id: '1-contacts' | '2-opportunities',
  http: Http,
  config: GoHighLevelConfig,
  pipelines: readonly Pipeline[],
  since: Date | null,
): Part {
  return id === '1-contacts'
    ? {
        counted: 'contacts',
        read: (after) => searchContacts(http, config, since, after),
        factOf: (item) => contactFact(item, config),
      }
    : {
        counted: 'opportunities',
        read: (after) => searchOpportunities(http, config, since, after),
        factOf: (item) => opportunityFact(item, config, pipelines),
      }
}

async function* pagesFrom({ read, factOf }: Part, from: Position | null) {
  for (let after = from; ;) {
    const { items, next } = await read(after)
    yield { facts: items.flatMap((item) => factOf(item) ?? []), next }
    if (next === null) return
    after = next
  }
}

/** Calendars cannot be asked for what changed, so what did not is left out here. */
async function readCalendar(http: Http, config: GoHighLevelConfig, calendarId: string, since: Date | null) {
  const now = Date.now()
  const from = new Date(now - DAYS_BACK * DAY_MS)
  const to = new Date(now + DAYS_AHEAD * DAY_MS)
  const found = await listAppointments(http, config, calendarId, from, to)
  return found
    .flatMap((appointment) => appointmentFact(appointment, config) ?? [])
    .filter(({ payload }) => since === null || Date.parse(payload.updatedAt) >= since.getTime())
}

import type { FoundEvent, ProviderCall, ProviderFact, SyncStep } from '../provider.ts'
import { beginRun, endRun, type IncrementalCursor, percent } from '../shared/incremental.ts'
import { newsFrom, type NewsCursor } from '../shared/news.ts'
import { availabilityOf, betterStackHttp, incidentPages, listMonitors } from './client.ts'
import type { BetterStackConfig } from './config-schema.ts'
import { incidentEvent, incidentOf, type Stage, stageAt } from './incidents.ts'
import { containerOf, monitorOf, pathOf, uptimeFact } from './monitors.ts'

interface BetterStackCursor extends IncrementalCursor, NewsCursor {
  /** The states that were told, by monitor. */
  states: Record<string, string>
}

/** An incident is listed by its begin; one that ends now may have begun so long ago. */
const LOOKBACK_MS = 7 * 24 * 60 * 60 * 1000
const STAGES: Stage[] = ['started', 'acknowledged', 'resolved']

/** Tells the states that have changed, and once a day each with its availability; and the outages since the last run. */
export async function* syncMonitors(
  config: BetterStackConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const http = betterStackHttp(config, call)
  const listed = await listMonitors(http)
  const monitors = [...listed.monitors, ...listed.heartbeats].flatMap((each) => monitorOf(each) ?? [])
  const before = cursor as Partial<BetterStackCursor> | null
  const begun = beginRun(cursor)
  // A reading of everything begins without what was told before; one that is taken up has told the first already.
  const states = begun.isWhole && before?.startedAt == null ? {} : (before?.states ?? {})
  let run: BetterStackCursor & { startedAt: string } = { ...begun, first: before?.first ?? null, states }
  const counts = { monitors: monitors.length, incidents: 0 }
  yield { facts: [], containers: monitors.map(containerOf), counts: { ...counts }, progress: 0, cursor: run }

  const telling = monitors.filter(({ id, state }) => state !== null && run.states[id] !== state)
  for (const [index, monitor] of telling.entries()) {
    call.signal?.throwIfAborted()
    const availability = await availabilityOf(http, pathOf(monitor))
    const facts: ProviderFact[] = [uptimeFact(monitor, monitor.state!, { at: run.startedAt, availability })]
    run = { ...run, states: { ...run.states, [monitor.id]: monitor.state! } }
    yield { facts, counts: { ...counts }, progress: percent(index + 1, telling.length + 1), cursor: run }
  }

  const known = new Map(monitors.map((monitor) => [monitor.id, monitor]))
  const from = new Date((run.since === null ? Date.parse(run.startedAt) : Date.parse(run.since)) - LOOKBACK_MS)
  for await (const page of incidentPages(http, from.toISOString().slice(0, 10))) {
    counts.incidents += page.length
    const incidents = page.flatMap((each) => incidentOf(each) ?? [])
    const events = incidents.flatMap((incident) =>
      STAGES.flatMap((stage) =>
        newSince(newsFrom(run), stageAt(incident, stage), (at) =>
          incidentEvent(incident, stage, at, known.get(incident.monitorId ?? '') ?? null),
        ),
      ),
    )
    yield { facts: [], events, counts: { ...counts }, progress: 90, cursor: run }
  }
  const now = Object.fromEntries(monitors.flatMap(({ id, state }) => (state === null ? [] : [[id, state]])))
  yield { facts: [], counts, progress: 100, cursor: { ...endRun(run), first: run.first ?? run.startedAt, states: now } }
}

/** What came about after the last run; nothing on a first reading. */
function newSince(from: string | null, at: string | null, told: (at: string) => FoundEvent): FoundEvent[] {
  return from === null || at === null || at <= from ? [] : [told(at)]
}

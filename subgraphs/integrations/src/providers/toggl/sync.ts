import type { ProviderCall, SyncStep } from '../provider.ts'
import { beginRun, endRun, type IncrementalCursor } from '../shared/incremental.ts'
import { findAccount, listProjects, ownEntries, reportPage, togglHttp } from './client.ts'
import type { TogglConfig } from './config-schema.ts'
import { entryFact, rowFacts } from './entries.ts'

interface TogglCursor extends IncrementalCursor {
  /** The report's row that an interrupted run goes on at. */
  row: number | null
}

const DAY_MS = 24 * 60 * 60 * 1000
/** How many days back is read: at first, once a day, and else. Older entries are seldom changed, and each page is a call of the hour’s few. */
const DAYS = { first: 90, whole: 35, usual: 7 }

/**
 * Reads the report of the workspace, which knows everybody's entries by their days; and the own entries that changed, which alone
 * tell of deleted ones and of the timer that runs. Others' deletions are told by the webhook.
 */
export async function* syncEntries(
  config: TogglConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const http = togglHttp(config, call)
  const { person, workspaceId } = await findAccount(http, config)
  const projects = await listProjects(http, workspaceId)
  const started = beginRun(cursor)
  const days = started.since === null ? DAYS.first : started.isWhole ? DAYS.whole : DAYS.usual
  const range = { from: dayAt(started.startedAt, -days), to: dayAt(started.startedAt, 1) }
  const counts = { projects: projects.length, entries: 0 }
  let run: TogglCursor & { startedAt: string } = { row: null, ...started, ...rowOf(cursor) }
  const containers = projects.map(({ id, name }) => ({ kind: 'PROJECT' as const, id, name }))
  yield { facts: [], containers, counts: { ...counts }, progress: 0, cursor: run }

  do {
    call.signal?.throwIfAborted()
    const { rows, nextRow } = await reportPage(http, workspaceId, range, run.row)
    const facts = rows.flatMap(rowFacts)
    counts.entries += facts.length
    run = { ...run, row: nextRow }
    yield { facts, counts: { ...counts }, progress: 50, cursor: run }
  } while (run.row !== null)

  const since = new Date(Math.max(Date.parse(run.since ?? '1970-01-01') - DAY_MS, Date.now() - DAYS.first * DAY_MS))
  const own = (await ownEntries(http, since)).flatMap((entry) => entryFact(entry, person) ?? [])
  // Finished ones are in the report already, with the name that everybody's have there.
  const facts = own.filter((fact) => fact.type === 'time_entry.deleted' || fact.payload.seconds === null)
  yield { facts, counts: { ...counts }, progress: 100, cursor: endRun(run) }
}

/** Only of a run under way: the next begins at the first row. */
function rowOf(cursor: object | null): { row?: number } {
  const { startedAt, row } = (cursor ?? {}) as Partial<TogglCursor>
  return startedAt != null && typeof row === 'number' ? { row } : {}
}

const dayAt = (instant: string, days: number) =>
  new Date(Date.parse(instant) + days * DAY_MS).toISOString().slice(0, 10)

import type { FoundEvent, ProviderCall, ProviderFact, SyncStep } from '../provider.ts'
import type { Http } from '../shared/http.ts'
import { percent } from '../shared/incremental.ts'
import { newsFrom, type NewsCursor } from '../shared/news.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { findIssue, listProjects, sentryHttp, unresolvedPage } from './client.ts'
import type { SentryConfig } from './config-schema.ts'
import { newError } from './events.ts'
import { errorFact, projectOf, resolvedFact } from './issues.ts'

/** Where a synchronisation stands. */
interface SentryCursor extends NewsCursor {
  /** Issues that were open at the last run, by id. */
  open: string[]
  /** Start of the run under way; null between runs. */
  startedAt: string | null
  /** The page on which the run under way goes on. */
  page: string | null
  /** What the run under way has found open. */
  found: string[]
}

const START: SentryCursor = { since: null, first: null, open: [], startedAt: null, page: null, found: [] }
/** Pages of a hundred: who has more open errors than this looks at the latest. */
const MOST_PAGES = 10
/** Issues that are no longer listed are asked for one by one, so many in a run. */
const MOST_CHECKED = 100
/** Clocks differ, and an event counts when it was processed. */
const OVERLAP_MS = 5 * 60_000

/** Reads the open issues; those that are open no longer are asked for: resolved, archived or deleted. */
export async function* syncIssues(
  config: SentryConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const http = sentryHttp(config, call)
  const projects = await listProjects(http, config)
  const before = { ...START, ...(cursor as Partial<SentryCursor> | null) }
  let run = { ...before, startedAt: before.startedAt ?? new Date().toISOString() }
  const counts = { projects: projects.length, errors: 0, resolved: 0 }
  const containers = projects.map(({ id, name }) => ({ kind: 'PROJECT' as const, id, name }))
  yield { facts: [], containers, counts: { ...counts }, progress: 0, cursor: run }

  const chosen = config.projects?.length ? projects.map(({ id }) => id) : []
  for (let page = 0; page < MOST_PAGES; page += 1) {
    call.signal?.throwIfAborted()
    const { issues, next } = await unresolvedPage(http, config, chosen, run.page)
    counts.errors += issues.length
    const ids = issues.flatMap((issue) => issue.id('id') ?? [])
    run = { ...run, page: next, found: [...run.found, ...ids] }
    yield {
      facts: issues.filter((issue) => isNews(issue, run)).flatMap((issue) => errorFact(issue) ?? []),
      events: issues.flatMap((issue) => newIssue(issue, newsFrom(run)) ?? []),
      counts: { ...counts },
      progress: percent(page + 1, MOST_PAGES + 1),
      cursor: run,
    }
    if (next === null) break
  }
  const { facts, stillOpen } = await closedSince(http, config, run)
  counts.resolved = facts.length
  const open = [...new Set([...run.found, ...stillOpen])].slice(0, MOST_PAGES * 100)
  yield {
    facts,
    counts,
    progress: 100,
    cursor: { ...START, since: run.startedAt, first: run.first ?? run.startedAt, open },
  }
}

/** Told are those that happened again since the last run, and those that were not open then. */
function isNews(issue: Reader, { since, open }: SentryCursor): boolean {
  const seen = issue.instant('lastSeen')
  if (since === null || seen === null) return true
  return Date.parse(seen) > Date.parse(since) - OVERLAP_MS || !open.includes(issue.id('id') ?? '')
}

function newIssue(issue: Reader, from: string | null): FoundEvent | null {
  const at = issue.instant('firstSeen')
  const fact = errorFact(issue)
  if (from === null || at === null || at <= from || fact === null) return null
  const { externalId, title, url } = fact.payload
  return {
    key: `issue:${externalId}:created`,
    at,
    activity: {
      type: 'sentry.issue.created',
      category: 'ISSUE',
      audience: 'TEAM',
      summary: newError(issue, title),
      source: 'sentry',
      url,
    },
    actor: null,
    container: projectOf(issue),
    facts: [],
  }
}

/** What became of those that were open and are not listed any more. */
async function closedSince(http: Http, config: SentryConfig, { open, found }: SentryCursor) {
  const listed = new Set(found)
  const facts: ProviderFact[] = []
  const stillOpen: string[] = []
  for (const [index, id] of open.filter((each) => !listed.has(each)).entries()) {
    if (index >= MOST_CHECKED) {
      stillOpen.push(id)
      continue
    }
    const issue = await findIssue(http, config, id)
    // Not seen for long, or beyond the pages that are read: it is open all the same.
    if (reader(issue).text('status') === 'unresolved') stillOpen.push(id)
    else facts.push(resolvedFact(id, issue))
  }
  return { facts, stillOpen }
}

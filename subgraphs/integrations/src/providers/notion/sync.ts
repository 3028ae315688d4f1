import type { ProviderCall, SyncStep } from '../provider.ts'
import { afterContainer, beginRun, changedSince, endRun, percent, remaining } from '../shared/incremental.ts'
import type { Reader } from '../shared/reader.ts'
import { listDataSources, listPeople, openNotion, pagesOf, searchPages } from './client.ts'
import type { NotionConfig } from './config-schema.ts'
import { documentFact, placeOf } from './documents.ts'

/**
 * Reads the data sources one after the other, and of each the pages that were edited, once a day all of them; then the pages that are
 * in none. What is gone is noticed in databases alone: Notion's search is not sure to find everything.
 */
export async function* syncPages(
  config: NotionConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const notion = await openNotion(config, call)
  const sources = await listDataSources(notion)
  const people = await listPeople(notion)
  let run = beginRun(cursor)
  const since = changedSince(run)
  const left = remaining(sources, run)
  const total = sources.length + 1
  const counts = { databases: sources.length - left.length, pages: 0 }
  const containers = sources.map(({ database, name, url }) => ({ kind: 'DATABASE' as const, id: database, name, url }))
  const names = new Map(sources.map(({ database, name }) => [database, name]))
  const factOf = (page: Reader) =>
    documentFact(
      page,
      people.get(page.id('last_edited_by.id') ?? '') ?? null,
      names.get(placeOf(page)?.id ?? '') ?? null,
    ) ?? []
  const step = (pages: Reader[], progress: number): SyncStep => {
    counts.pages += pages.length
    return { facts: pages.flatMap(factOf), counts: { ...counts }, progress, cursor: run }
  }

  yield { facts: [], containers, counts: { ...counts }, progress: 0, cursor: run }
  for (const { id } of left) {
    for await (const page of pagesOf(notion, id, since)) {
      call.signal?.throwIfAborted()
      yield step(page, percent(counts.databases, total))
    }
    counts.databases += 1
    run = afterContainer(run, id)
    yield step([], percent(counts.databases, total))
  }
  for await (const page of searchPages(notion, 'page')) {
    call.signal?.throwIfAborted()
    const edited =
      since === null
        ? page
        : page.filter((each) => Date.parse(each.instant('last_edited_time') ?? '') >= since.getTime())
    yield step(
      edited.filter((each) => placeOf(each) === null),
      percent(counts.databases, total),
    )
    // The latest edited come first: from here on all are older.
    if (edited.length < page.length) break
  }
  const databases = run.isWhole ? [...names.keys()] : []
  yield {
    facts: [],
    complete: databases.map((container) => ({ kind: 'document' as const, container, since: new Date(run.startedAt) })),
    counts: { ...counts },
    progress: 100,
    cursor: endRun(run),
  }
}

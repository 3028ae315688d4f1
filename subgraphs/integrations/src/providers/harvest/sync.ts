import type { ProviderCall, SyncStep } from '../provider.ts'
import { beginRun, changedSince, endRun } from '../shared/incremental.ts'
import { entryPages, harvestHttp, listProjects } from './client.ts'
import type { HarvestConfig } from './config-schema.ts'
import { entryFact } from './entries.ts'

/** Reads the entries that changed; once a day all of them, since Harvest tells nobody of deleted ones. */
export async function* syncEntries(
  config: HarvestConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const http = harvestHttp(config, call)
  const projects = await listProjects(http)
  const run = beginRun(cursor)
  const counts = { projects: projects.length, entries: 0 }
  const containers = projects.map(({ id, name }) => ({ kind: 'PROJECT' as const, id, name }))
  yield { facts: [], containers, counts: { ...counts }, progress: 0, cursor: run }
  for await (const page of entryPages(http, changedSince(run))) {
    call.signal?.throwIfAborted()
    counts.entries += page.length
    yield { facts: page.flatMap((entry) => entryFact(entry) ?? []), counts: { ...counts }, progress: 50, cursor: run }
  }
  yield {
    facts: [],
    ...(run.isWhole && { complete: [{ kind: 'time_entry' as const, since: new Date(run.startedAt) }] }),
    counts: { ...counts },
    progress: 100,
    cursor: endRun(run),
  }
}

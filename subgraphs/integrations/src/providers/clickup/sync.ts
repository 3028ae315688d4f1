import type { ProviderCall, SyncStep } from '../provider.ts'
import { afterContainer, beginRun, changedSince, endRun, percent, remaining } from '../shared/incremental.ts'
import { clickUpHttp, findWorkspace, listLists, type TaskList, taskPages } from './client.ts'
import type { ClickUpConfig } from './config-schema.ts'
import { taskFact } from './tasks.ts'

/** Reads the lists one after the other, and of each the tasks that changed; once a day all of them. */
export async function* syncTasks(
  config: ClickUpConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const http = clickUpHttp(config, call)
  const lists = await listLists(http, config, await findWorkspace(http, config))
  let run = beginRun(cursor)
  const left = remaining(lists, run)
  const counts = { lists: lists.length - left.length, tasks: 0 }
  yield { facts: [], containers: lists.map(asContainer), counts: { ...counts }, progress: 0, cursor: run }
  for (const list of left) {
    for await (const page of taskPages(http, list.id, changedSince(run))) {
      call.signal?.throwIfAborted()
      counts.tasks += page.length
      yield {
        facts: page.flatMap((task) => taskFact(task) ?? []),
        counts: { ...counts },
        progress: percent(counts.lists, lists.length),
        cursor: run,
      }
    }
    counts.lists += 1
    run = afterContainer(run, list.id)
    yield { facts: [], counts: { ...counts }, progress: percent(counts.lists, lists.length), cursor: run }
  }
  // Only when every list was read is a task that was not told gone: it may have moved from one list to another.
  yield {
    facts: [],
    ...(run.isWhole && { complete: [{ kind: 'task' as const, since: new Date(run.startedAt) }] }),
    counts: { ...counts },
    progress: 100,
    cursor: endRun(run),
  }
}

const asContainer = ({ id, name }: TaskList) => ({ kind: 'LIST' as const, id, name })

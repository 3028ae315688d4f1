import type { ProviderCall, SyncStep } from '../provider.ts'
import { afterContainer, beginRun, changedSince, endRun, percent, remaining } from '../shared/incremental.ts'
import { issuePages, jiraHttp, listProjects, whoAmI } from './client.ts'
import type { JiraConfig } from './config-schema.ts'
import { taskFact } from './tasks.ts'

/** Reads the projects one after the other, and of each the issues that changed; once a day all of them. */
export async function* syncIssues(
  config: JiraConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const http = jiraHttp(config, call)
  await whoAmI(http)
  const projects = await listProjects(http, config)
  let run = beginRun(cursor)
  const left = remaining(projects, run)
  const counts = { projects: projects.length - left.length, tasks: 0 }
  const containers = projects.map(({ id, key, name }) => ({
    kind: 'PROJECT' as const,
    id,
    name: `${name} (${key})`,
    url: `${config.baseUrl.replace(/\/+$/, '')}/browse/${encodeURIComponent(key)}`,
  }))
  yield { facts: [], containers, counts: { ...counts }, progress: 0, cursor: run }
  for (const project of left) {
    for await (const page of issuePages(http, project.id, changedSince(run))) {
      call.signal?.throwIfAborted()
      counts.tasks += page.length
      yield {
        facts: page.flatMap((issue) => taskFact(issue) ?? []),
        counts: { ...counts },
        progress: percent(counts.projects, projects.length),
        cursor: run,
      }
    }
    counts.projects += 1
    run = afterContainer(run, project.id)
    yield { facts: [], counts: { ...counts }, progress: percent(counts.projects, projects.length), cursor: run }
  }
  // Only when every project was read is an issue that was not told gone: it may have moved from one to another.
  yield {
    facts: [],
    ...(run.isWhole && { complete: [{ kind: 'task' as const, since: new Date(run.startedAt) }] }),
    counts: { ...counts },
    progress: 100,
    cursor: endRun(run),
  }
}

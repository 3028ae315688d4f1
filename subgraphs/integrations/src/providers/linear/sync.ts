import type { ProviderCall, SyncStep } from '../provider.ts'
import { afterContainer, beginRun, changedSince, endRun, percent, remaining } from '../shared/incremental.ts'
import { issuePages, listProjects, listTeams, openLinear } from './client.ts'
import type { LinearConfig } from './config-schema.ts'
import { taskFact } from './tasks.ts'

/** Reads the teams one after the other, and of each the issues that changed; once a day all of them. */
export async function* syncIssues(
  config: LinearConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const linear = await openLinear(config, call)
  const teams = await listTeams(linear, config)
  const projects = await listProjects(linear, config.teams?.length ? teams : null)
  let run = beginRun(cursor)
  const left = remaining(teams, run)
  const counts = { teams: teams.length - left.length, projects: projects.length, tasks: 0 }
  const containers = [
    ...teams.map(({ id, name }) => ({ kind: 'TEAM' as const, id, name })),
    ...projects.map(({ id, name, url }) => ({ kind: 'PROJECT' as const, id, name, url })),
  ]
  yield { facts: [], containers, counts: { ...counts }, progress: 0, cursor: run }
  for (const team of left) {
    for await (const page of issuePages(linear, team.id, changedSince(run))) {
      call.signal?.throwIfAborted()
      counts.tasks += page.length
      yield {
        facts: page.flatMap((issue) => taskFact(issue) ?? []),
        counts: { ...counts },
        progress: percent(counts.teams, teams.length),
        cursor: run,
      }
    }
    counts.teams += 1
    run = afterContainer(run, team.id)
    yield { facts: [], counts: { ...counts }, progress: percent(counts.teams, teams.length), cursor: run }
  }
  // Only when every team was read is an issue that was not told gone: it may have moved from one team to another.
  yield {
    facts: [],
    ...(run.isWhole && { complete: [{ kind: 'task' as const, since: new Date(run.startedAt) }] }),
    counts: { ...counts },
    progress: 100,
    cursor: endRun(run),
  }
}

import type { ProviderCall, ProviderFact, SyncStep } from '../provider.ts'
import { repositoryOf, startOfWeek } from '../shared/code-host.ts'
import type { Http } from '../shared/http.ts'
import { afterContainer, beginRun, changedSince, endRun, percent, remaining } from '../shared/incremental.ts'
import { collect } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { countOf, gitLabHttp, type GitLabProject, listProjects, orNull, pages } from './client.ts'
import type { GitLabConfig } from './config-schema.ts'
import { buildFact, listedDeployment } from './facts.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** How far back pipelines and deployments are read at first. */
const FIRST_MS = 30 * DAY_MS
/** Of one kind, of one project, in one run. */
const MOST = 1000

/** Reads the projects one after the other: figures, pipelines and deployments of those in which something happened; once a day of all. */
export async function* syncProjects(
  config: GitLabConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const http = gitLabHttp(config, call)
  const projects = await listProjects(http, config)
  let run = beginRun(cursor)
  const since = changedSince(run)
  const left = remaining(projects, run)
  const counts = { repositories: projects.length - left.length, builds: 0, deployments: 0 }
  const containers = projects.map(({ path }) => repositoryOf(path))
  yield { facts: [], containers, counts: { ...counts }, progress: 0, cursor: run }
  for (const project of left) {
    call.signal?.throwIfAborted()
    const isQuiet = since !== null && project.activeAt !== null && Date.parse(project.activeAt) < since.getTime()
    const facts = isQuiet ? [] : await readProject(http, project, since ?? new Date(Date.now() - FIRST_MS))
    counts.repositories += 1
    counts.builds += facts.filter(({ type }) => type === 'build.reported').length
    counts.deployments += facts.filter(({ type }) => type === 'deployment.reported').length
    run = afterContainer(run, project.id)
    yield { facts, counts: { ...counts }, progress: percent(counts.repositories, projects.length), cursor: run }
  }
  yield { facts: [], counts, progress: 100, cursor: endRun(run) }
}

async function readProject(http: Http, project: GitLabProject, since: Date): Promise<ProviderFact[]> {
  const at = `projects/${project.id}`
  const updated = { updated_after: since.toISOString(), order_by: 'updated_at', sort: 'asc' }
  const pipelines = await some(http, `${at}/pipelines`, updated)
  const deployments = await some(http, `${at}/deployments`, updated)
  return [
    await figures(http, project),
    ...pipelines.flatMap((pipeline) => buildFact(project.path, pipeline) ?? []),
    ...deployments.flatMap((deployment) => listedDeployment(project.path, deployment) ?? []),
  ]
}

async function figures(http: Http, project: GitLabProject, now = new Date()): Promise<ProviderFact> {
  const at = `projects/${project.id}`
  const week = { ref_name: project.defaultBranch, since: startOfWeek(now).toISOString() }
  const commits = await some(http, `${at}/repository/commits`, week)
  const contributors = await orNull(countOf(http, `${at}/repository/contributors`))
  const open = await orNull(countOf(http, `${at}/merge_requests`, { state: 'opened' }))
  const languages = await orNull(http.get<unknown>(`${at}/languages`))
  return {
    type: 'repository.stats_synced',
    container: repositoryOf(project.path),
    payload: {
      provider: 'GITLAB',
      repository: project.path,
      defaultBranch: project.defaultBranch,
      commitsThisWeek: commits.length,
      openIssues: project.openIssues,
      openPullRequests: open ?? 0,
      contributors: contributors ?? 0,
      stars: project.stars,
      language: mostUsed(languages),
      pushedAt: commits[0]?.instant('committed_date') ?? project.activeAt,
      syncedAt: now.toISOString(),
    },
  }
}

/** Empty where the project has none of it switched on. */
const some = async (http: Http, path: string, query: Record<string, string>): Promise<Reader[]> =>
  (await orNull(collect(pages(http, path, query), MOST))) ?? []

/** GitLab gives percents by language. */
function mostUsed(languages: unknown): string | null {
  const shares = reader(languages)
  const names = typeof languages === 'object' && languages !== null ? Object.keys(languages) : []
  const [first] = names.toSorted((a, b) => (shares.number(b) ?? 0) - (shares.number(a) ?? 0))
  return first ?? null
}

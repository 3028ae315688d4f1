import type { ProviderCall, ProviderFact, SyncStep } from '../provider.ts'
import { repositoryOf, startOfWeek } from '../shared/code-host.ts'
import type { Http } from '../shared/http.ts'
import { afterContainer, beginRun, changedSince, endRun, percent, remaining } from '../shared/incremental.ts'
import { collect } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { countOf, gitLabHttp, type GitLabProject, listProjects, orNull, pages } from './client.ts'
import type { GitLabConfig } from './config-schema.ts'
import { buildFact, listedDeployment } from './facts.ts'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** How far back pipelines and deployments are read at first. */
const FIRST_MS = 30 * DAY_MS
/** GitLab notes when something happened in a project once an hour at most. */
const ACTIVITY_LAG_MS = HOUR_MS
/** Of one kind, of one project, in one run. */
const MOST = 1000

/**
 * Reads the projects one after the other: figures, pipelines and deployments of those in which something happened; once a day of all.
 * Pipelines go on without anybody doing anything, so they are asked for everywhere.
 */
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
    const from = since ?? new Date(Date.now() - FIRST_MS)
    const isQuiet = since !== null && isQuietSince(project, since)
    const facts = isQuiet ? await readBuilds(http, project, from) : await readProject(http, project, from)
    counts.repositories += 1
    counts.builds += facts.filter(({ type }) => type === 'build.reported').length
    counts.deployments += facts.filter(({ type }) => type === 'deployment.reported').length
    run = afterContainer(run, project.id)
    yield { facts, counts: { ...counts }, progress: percent(counts.repositories, projects.length), cursor: run }
  }
  yield { facts: [], counts, progress: 100, cursor: endRun(run) }
}

const isQuietSince = ({ activeAt }: GitLabProject, since: Date) =>
  activeAt !== null && Date.parse(activeAt) < since.getTime() - ACTIVITY_LAG_MS

const changedAfter = (since: Date) => ({ updated_after: since.toISOString(), order_by: 'updated_at', sort: 'asc' })

async function readProject(http: Http, project: GitLabProject, since: Date): Promise<ProviderFact[]> {
  const pipelines = await readPipelines(http, project, since)
  return [await figures(http, project), ...pipelines, ...(await readDeployments(http, project, since))]
}

/** Deployments are made by pipelines. */
async function readBuilds(http: Http, project: GitLabProject, since: Date): Promise<ProviderFact[]> {
  const pipelines = await readPipelines(http, project, since)
  return pipelines.length === 0 ? [] : [...pipelines, ...(await readDeployments(http, project, since))]
}

async function readPipelines(http: Http, { id, path }: GitLabProject, since: Date): Promise<ProviderFact[]> {
  const pipelines = await some(http, `projects/${id}/pipelines`, changedAfter(since))
  return pipelines.flatMap((pipeline) => buildFact(path, pipeline) ?? [])
}

async function readDeployments(http: Http, { id, path }: GitLabProject, since: Date): Promise<ProviderFact[]> {
  const deployments = await some(http, `projects/${id}/deployments`, changedAfter(since))
  return deployments.flatMap((deployment) => listedDeployment(path, deployment) ?? [])
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

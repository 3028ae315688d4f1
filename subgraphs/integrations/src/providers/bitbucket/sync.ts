import type { ProviderCall, ProviderFact, SyncStep } from '../provider.ts'
import { repositoryOf, startOfWeek } from '../shared/code-host.ts'
import type { Http } from '../shared/http.ts'
import { afterContainer, beginRun, changedSince, endRun, percent, remaining } from '../shared/incremental.ts'
import type { Reader } from '../shared/reader.ts'
import { type BitbucketRepository, bitbucketHttp, countOf, listRepositories, orNull, pages } from './client.ts'
import type { BitbucketConfig } from './config-schema.ts'
import { deploymentFact, pipelineFact } from './facts.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** How far back pipelines and deployments are read at first. */
const FIRST_MS = 30 * DAY_MS
/** A pipeline that was running at the last run has been created before it. */
const LOOKBACK_MS = 3 * 60 * 60 * 1000
/** Of one kind, of one repository, in one run. */
const MOST = 500

interface Source {
  http: Http
  config: BitbucketConfig
  repository: BitbucketRepository
  path: string
}

/** Reads the repositories one after the other: figures, pipelines and deployments of those in which something happened; once a day of all. */
export async function* syncRepositories(
  config: BitbucketConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const http = bitbucketHttp(config, call)
  const repositories = await listRepositories(http, config)
  let run = beginRun(cursor)
  const since = changedSince(run)
  const left = remaining(repositories, run)
  const counts = { repositories: repositories.length - left.length, builds: 0, deployments: 0 }
  yield {
    facts: [],
    containers: repositories.map(({ id }) => repositoryOf(id)),
    counts: { ...counts },
    progress: 0,
    cursor: run,
  }
  for (const repository of left) {
    call.signal?.throwIfAborted()
    const from = since === null ? Date.now() - FIRST_MS : since.getTime() - LOOKBACK_MS
    const isQuiet = since !== null && repository.updatedAt !== null && Date.parse(repository.updatedAt) < from
    const path = `repositories/${repository.id}`
    const facts = isQuiet ? [] : await readRepository({ http, config, repository, path }, from)
    counts.repositories += 1
    counts.builds += facts.filter(({ type }) => type === 'build.reported').length
    counts.deployments += facts.filter(({ type }) => type === 'deployment.reported').length
    run = afterContainer(run, repository.id)
    yield { facts, counts: { ...counts }, progress: percent(counts.repositories, repositories.length), cursor: run }
  }
  yield { facts: [], counts, progress: 100, cursor: endRun(run) }
}

async function readRepository(source: Source, from: number): Promise<ProviderFact[]> {
  const { path, repository } = source
  const pipelines = await newest(source, `${path}/pipelines/`, { sort: '-created_on' }, 'created_on', from)
  const deployments = await newest(
    source,
    `${path}/deployments/`,
    { sort: '-state.started_on' },
    'state.started_on',
    from,
  )
  const environments = deployments.length === 0 ? new Map<string, string>() : await environmentNames(source)
  return [
    await figures(source),
    ...pipelines.flatMap((pipeline) => pipelineFact(repository.id, pipeline) ?? []),
    ...deployments.flatMap((deployment) => deploymentFact(repository.id, deployment, environments) ?? []),
  ]
}

async function environmentNames({ http, config, path }: Source): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for await (const page of pages(http, config, `${path}/environments/`)) {
    for (const each of page) names.set(each.id('uuid') ?? '', each.text('name', 100) ?? 'production')
  }
  return names
}

async function figures(source: Source, now = new Date()): Promise<ProviderFact> {
  const { http, repository, path } = source
  const week = startOfWeek(now).getTime()
  const commits =
    repository.defaultBranch === null
      ? []
      : await newest(
          source,
          `${path}/commits/${encodeURIComponent(repository.defaultBranch)}`,
          {},
          'date',
          week - 8 * 7 * DAY_MS,
        )
  const open = await orNull(countOf(http, `${path}/pullrequests`, { state: 'OPEN' }))
  const issues = repository.hasIssues
    ? await orNull(countOf(http, `${path}/issues`, { q: 'state="new" OR state="open"' }))
    : null
  return {
    type: 'repository.stats_synced',
    container: repositoryOf(repository.id),
    payload: {
      provider: 'BITBUCKET',
      repository: repository.id,
      defaultBranch: repository.defaultBranch ?? 'main',
      commitsThisWeek: commits.filter((commit) => Date.parse(commit.instant('date') ?? '') >= week).length,
      openIssues: issues ?? 0,
      openPullRequests: open ?? 0,
      // Bitbucket does not count them: whoever committed in the last two months.
      contributors: new Set(
        commits.map((commit) => commit.text('author.user.display_name') ?? commit.text('author.raw')),
      ).size,
      // Nor has it stars.
      stars: 0,
      language: repository.language,
      pushedAt: commits[0]?.instant('date') ?? repository.updatedAt,
      syncedAt: now.toISOString(),
    },
  }
}

/** What is newer than a moment, of a list that comes newest first. Empty where the repository has none of it switched on. */
async function newest(
  { http, config }: Source,
  path: string,
  query: Record<string, string>,
  field: string,
  from: number,
): Promise<Reader[]> {
  const found: Reader[] = []
  const read = async () => {
    for await (const page of pages(http, config, path, query)) {
      const recent = page.filter((each) => Date.parse(each.instant(field) ?? '') >= from)
      found.push(...recent)
      if (recent.length < page.length || found.length >= MOST) return
    }
  }
  await orNull(read())
  return found.slice(0, MOST)
}

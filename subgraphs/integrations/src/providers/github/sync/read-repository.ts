import type { GitHubClient } from '../client.ts'
import { failureOf } from '../failure.ts'
import type { ListedRepository } from '../repositories.ts'
import type { GitHubRecord, RepositoryRecord } from './records.ts'

const PAGE = 100
/** At most this many pages of each list: a first synchronisation brings the recent past, not all of history. */
const MAX_PAGES = 3
const MAX_DEPLOYMENTS = 20

export interface RepositoryReading {
  records: GitHubRecord[]
  /** What could not be read, and why; the rest was. */
  skipped: { repository: string; what: string; reason: string }[]
}

interface Source {
  client: GitHubClient
  owner: string
  repo: string
  fullName: string
  since: string | null
}

/**
 * Reads one repository.
 *
 * @param since only what changed from then on; null for the recent past.
 * @throws a call's error unless it concerns only a part that is switched off or not permitted.
 */
export async function readRepository(
  client: GitHubClient,
  listed: ListedRepository,
  since: string | null,
): Promise<RepositoryReading> {
  const reading: RepositoryReading = { records: [repositoryRecord(listed)], skipped: [] }
  // Nothing can change in an archived repository.
  if (listed.archived === true) return reading
  const owner = listed.full_name.slice(0, listed.full_name.indexOf('/'))
  const source: Source = { client, owner, repo: listed.name, fullName: listed.full_name, since }
  const parts: [string, () => Promise<GitHubRecord[]>][] = [
    ['commits', () => (isPushedSince(listed, since) ? commits(source) : Promise.resolve([]))],
    ['pull requests', () => pullRequests(source)],
    ['issues', () => issues(source)],
    ['counts', () => counts(source, listed)],
    ['workflow runs', () => workflowRuns(source)],
    ['deployments', () => deployments(source)],
  ]
  for (const [what, read] of parts) {
    try {
      reading.records.push(...(await read()))
    } catch (error) {
      reading.skipped.push({ repository: listed.full_name, what, reason: toleratedReason(error) })
    }
  }
  return reading
}

/** Null while GitHub is still counting: it answers 202 and starts. */
export async function readContributors(client: GitHubClient, fullName: string): Promise<GitHubRecord | null> {
  const [owner = '', repo = ''] = fullName.split('/')
  const response = await client.rest.repos.getContributorsStats({ owner, repo })
  if (response.status === 202) return null
  // 204 is the answer for a repository without commits.
  const stats = Array.isArray(response.data) ? response.data : []
  const contributors = stats.flatMap(({ author, total, weeks }) =>
    author === null
      ? []
      : {
          login: author.login,
          avatarUrl: author.avatar_url,
          url: author.html_url,
          commits: total,
          additions: weeks.reduce((sum, week) => sum + (week.a ?? 0), 0),
          deletions: weeks.reduce((sum, week) => sum + (week.d ?? 0), 0),
        },
  )
  return {
    kind: 'contributors',
    repository: fullName,
    contributors: contributors.toSorted((a, b) => b.commits - a.commits),
  }
}

function repositoryRecord(listed: ListedRepository): RepositoryRecord {
  return {
    kind: 'repository',
    id: listed.id,
    fullName: listed.full_name,
    url: listed.html_url,
    description: listed.description,
    private: listed.private,
    archived: listed.archived ?? false,
    defaultBranch: listed.default_branch ?? 'main',
    language: listed.language ?? null,
    stars: listed.stargazers_count ?? 0,
    openIssues: listed.open_issues_count ?? 0,
    pushedAt: listed.pushed_at ?? null,
  }
}

/** 404 is a part that is switched off, 403 one the token may not read: the rest still counts. */
function toleratedReason(error: unknown): string {
  const failure = failureOf(error)
  if (failure.reason === 'NOT_FOUND') return 'This part is switched off on GitHub.'
  if (failure.reason === 'FORBIDDEN') return failure.message
  throw error
}

function isPushedSince(listed: ListedRepository, since: string | null): boolean {
  return since === null || (typeof listed.pushed_at === 'string' && listed.pushed_at >= since)
}

async function commits({ client, owner, repo, fullName, since }: Source): Promise<GitHubRecord[]> {
  const parameters = { owner, repo, per_page: PAGE, ...(since === null ? {} : { since }) }
  const listed = await bounded(client.paginate.iterator(client.rest.repos.listCommits, parameters))
  return listed.map(({ sha, commit, author, html_url }) => ({
    kind: 'commit',
    repository: fullName,
    sha,
    message: commit.message.split('\n', 1)[0] ?? '',
    author: author?.login ?? commit.author?.name ?? null,
    avatarUrl: author?.avatar_url ?? null,
    at: commit.author?.date ?? null,
    url: html_url,
  }))
}

async function pullRequests({ client, owner, repo, fullName, since }: Source): Promise<GitHubRecord[]> {
  const pages = client.paginate.iterator(client.rest.pulls.list, {
    owner,
    repo,
    state: 'all',
    sort: 'updated',
    direction: 'desc',
    per_page: PAGE,
  })
  // Newest first and without a `since` of its own: reading ends at the first older one.
  const listed = await bounded(pages, (pull) => since !== null && pull.updated_at < since)
  return listed.map((pull) => ({
    kind: 'pull_request',
    repository: fullName,
    number: pull.number,
    title: pull.title,
    state: pull.merged_at !== null ? 'MERGED' : pull.state === 'closed' ? 'CLOSED' : 'OPEN',
    draft: pull.draft ?? false,
    author: pull.user?.login ?? null,
    createdAt: pull.created_at,
    updatedAt: pull.updated_at,
    url: pull.html_url,
  }))
}

async function issues({ client, owner, repo, fullName, since }: Source): Promise<GitHubRecord[]> {
  const parameters = { owner, repo, state: 'all' as const, sort: 'updated' as const, per_page: PAGE }
  const pages = client.paginate.iterator(client.rest.issues.listForRepo, {
    ...parameters,
    ...(since === null ? {} : { since }),
  })
  const listed = await bounded(pages)
  return listed
    .filter((issue) => issue.pull_request === undefined)
    .map((issue) => ({
      kind: 'issue',
      repository: fullName,
      number: issue.number,
      title: issue.title,
      state: issue.state === 'closed' ? 'CLOSED' : 'OPEN',
      author: issue.user?.login ?? null,
      createdAt: issue.created_at,
      updatedAt: issue.updated_at,
      url: issue.html_url,
    }))
}

/** The number of the last page of single entries is the count, in one call. */
async function counts({ client, owner, repo, fullName }: Source, listed: ListedRepository): Promise<GitHubRecord[]> {
  const { data, headers } = await client.rest.pulls.list({ owner, repo, state: 'open', per_page: 1 })
  const last = /[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(headers.link ?? '')?.[1]
  const openPullRequests = last === undefined ? data.length : Number(last)
  const openIssues = Math.max(0, (listed.open_issues_count ?? 0) - openPullRequests)
  return [{ kind: 'counts', repository: fullName, openPullRequests, openIssues }]
}

async function workflowRuns({ client, owner, repo, fullName, since }: Source): Promise<GitHubRecord[]> {
  const parameters = { owner, repo, per_page: PAGE, ...(since === null ? {} : { created: `>=${since}` }) }
  const listed = await bounded(client.paginate.iterator(client.rest.actions.listWorkflowRunsForRepo, parameters))
  return listed.map((run) => ({
    kind: 'workflow_run',
    repository: fullName,
    id: run.id,
    name: run.name ?? 'Workflow',
    number: run.run_number,
    status: run.status ?? 'queued',
    conclusion: run.conclusion,
    branch: run.head_branch,
    sha: run.head_sha,
    startedAt: run.run_started_at ?? null,
    updatedAt: run.updated_at,
    url: run.html_url,
  }))
}

async function deployments({ client, owner, repo, fullName, since }: Source): Promise<GitHubRecord[]> {
  const { data } = await client.rest.repos.listDeployments({ owner, repo, per_page: MAX_DEPLOYMENTS })
  const recent = data.filter((deployment) => since === null || deployment.updated_at >= since)
  return Promise.all(
    recent.map(async (deployment): Promise<GitHubRecord> => {
      const statuses = await client.rest.repos.listDeploymentStatuses({
        owner,
        repo,
        deployment_id: deployment.id,
        per_page: 1,
      })
      const latest = statuses.data[0]
      return {
        kind: 'deployment',
        repository: fullName,
        id: deployment.id,
        environment: deployment.environment,
        state: latest?.state ?? 'pending',
        sha: deployment.sha,
        ref: deployment.ref,
        url: latest?.environment_url || latest?.log_url || null,
        at: latest?.created_at ?? deployment.created_at,
      }
    }),
  )
}

async function bounded<T>(
  pages: AsyncIterable<{ data: T[] }>,
  ends: (entry: T) => boolean = () => false,
): Promise<T[]> {
  const entries: T[] = []
  let page = 0
  for await (const { data } of pages) {
    const end = data.findIndex(ends)
    entries.push(...(end === -1 ? data : data.slice(0, end)))
    page += 1
    if (end !== -1 || page >= MAX_PAGES) break
  }
  return entries
}

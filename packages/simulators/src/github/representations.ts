import {
  type Commit,
  type Deployment,
  type DeploymentStatus,
  fullName,
  type Hook,
  type Issue,
  type Repository,
  type WorkflowRun,
} from './state.ts'
import { accountJson, repositoryJson, retold } from './templates.ts'

type Json = Record<string, unknown>

/** A commit as the REST API lists it; webhooks of pushes have another shape. */
export function commitJson(repository: Repository, commit: Commit, api: string): Json {
  const template = retold('status.1', 'commit', fullName(repository), api)
  const signature = {
    name: commit.author.login,
    email: `${commit.author.login}@users.noreply.github.com`,
    date: commit.at,
  }
  const html = `https://github.com/${fullName(repository)}/commit/${commit.sha}`
  return {
    ...template,
    sha: commit.sha,
    url: `${api}/repos/${fullName(repository)}/commits/${commit.sha}`,
    html_url: html,
    commit: { ...(template.commit as Json), message: commit.message, author: signature, committer: signature },
    author: accountJson(commit.author, api),
    committer: accountJson(commit.author, api),
    parents: [],
  }
}

export function issueJson(repository: Repository, issue: Issue, api: string): Json {
  const html = `https://github.com/${fullName(repository)}`
  const pullUrl = `${api}/repos/${fullName(repository)}/pulls/${issue.number}`
  return {
    ...retold('issues.opened.1', 'issue', fullName(repository), api),
    ...common(repository, issue, api),
    url: `${api}/repos/${fullName(repository)}/issues/${issue.number}`,
    html_url: `${html}/${issue.pull === null ? 'issues' : 'pull'}/${issue.number}`,
    ...(issue.pull === null
      ? {}
      : { pull_request: { url: pullUrl, html_url: `${html}/pull/${issue.number}`, merged_at: issue.pull.mergedAt } }),
  }
}

export function pullJson(repository: Repository, issue: Issue, api: string): Json {
  const template = retold('pull_request.opened.1', 'pull_request', fullName(repository), api)
  const html = `https://github.com/${fullName(repository)}/pull/${issue.number}`
  const repo = repositoryJson(repository, api)
  const side = (ref: string, sha: string): Json => ({
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: accountJson(repository.owner, api),
    repo,
  })
  const branch = issue.pull?.branch ?? 'change'
  return {
    ...template,
    ...common(repository, issue, api),
    url: `${api}/repos/${fullName(repository)}/pulls/${issue.number}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    draft: issue.pull?.draft ?? false,
    merged: issue.pull?.mergedAt != null,
    merged_at: issue.pull?.mergedAt ?? null,
    merged_by: issue.pull?.mergedAt != null ? accountJson(issue.author, api) : null,
    head: side(branch, issue.pull?.sha ?? ''),
    base: side(repository.defaultBranch, repository.commits[0]?.sha ?? ''),
  }
}

function common(repository: Repository, issue: Issue, api: string): Json {
  return {
    id: issue.id,
    number: issue.number,
    title: issue.title,
    state: issue.state,
    locked: false,
    user: accountJson(issue.author, api),
    labels: issue.labels.map((name, index) => ({
      id: repository.id * 100 + index,
      node_id: Buffer.from(`05:Label${name}`).toString('base64'),
      url: `${api}/repos/${fullName(repository)}/labels/${encodeURIComponent(name)}`,
      name,
      color: 'd73a4a',
      default: true,
      description: null,
    })),
    assignee: null,
    assignees: [],
    milestone: null,
    comments: issue.comments,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    body: null,
  }
}

export function runJson(repository: Repository, run: WorkflowRun, api: string): Json {
  const head = repository.commits.find(({ sha }) => sha === run.sha)
  const template = retold('workflow_run.completed.2', 'workflow_run', fullName(repository), api)
  return {
    ...template,
    id: run.id,
    name: run.name,
    display_title: head?.message ?? run.name,
    run_number: run.number,
    run_attempt: 1,
    event: 'push',
    status: run.status,
    conclusion: run.conclusion,
    head_branch: run.branch,
    head_sha: run.sha,
    path: `.github/workflows/${run.name.toLowerCase().replaceAll(' ', '-')}.yml`,
    url: `${api}/repos/${fullName(repository)}/actions/runs/${run.id}`,
    html_url: `https://github.com/${fullName(repository)}/actions/runs/${run.id}`,
    actor: accountJson(run.actor, api),
    triggering_actor: accountJson(run.actor, api),
    created_at: run.createdAt,
    run_started_at: run.createdAt,
    updated_at: run.updatedAt,
    repository: repositoryJson(repository, api),
    head_repository: repositoryJson(repository, api),
  }
}

export function deploymentJson(repository: Repository, deployment: Deployment, api: string): Json {
  const self = `${api}/repos/${fullName(repository)}/deployments/${deployment.id}`
  return {
    ...retold('deployment.created.1', 'deployment', fullName(repository), api),
    id: deployment.id,
    url: self,
    statuses_url: `${self}/statuses`,
    sha: deployment.sha,
    ref: deployment.ref,
    environment: deployment.environment,
    original_environment: deployment.environment,
    creator: accountJson(deployment.creator, api),
    created_at: deployment.createdAt,
    updated_at: deployment.updatedAt,
  }
}

export function deploymentStatusJson(
  repository: Repository,
  deployment: Deployment,
  status: DeploymentStatus,
  api: string,
): Json {
  const self = `${api}/repos/${fullName(repository)}/deployments/${deployment.id}`
  return {
    ...retold('deployment_status.created.1', 'deployment_status', fullName(repository), api),
    id: status.id,
    url: `${self}/statuses/${status.id}`,
    deployment_url: self,
    state: status.state,
    creator: accountJson(deployment.creator, api),
    environment: deployment.environment,
    environment_url: status.environmentUrl,
    log_url: '',
    target_url: '',
    created_at: status.at,
    updated_at: status.at,
  }
}

/** The secret is never given back: stars stand for it. */
export function hookJson(hook: Hook, self: string, type: 'Repository' | 'Organization'): Json {
  const { secret, ...config } = hook.config
  return {
    type,
    id: hook.id,
    name: 'web',
    active: hook.active,
    events: hook.events,
    config: secret === undefined ? config : { ...config, secret: '********' },
    created_at: hook.createdAt,
    updated_at: hook.updatedAt,
    url: self,
    ping_url: `${self}/pings`,
    deliveries_url: `${self}/deliveries`,
    ...(type === 'Repository'
      ? { test_url: `${self}/test`, last_response: { code: null, status: 'unused', message: null } }
      : {}),
  }
}

/** Commits per person, as `GET /stats/contributors` counts them. */
export function contributorsJson(repository: Repository, api: string): Json[] {
  const byAuthor = new Map<string, Commit[]>()
  for (const commit of repository.commits) {
    byAuthor.set(commit.author.login, [...(byAuthor.get(commit.author.login) ?? []), commit])
  }
  return [...byAuthor.values()].map((commits) => ({
    author: accountJson(commits[0]!.author, api),
    total: commits.length,
    weeks: commits.map(({ at }) => ({ w: Math.floor(Date.parse(at) / 1000), a: 40, d: 12, c: 1 })),
  }))
}

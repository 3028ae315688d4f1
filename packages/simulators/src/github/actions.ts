import {
  addAccount,
  type Commit,
  type Delivery,
  type Deployment,
  fullName,
  type GitHubState,
  type Issue,
  type Repository,
  seconds,
  shaOf,
  type WorkflowRun,
} from './state.ts'
import { deploymentJson, deploymentStatusJson, issueJson, pullJson, runJson } from './representations.ts'
import { requireRepository } from './routes.ts'
import { accountJson, organisationJson, repositoryJson, retold } from './templates.ts'

type Json = Record<string, unknown>

const NO_COMMIT = '0'.repeat(40)

/** What people do on GitHub. Each changes the state and sends the webhooks; it resolves when the hooks were answered. */
export interface GitHubActions {
  push(
    repository: string,
    options?: { branch?: string; messages?: string[]; author?: string; forced?: boolean },
  ): Promise<Delivery[]>
  deleteBranch(repository: string, branch: string, author?: string): Promise<Delivery[]>
  openPullRequest(
    repository: string,
    options: { title: string; author?: string; branch?: string; draft?: boolean },
  ): Promise<{ number: number; deliveries: Delivery[] }>
  reviewPullRequest(
    repository: string,
    number: number,
    state: 'approved' | 'changes_requested' | 'commented',
    author?: string,
  ): Promise<Delivery[]>
  /** Merges, and pushes the merge commit to the default branch. */
  mergePullRequest(repository: string, number: number, author?: string): Promise<Delivery[]>
  openIssue(
    repository: string,
    options: { title: string; author?: string },
  ): Promise<{ number: number; deliveries: Delivery[] }>
  commentOnIssue(repository: string, number: number, author?: string): Promise<Delivery[]>
  closeIssue(repository: string, number: number, author?: string): Promise<Delivery[]>
  /** One workflow run from request to completion. */
  runWorkflow(
    repository: string,
    options?: { name?: string; conclusion?: string; author?: string },
  ): Promise<Delivery[]>
  /** One deployment of the default branch and its state. */
  deploy(repository: string, options?: { environment?: string; state?: string; author?: string }): Promise<Delivery[]>
}

type Send = (event: string, payload: object) => Promise<Delivery[]>

export function createActions(state: GitHubState, api: () => string, send: Send): GitHubActions {
  const person = (login: string | undefined) => (login === undefined ? state.user : addAccount(state, login, 'User'))
  const now = () => seconds(state.now())
  const about = (repository: Repository, login: string | undefined): Json => ({
    repository: repositoryJson(repository, api()),
    sender: accountJson(person(login), api()),
    ...(repository.owner.type === 'Organization' ? { organization: organisationJson(repository.owner, api()) } : {}),
  })
  const issueOf = (repository: Repository, number: number): Issue => {
    const issue = repository.issues.find((candidate) => candidate.number === number)
    if (issue === undefined) throw new Error(`There is no issue or pull request #${number} in ${fullName(repository)}`)
    return issue
  }
  const addIssue = (repository: Repository, title: string, author: string | undefined, pull: Issue['pull']): Issue => {
    const number = (repository.issues[0]?.number ?? 0) + 1
    const at = now()
    const issue: Issue = {
      id: state.nextId(),
      number,
      title,
      state: 'open',
      author: person(author),
      labels: [],
      comments: 0,
      createdAt: at,
      updatedAt: at,
      closedAt: null,
      pull,
    }
    repository.issues.unshift(issue)
    return issue
  }
  const pullEvent = (action: string, repository: Repository, pull: Issue, login: string | undefined) =>
    send('pull_request', {
      action,
      number: pull.number,
      pull_request: pullJson(repository, pull, api()),
      ...about(repository, login),
    })
  const issueEvent = (action: string, repository: Repository, issue: Issue, login: string | undefined) =>
    send('issues', { action, issue: issueJson(repository, issue, api()), ...about(repository, login) })

  const actions: GitHubActions = {
    async push(name, { branch, messages = ['Update the README'], author, forced = false } = {}) {
      const repository = requireRepository(state, name)
      const ref = branch ?? repository.defaultBranch
      const before = repository.branches.get(ref) ?? NO_COMMIT
      const commits = messages.map((message, index): Commit => ({
        sha: shaOf(`${name}${ref}${state.nextId()}${index}`),
        message,
        author: person(author),
        at: now(),
      }))
      const head = commits.at(-1)
      if (head !== undefined) repository.branches.set(ref, head.sha)
      if (ref === repository.defaultBranch) repository.commits.unshift(...commits.toReversed())
      repository.pushedAt = repository.updatedAt = now()
      return send(
        'push',
        pushPayload(repository, ref, before, commits, { ...about(repository, author), forced }, api()),
      )
    },

    async deleteBranch(name, branch, author) {
      const repository = requireRepository(state, name)
      const before = repository.branches.get(branch) ?? NO_COMMIT
      repository.branches.delete(branch)
      const deleted = { ...about(repository, author), deleted: true, after: NO_COMMIT }
      return send('push', pushPayload(repository, branch, before, [], deleted, api()))
    },

    async openPullRequest(name, { title, author, branch = 'change', draft = false }) {
      const repository = requireRepository(state, name)
      const sha = shaOf(`${name}${branch}${state.nextId()}`)
      repository.branches.set(branch, sha)
      const pull = addIssue(repository, title, author, { branch, sha, draft, mergedAt: null })
      return { number: pull.number, deliveries: await pullEvent('opened', repository, pull, author) }
    },

    async reviewPullRequest(name, number, verdict, author) {
      const repository = requireRepository(state, name)
      const pull = issueOf(repository, number)
      pull.updatedAt = now()
      const review: Json = {
        ...retold('pull_request_review.submitted.1', 'review', name, api()),
        id: state.nextId(),
        user: accountJson(person(author), api()),
        state: verdict,
        submitted_at: now(),
        html_url: `https://github.com/${name}/pull/${number}`,
      }
      const pull_request = pullJson(repository, pull, api())
      return send('pull_request_review', { action: 'submitted', review, pull_request, ...about(repository, author) })
    },

    async mergePullRequest(name, number, author) {
      const repository = requireRepository(state, name)
      const pull = issueOf(repository, number)
      if (pull.pull === null) throw new Error(`#${number} in ${name} is an issue, not a pull request`)
      pull.state = 'closed'
      pull.pull.mergedAt = pull.closedAt = pull.updatedAt = now()
      const merged = await pullEvent('closed', repository, pull, author)
      const message = `Merge pull request #${number} from ${repository.owner.login}/${pull.pull.branch}`
      return [
        ...merged,
        ...(await actions.push(name, { messages: [message], ...(author === undefined ? {} : { author }) })),
      ]
    },

    async openIssue(name, { title, author }) {
      const repository = requireRepository(state, name)
      const issue = addIssue(repository, title, author, null)
      return { number: issue.number, deliveries: await issueEvent('opened', repository, issue, author) }
    },

    async commentOnIssue(name, number, author) {
      const repository = requireRepository(state, name)
      const issue = issueOf(repository, number)
      issue.comments += 1
      issue.updatedAt = now()
      const comment: Json = {
        ...retold('issue_comment.created.1', 'comment', name, api()),
        id: state.nextId(),
        user: accountJson(person(author), api()),
        html_url: `https://github.com/${name}/issues/${number}#issuecomment-${state.nextId()}`,
      }
      const payload = { action: 'created', issue: issueJson(repository, issue, api()), comment }
      return send('issue_comment', { ...payload, ...about(repository, author) })
    },

    async closeIssue(name, number, author) {
      const repository = requireRepository(state, name)
      const issue = issueOf(repository, number)
      issue.state = 'closed'
      issue.closedAt = issue.updatedAt = now()
      return issueEvent('closed', repository, issue, author)
    },

    async runWorkflow(name, { name: workflow = 'CI', conclusion = 'success', author } = {}) {
      const repository = requireRepository(state, name)
      const run: WorkflowRun = {
        id: state.nextId(),
        number: repository.runs.filter((other) => other.name === workflow).length + 1,
        name: workflow,
        status: 'queued',
        conclusion: null,
        branch: repository.defaultBranch,
        sha: repository.commits[0]?.sha ?? NO_COMMIT,
        actor: person(author),
        createdAt: now(),
        updatedAt: now(),
      }
      repository.runs.unshift(run)
      const event = (action: string) => {
        run.updatedAt = now()
        const template = retold('workflow_run.completed.2', 'workflow', name, api())
        const payload = {
          action,
          workflow: { ...template, name: workflow },
          workflow_run: runJson(repository, run, api()),
        }
        return send('workflow_run', { ...payload, ...about(repository, author) })
      }
      const requested = await event('requested')
      run.status = 'completed'
      run.conclusion = conclusion
      return [...requested, ...(await event('completed'))]
    },

    async deploy(name, { environment = 'production', state: result = 'success', author } = {}) {
      const repository = requireRepository(state, name)
      const deployment: Deployment = {
        id: state.nextId(),
        environment,
        ref: repository.defaultBranch,
        sha: repository.commits[0]?.sha ?? NO_COMMIT,
        creator: person(author),
        createdAt: now(),
        updatedAt: now(),
        statuses: [],
      }
      repository.deployments.unshift(deployment)
      const json = () => deploymentJson(repository, deployment, api())
      const created = await send('deployment', { action: 'created', deployment: json(), ...about(repository, author) })
      const environmentUrl = `https://${environment}.${repository.name}.example.com`
      const status = { id: state.nextId(), state: result, environmentUrl, at: now() }
      deployment.statuses.unshift(status)
      deployment.updatedAt = now()
      const deployment_status = deploymentStatusJson(repository, deployment, status, api())
      const payload = { action: 'created', deployment_status, deployment: json(), ...about(repository, author) }
      return [...created, ...(await send('deployment_status', payload))]
    },
  }
  return actions
}

function pushPayload(
  repository: Repository,
  branch: string,
  before: string,
  commits: Commit[],
  more: Json,
  api: string,
): Json {
  const name = fullName(repository)
  const head = commits.at(-1)
  const shaped = commits.map((commit) => ({
    id: commit.sha,
    tree_id: shaOf(commit.sha),
    distinct: true,
    message: commit.message,
    timestamp: commit.at,
    url: `https://github.com/${name}/commit/${commit.sha}`,
    author: {
      name: commit.author.login,
      email: `${commit.author.login}@users.noreply.github.com`,
      username: commit.author.login,
    },
    committer: { name: 'GitHub', email: 'noreply@github.com', username: 'web-flow' },
    added: [],
    removed: [],
    modified: ['README.md'],
  }))
  return {
    ref: `refs/heads/${branch}`,
    before,
    after: head?.sha ?? before,
    base_ref: null,
    created: before === NO_COMMIT,
    deleted: false,
    compare: `https://github.com/${name}/compare/${before.slice(0, 12)}...${(head?.sha ?? NO_COMMIT).slice(0, 12)}`,
    commits: shaped,
    head_commit: shaped.at(-1) ?? null,
    pusher: { name: head?.author.login ?? repository.owner.login },
    ...more,
    // In a push, and only there, GitHub writes these instants as Unix seconds.
    repository: {
      ...repositoryJson(repository, api),
      created_at: Math.floor(Date.parse(repository.createdAt) / 1000),
      pushed_at: Math.floor(Date.parse(repository.pushedAt ?? repository.createdAt) / 1000),
    },
  }
}

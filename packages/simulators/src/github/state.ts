import { createHash } from 'node:crypto'

export interface Account {
  id: number
  login: string
  type: 'User' | 'Organization'
}

export interface Commit {
  sha: string
  message: string
  author: Account
  at: string
}

export interface Issue {
  id: number
  number: number
  title: string
  state: 'open' | 'closed'
  author: Account
  labels: string[]
  comments: number
  createdAt: string
  updatedAt: string
  closedAt: string | null
  /** A pull request is an issue with this. */
  pull: { branch: string; sha: string; draft: boolean; mergedAt: string | null } | null
}

export interface WorkflowRun {
  id: number
  number: number
  name: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  branch: string
  sha: string
  actor: Account
  createdAt: string
  updatedAt: string
}

export interface DeploymentStatus {
  id: number
  state: string
  environmentUrl: string
  at: string
}

export interface Deployment {
  id: number
  environment: string
  ref: string
  sha: string
  creator: Account
  createdAt: string
  updatedAt: string
  /** Newest first. */
  statuses: DeploymentStatus[]
}

export interface Hook {
  id: number
  active: boolean
  events: string[]
  config: { url: string; content_type: string; insecure_ssl: string; secret?: string }
  createdAt: string
  updatedAt: string
}

export interface Repository {
  id: number
  owner: Account
  name: string
  description: string | null
  private: boolean
  archived: boolean
  language: string | null
  stars: number
  defaultBranch: string
  createdAt: string
  updatedAt: string
  pushedAt: string | null
  /** Newest first, of the default branch. */
  commits: Commit[]
  branches: Map<string, string>
  /** Newest first; pull requests among them. */
  issues: Issue[]
  /** Newest first. */
  runs: WorkflowRun[]
  /** Newest first. */
  deployments: Deployment[]
  hooks: Hook[]
  /** The first question for statistics is answered with 202, as on GitHub. */
  statisticsReady: boolean
}

export interface Delivery {
  id: string
  event: string
  action: string | null
  hookId: number
  url: string
  payload: object
  redelivery: boolean
  /** Null when nobody answered. */
  status: number | null
  deliveredAt: string
}

/** Everything the simulated GitHub knows. */
export interface GitHubState {
  /** Whose token it is. */
  user: Account
  accounts: Map<string, Account>
  repositories: Map<string, Repository>
  organisationHooks: Map<string, Hook[]>
  /** The latest 1,000, newest first. */
  deliveries: Delivery[]
  nextId(): number
  now(): Date
}

export interface RepositorySeed {
  name: string
  description?: string
  language?: string
  private?: boolean
  archived?: boolean
  /** Made before the start, one a day. Default 5. */
  commits?: number
}

export interface GitHubSeed {
  /** Login of the token's owner. */
  user?: string
  organisations?: { login: string; repositories: RepositorySeed[] }[]
  /** Repositories of the user. */
  repositories?: RepositorySeed[]
  /** People who commit, open pull requests and so on. */
  people?: string[]
}

const DAY_MS = 86_400_000
const SUBJECTS = [
  'Set up the project',
  'Add the landing page',
  'Validate the contact form',
  'Show totals with taxes',
  'Fix the menu on small screens',
]

export function createState(seed: GitHubSeed, now: () => Date = () => new Date()): GitHubState {
  let id = 1000
  const nextId = () => (id += 1)
  const user: Account = { id: nextId(), login: seed.user ?? 'atrium-owner', type: 'User' }
  const state: GitHubState = {
    user,
    accounts: new Map([[user.login, user]]),
    repositories: new Map(),
    organisationHooks: new Map(),
    deliveries: [],
    nextId,
    now,
  }
  for (const login of seed.people ?? ['mona', 'hubot', 'ada']) addAccount(state, login, 'User')
  for (const repository of seed.repositories ?? []) addRepository(state, user, repository)
  for (const { login, repositories } of seed.organisations ?? []) {
    const organisation = addAccount(state, login, 'Organization')
    for (const repository of repositories) addRepository(state, organisation, repository)
  }
  return state
}

/** The account with this login, made when there is none. */
export function addAccount(state: GitHubState, login: string, type: Account['type']): Account {
  const existing = state.accounts.get(login)
  if (existing !== undefined) return existing
  const account: Account = { id: state.nextId(), login, type }
  state.accounts.set(login, account)
  if (type === 'Organization') state.organisationHooks.set(login, [])
  return account
}

export function addRepository(state: GitHubState, owner: Account, seed: RepositorySeed): Repository {
  const now = state.now()
  const people = [...state.accounts.values()].filter(({ type }) => type === 'User')
  const count = seed.commits ?? 5
  const commits = Array.from({ length: count }, (_, age): Commit => {
    const number = count - age - 1
    return {
      sha: shaOf(`${owner.login}/${seed.name}#${number}`),
      message: SUBJECTS[number % SUBJECTS.length] ?? 'Change',
      author: people[number % people.length] ?? state.user,
      at: new Date(now.getTime() - (age + 1) * DAY_MS).toISOString(),
    }
  })
  const repository: Repository = {
    id: state.nextId(),
    owner,
    name: seed.name,
    description: seed.description ?? null,
    private: seed.private ?? true,
    archived: seed.archived ?? false,
    language: seed.language ?? null,
    stars: 0,
    defaultBranch: 'main',
    createdAt: new Date(now.getTime() - (count + 1) * DAY_MS).toISOString(),
    updatedAt: commits[0]?.at ?? now.toISOString(),
    pushedAt: commits[0]?.at ?? null,
    commits,
    branches: new Map(commits[0] === undefined ? [] : [['main', commits[0].sha]]),
    issues: [],
    runs: [],
    deployments: [],
    hooks: [],
    statisticsReady: false,
  }
  state.repositories.set(fullName(repository), repository)
  return repository
}

export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`
}

/** Seconds, as GitHub writes instants. */
export function seconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

export function shaOf(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}

import { createHash } from 'node:crypto'

export interface GitLabPerson {
  id: number
  name: string
  username: string
}

export interface GitLabCommit {
  id: string
  title: string
  author: GitLabPerson
  /** Milliseconds, as everything of time here. */
  at: number
}

export interface GitLabWork {
  iid: number
  title: string
  state: 'opened' | 'closed' | 'merged'
}

export interface GitLabPipeline {
  id: number
  iid: number
  ref: string
  sha: string
  status: string
  createdAt: number
  updatedAt: number
}

export interface GitLabDeployment {
  id: number
  environment: string
  ref: string
  sha: string
  status: string
  user: GitLabPerson
  createdAt: number
  updatedAt: number
}

export interface GitLabProject {
  id: number
  path: string
  name: string
  visibility: string
  activeAt: number
  commits: GitLabCommit[]
  mergeRequests: GitLabWork[]
  issues: GitLabWork[]
  pipelines: GitLabPipeline[]
  deployments: GitLabDeployment[]
}

export interface GitLabHook {
  id: number
  /** `projects/7`, or `groups/3`. */
  place: string
  url: string
  token: string | null
  signingToken: string | null
  events: Record<string, boolean>
}

/** Everything the simulated GitLab knows: one group and its projects. */
export interface GitLabState {
  user: GitLabPerson
  group: { id: number; path: string }
  projects: GitLabProject[]
  hooks: GitLabHook[]
  /** Whether groups have webhooks, and whether hooks are signed: not of every plan and version. */
  hasGroupHooks: boolean
  hasSigningTokens: boolean
  nextId(): number
  /** Later than any moment before. */
  now(): number
}

export interface GitLabSeed {
  user?: string
  group?: string
  projects?: string[]
}

export function createState({ user = 'Mei', group = 'acme', projects = [] }: GitLabSeed): GitLabState {
  let ids = 30
  let last = 0
  const state: GitLabState = {
    user: { id: 3, name: user, username: user.toLowerCase() },
    group: { id: 9, path: group },
    projects: [],
    hooks: [],
    hasGroupHooks: false,
    hasSigningTokens: true,
    nextId: () => (ids += 1),
    now: () => (last = Math.max(Date.now(), last + 1)),
  }
  for (const name of projects) addProject(state, { path: `${group}/${name}` })
  return state
}

export function addProject(state: GitLabState, given: { path: string } & Partial<GitLabProject>): GitLabProject {
  const project: GitLabProject = {
    id: state.nextId(),
    name: given.path.split('/').at(-1)!,
    visibility: 'private',
    activeAt: state.now(),
    commits: [],
    mergeRequests: [],
    issues: [],
    pipelines: [],
    deployments: [],
    ...given,
  }
  state.projects.push(project)
  return project
}

export const shaOf = (text: string) => createHash('sha1').update(text).digest('hex')

import { createHash, randomUUID } from 'node:crypto'

export interface BitbucketCommit {
  hash: string
  message: string
  author: string
  /** Milliseconds, as everything of time here. */
  at: number
}

export interface BitbucketPipeline {
  uuid: string
  build_number: number
  /** `IN_PROGRESS`, or how it ended. */
  state: 'IN_PROGRESS' | 'SUCCESSFUL' | 'FAILED' | 'STOPPED'
  ref: string
  hash: string
  createdAt: number
  completedAt: number | null
}

export interface BitbucketDeployment {
  uuid: string
  environment: string
  state: 'IN_PROGRESS' | 'SUCCESSFUL' | 'FAILED'
  hash: string
  at: number
}

export interface BitbucketPullRequest {
  id: number
  title: string
  state: 'OPEN' | 'MERGED' | 'DECLINED'
}

export interface BitbucketRepository {
  uuid: string
  full_name: string
  isPrivate: boolean
  description: string
  updatedAt: number
  commits: BitbucketCommit[]
  pipelines: BitbucketPipeline[]
  deployments: BitbucketDeployment[]
  pullRequests: BitbucketPullRequest[]
  openIssues: number
}

export interface BitbucketHook {
  uuid: string
  /** `workspaces/acme`, or `repositories/acme/website`. */
  place: string
  url: string
  secret: string | null
  events: string[]
}

/** Everything the simulated Bitbucket knows: one workspace. */
export interface BitbucketState {
  workspace: { slug: string; name: string }
  user: string
  repositories: BitbucketRepository[]
  hooks: BitbucketHook[]
  /** Whether the token administers the workspace. */
  isAdministrator: boolean
  /** Later than any moment before. */
  now(): number
}

export interface BitbucketSeed {
  workspace?: string
  user?: string
  repositories?: string[]
}

export function createState({ workspace = 'acme', user = 'Mei', repositories = [] }: BitbucketSeed): BitbucketState {
  let last = 0
  const state: BitbucketState = {
    workspace: { slug: workspace, name: `${workspace[0]!.toUpperCase()}${workspace.slice(1)}` },
    user,
    repositories: [],
    hooks: [],
    isAdministrator: true,
    now: () => (last = Math.max(Date.now(), last + 1)),
  }
  for (const name of repositories) addRepository(state, name, {})
  return state
}

export function addRepository(
  state: BitbucketState,
  slug: string,
  given: Partial<BitbucketRepository>,
): BitbucketRepository {
  const repository: BitbucketRepository = {
    uuid: newUuid(),
    full_name: `${state.workspace.slug}/${slug}`,
    isPrivate: true,
    description: '',
    updatedAt: state.now(),
    commits: [],
    pipelines: [],
    deployments: [],
    pullRequests: [],
    openIssues: 0,
    ...given,
  }
  state.repositories.push(repository)
  return repository
}

/** In braces, as Bitbucket writes them. */
export const newUuid = () => `{${randomUUID()}}`
export const hashOf = (text: string) => createHash('sha1').update(text).digest('hex')

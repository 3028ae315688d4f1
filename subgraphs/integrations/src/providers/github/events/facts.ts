/** The repository a fact is about. `id` outlives renames and transfers. */
export interface FactRepository {
  id: number | null
  fullName: string
  url: string
}

/** A branch moved. Tags are not pushes of work and make no fact. */
export interface PushFact {
  kind: 'push'
  repository: FactRepository
  branch: string
  defaultBranch: boolean
  /** The new head; null when the branch was deleted. */
  sha: string | null
  commitCount: number
  /** First line of the head commit's message. */
  message: string | null
  author: string | null
  url: string | null
  pushedAt: string | null
  forced: boolean
  deleted: boolean
}

export interface DeploymentFact {
  kind: 'deployment'
  repository: FactRepository
  deploymentId: number | null
  environment: string
  /** GitHub's word: `pending`, `queued`, `in_progress`, `success`, `failure`, `error`, `inactive`. */
  state: string
  sha: string | null
  ref: string | null
  /** The deployed site, or the log when there is none. */
  url: string | null
  at: string | null
}

export interface BuildFact {
  kind: 'build'
  repository: FactRepository
  runId: number | null
  workflow: string
  /** `queued`, `in_progress`, `completed`… */
  status: string
  /** `success`, `failure`, `cancelled`…; null until it is completed. */
  conclusion: string | null
  branch: string | null
  sha: string | null
  url: string | null
  /** When this attempt began. */
  startedAt: string | null
  at: string | null
}

export interface PullRequestFact {
  kind: 'pull_request'
  repository: FactRepository
  number: number
  title: string
  state: 'OPEN' | 'CLOSED' | 'MERGED'
  draft: boolean
  author: string | null
  url: string | null
  at: string | null
}

/** The repository itself changed: renamed, transferred, archived, deleted… */
export interface RepositoryFact {
  kind: 'repository'
  repository: FactRepository
  change: string
  archived: boolean
  deleted: boolean
}

/** What other parts of the product act on, next to the sentence for people. */
export type Fact = PushFact | DeploymentFact | BuildFact | PullRequestFact | RepositoryFact

/** What a synchronisation brings, in our words. Instants are ISO 8601 in UTC. */
export type GitHubRecord =
  | RepositoryRecord
  | CommitRecord
  | PullRequestRecord
  | IssueRecord
  | CountsRecord
  | ContributorsRecord
  | WorkflowRunRecord
  | DeploymentRecord

export interface RepositoryRecord {
  kind: 'repository'
  id: number
  fullName: string
  url: string
  description: string | null
  private: boolean
  archived: boolean
  defaultBranch: string
  language: string | null
  stars: number
  /** Pull requests count as issues here, as GitHub counts them; {@link CountsRecord} keeps them apart. */
  openIssues: number
  pushedAt: string | null
}

export interface CommitRecord {
  kind: 'commit'
  repository: string
  sha: string
  /** Subject line. */
  message: string
  author: string | null
  avatarUrl: string | null
  at: string | null
  url: string
}

export interface PullRequestRecord {
  kind: 'pull_request'
  repository: string
  number: number
  title: string
  state: 'OPEN' | 'CLOSED' | 'MERGED'
  draft: boolean
  author: string | null
  createdAt: string
  updatedAt: string
  url: string
}

export interface IssueRecord {
  kind: 'issue'
  repository: string
  number: number
  title: string
  state: 'OPEN' | 'CLOSED'
  author: string | null
  createdAt: string
  updatedAt: string
  url: string
}

export interface CountsRecord {
  kind: 'counts'
  repository: string
  openPullRequests: number
  openIssues: number
}

export interface ContributorsRecord {
  kind: 'contributors'
  repository: string
  /** Most commits first, at most 100, as GitHub gives them. */
  contributors: {
    login: string
    avatarUrl: string
    url: string
    commits: number
    additions: number
    deletions: number
  }[]
}

export interface WorkflowRunRecord {
  kind: 'workflow_run'
  repository: string
  id: number
  name: string
  number: number
  status: string
  conclusion: string | null
  branch: string | null
  sha: string
  startedAt: string | null
  updatedAt: string
  url: string
}

export interface DeploymentRecord {
  kind: 'deployment'
  repository: string
  id: number
  environment: string
  /** State of the latest status; `pending` before the first. */
  state: string
  sha: string
  ref: string
  url: string | null
  at: string
}

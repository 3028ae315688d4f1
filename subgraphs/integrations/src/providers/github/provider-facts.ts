import type { BuildFact, Fact } from './events/index.ts'
import type { ProviderFact } from '../provider.ts'

const DEPLOYMENT_STATUS: Record<string, 'PENDING' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'> = {
  pending: 'PENDING',
  queued: 'PENDING',
  waiting: 'PENDING',
  in_progress: 'IN_PROGRESS',
  success: 'SUCCEEDED',
  failure: 'FAILED',
  error: 'FAILED',
}

const BUILD_CONCLUSION: Record<string, 'SUCCEEDED' | 'FAILED' | 'CANCELLED'> = {
  success: 'SUCCEEDED',
  neutral: 'SUCCEEDED',
  cancelled: 'CANCELLED',
  skipped: 'CANCELLED',
  stale: 'CANCELLED',
}

/** What other subgraphs act on, in the product's words. Facts that nobody acts on yet (pull requests) stay in the sentence. */
export function factOf(fact: Fact): ProviderFact[] {
  const repository = fact.repository.fullName
  if (fact.kind === 'push' && fact.sha !== null) {
    const { branch, sha, commitCount, url } = fact
    return [
      {
        type: 'code.pushed',
        container: { kind: 'REPOSITORY', id: repository },
        payload: {
          provider: 'GITHUB',
          repository,
          repositoryUrl: fact.repository.url,
          branch,
          isDefaultBranch: fact.defaultBranch,
          sha,
          commitCount,
          message: fact.message ?? '',
          authorName: fact.author ?? '',
          url,
          pushedAt: fact.pushedAt ?? new Date().toISOString(),
        },
      },
    ]
  }
  // An inactive deployment was replaced by a newer one: what it reported before still holds.
  if (fact.kind === 'deployment' && fact.deploymentId !== null && fact.state !== 'inactive') {
    return [
      {
        type: 'deployment.reported',
        container: { kind: 'REPOSITORY', id: repository },
        payload: {
          provider: 'GITHUB',
          repository,
          environment: fact.environment,
          status: deploymentStatus(fact.state),
          ref: fact.ref ?? '',
          sha: fact.sha ?? '',
          authorName: null,
          url: fact.url,
          externalId: String(fact.deploymentId),
          reportedAt: fact.at ?? new Date().toISOString(),
        },
      },
    ]
  }
  if (fact.kind === 'build' && fact.runId !== null) {
    const status = buildStatus(fact)
    const hasEnded = fact.status === 'completed'
    return [
      {
        type: 'build.reported',
        container: { kind: 'REPOSITORY', id: repository },
        payload: {
          provider: 'GITHUB',
          repository,
          externalId: String(fact.runId),
          name: fact.workflow,
          status,
          branch: fact.branch,
          sha: fact.sha,
          url: fact.url,
          startedAt: fact.startedAt ?? fact.at,
          finishedAt: hasEnded ? fact.at : null,
        },
      },
    ]
  }
  return []
}

/** GitHub's state of a run in our words: what nobody has to mend has not failed. */
export function buildStatus({ status, conclusion }: Pick<BuildFact, 'status' | 'conclusion'>) {
  if (status !== 'completed') return status === 'in_progress' ? 'IN_PROGRESS' : 'PENDING'
  return BUILD_CONCLUSION[conclusion ?? ''] ?? 'FAILED'
}

/** GitHub's state of a deployment in our words; one that is added later counts as under way. */
export function deploymentStatus(state: string) {
  return DEPLOYMENT_STATUS[state] ?? 'IN_PROGRESS'
}

import type { Fact, FactRepository } from './facts.ts'
import { a, first, person, refName } from './phrases.ts'
import type { Reader } from '../../shared/reader.ts'
import type { Rules, Scene } from './rule.ts'

/** Deployments, their states and their approvals. */
export const deployments: Rules<
  'deployment' | 'deployment_status' | 'deployment_review' | 'deployment_protection_rule'
> = {
  deployment: {
    category: 'DEPLOYMENT',
    audience: 'COMPANY',
    link: ['workflow_run.html_url'],
    actions: {
      created: ({ actor, p, where }) =>
        `${actor} started to deploy${ofRef(p).replace(/^ of /, ' ')} to ${environment(p)}${where}`,
    },
    otherwise: ({ actor, p, where }) => `${actor} changed a deployment${ofRef(p)} to ${environment(p)}${where}`,
    facts: (p, repository) => deploymentFacts(p, repository, 'pending'),
  },
  deployment_status: {
    category: 'DEPLOYMENT',
    audience: 'COMPANY',
    link: ['deployment_status.environment_url', 'deployment_status.log_url', 'deployment_status.target_url'],
    actions: { created: statusSentence },
    otherwise: ({ p, where }) => `The state of a deployment${ofRef(p)} to ${environment(p)} changed${where}`,
    facts: (p, repository) => deploymentFacts(p, repository, p.text('deployment_status.state', 40)),
  },
  deployment_review: {
    category: 'DEPLOYMENT',
    audience: 'TEAM',
    link: ['workflow_run.html_url'],
    actions: {
      requested: ({ p, where }) => `A deployment to ${environment(p)} waits for approval${where}${askedBy(p)}`,
      approved: ({ actor, p, where }) => `${decider(p, actor)} approved a deployment to ${environment(p)}${where}`,
      rejected: ({ actor, p, where }) => `${decider(p, actor)} rejected a deployment to ${environment(p)}${where}`,
    },
    otherwise: ({ actor, p, where }) => `${actor} changed the review of a deployment to ${environment(p)}${where}`,
  },
  deployment_protection_rule: {
    category: 'DEPLOYMENT',
    audience: 'TEAM',
    actions: {
      requested: ({ p, where }) => `A deployment to ${environment(p)} waits for its protection rule${where}`,
    },
    otherwise: ({ p, where }) => `A protection rule of a deployment to ${environment(p)} changed${where}`,
  },
}

function statusSentence({ actor, p, where }: Scene): string {
  const what = `${ofRef(p)} to ${environment(p)}`
  const sentences: Record<string, string> = {
    success: `${actor} deployed${what.replace(/^ of /, ' ')}${where}`,
    failure: `A deployment${what} failed${where}`,
    error: `A deployment${what} stopped with an error${where}`,
    pending: `A deployment${what} is pending${where}`,
    queued: `A deployment${what} is queued${where}`,
    in_progress: `A deployment${what} is in progress${where}`,
    waiting: `A deployment${what} waits for approval${where}`,
    inactive: `A deployment${what} was replaced${where}`,
  }
  return sentences[p.text('deployment_status.state') ?? ''] ?? `A deployment${what} has a new state${where}`
}

function environment(p: Reader): string {
  return (
    first(
      p,
      'deployment_status.environment',
      'deployment.environment',
      'environment',
      'workflow_job_run.environment',
    ) ?? a('environment')
  )
}

function ofRef(p: Reader): string {
  const ref = p.text('deployment.ref', 60)
  if (ref === null) return ''
  return ` of ${/^[0-9a-f]{40}$/.test(ref) ? `commit ${ref.slice(0, 7)}` : refName(ref)}`
}

function askedBy(p: Reader): string {
  return p.text('requestor.login') === null ? '' : `, asked for by ${person(p, 'requestor')}`
}

function decider(p: Reader, actor: string): string {
  return person(p, 'approver', person(p, 'reviewer', actor))
}

function deploymentFacts(p: Reader, repository: FactRepository, state: string | null): Fact[] {
  const name = p.text('deployment_status.environment', 100) ?? p.text('deployment.environment', 100)
  if (name === null || state === null) return []
  return [
    {
      kind: 'deployment',
      repository,
      deploymentId: p.number('deployment.id'),
      environment: name,
      state,
      sha: p.text('deployment.sha', 64),
      ref: p.text('deployment.ref', 250),
      url:
        p.url('deployment_status.environment_url') ??
        p.url('deployment_status.log_url') ??
        p.url('deployment_status.target_url') ??
        p.url('workflow_run.html_url'),
      at: p.instant('deployment_status.created_at') ?? p.instant('deployment.created_at'),
    },
  ]
}

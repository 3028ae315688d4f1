import type { EventPayloads } from '@atrium/kit/events'
import type { ProviderFact } from '../provider.ts'
import { repositoryOf } from '../shared/code-host.ts'
import type { Reader } from '../shared/reader.ts'

type Status = EventPayloads['build.reported']['status']

/** Of pipelines and deployments alike. */
const STATUS: Record<string, Status> = {
  created: 'PENDING',
  waiting_for_resource: 'PENDING',
  preparing: 'PENDING',
  pending: 'PENDING',
  scheduled: 'PENDING',
  manual: 'PENDING',
  blocked: 'PENDING',
  running: 'IN_PROGRESS',
  success: 'SUCCEEDED',
  failed: 'FAILED',
  canceled: 'CANCELLED',
  canceling: 'CANCELLED',
  skipped: 'CANCELLED',
}

export const statusOf = (status: string | null): Status => STATUS[status ?? ''] ?? 'IN_PROGRESS'

/** A pipeline; the API and webhooks name its parts alike. */
export function buildFact(path: string, p: Reader): ProviderFact | null {
  const externalId = p.id('id')
  if (externalId === null) return null
  const number = p.number('iid')
  return {
    type: 'build.reported',
    container: repositoryOf(path),
    payload: {
      provider: 'GITLAB',
      repository: path,
      externalId,
      name: p.text('name', 100) ?? (number === null ? 'Pipeline' : `Pipeline #${number}`),
      status: statusOf(p.text('status')),
      branch: p.text('ref', 250),
      sha: p.text('sha', 64),
      url: p.url('web_url') ?? p.url('url'),
      startedAt: p.instant('started_at') ?? p.instant('created_at'),
      finishedAt: p.instant('finished_at') ?? (ENDED.has(p.text('status') ?? '') ? p.instant('updated_at') : null),
    },
  }
}

const ENDED = new Set(['success', 'failed', 'canceled', 'skipped'])

export function deploymentFact(
  path: string,
  d: {
    id: string | null
    environment: string | null
    status: string | null
    ref: string | null
    sha: string | null
    author: string | null
    url: string | null
    at: string | null
  },
): ProviderFact | null {
  if (d.id === null) return null
  return {
    type: 'deployment.reported',
    container: repositoryOf(path),
    payload: {
      provider: 'GITLAB',
      repository: path,
      environment: d.environment ?? 'production',
      status: statusOf(d.status),
      ref: d.ref ?? '',
      sha: d.sha ?? '',
      authorName: d.author,
      url: d.url,
      externalId: d.id,
      reportedAt: d.at ?? new Date().toISOString(),
    },
  }
}

/** A deployment as the API lists it. */
export const listedDeployment = (path: string, p: Reader) =>
  deploymentFact(path, {
    id: p.id('id'),
    environment: p.text('environment.name', 100),
    status: p.text('status'),
    ref: p.text('ref', 250),
    sha: p.text('sha', 64),
    author: p.text('user.name', 100),
    url: p.url('environment.external_url') ?? p.url('deployable.web_url'),
    at: p.instant('updated_at') ?? p.instant('created_at'),
  })

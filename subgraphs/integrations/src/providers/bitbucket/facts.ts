import type { EventPayloads } from '@atrium/kit/events'
import type { ProviderFact } from '../provider.ts'
import { repositoryOf } from '../shared/code-host.ts'
import type { Reader } from '../shared/reader.ts'

type Build = Omit<EventPayloads['build.reported'], 'connectionId' | 'provider' | 'repository'>
type Status = Build['status']

/** Of pipelines and deployments: a state, while it goes on its stage, and when it is completed a result. */
const STATUS: Record<string, Status> = {
  PENDING: 'PENDING',
  RUNNING: 'IN_PROGRESS',
  PAUSED: 'PENDING',
  HALTED: 'PENDING',
  UNDEPLOYED: 'PENDING',
  SUCCESSFUL: 'SUCCEEDED',
  FAILED: 'FAILED',
  ERROR: 'FAILED',
  EXPIRED: 'FAILED',
  STOPPED: 'CANCELLED',
  // Of commits.
  INPROGRESS: 'IN_PROGRESS',
}

export const statusOf = (state: string | null): Status => STATUS[state ?? ''] ?? 'IN_PROGRESS'

export function buildFact(repository: string, build: Build): ProviderFact {
  return {
    type: 'build.reported',
    container: repositoryOf(repository),
    payload: { provider: 'BITBUCKET', repository, ...build },
  }
}

/** A pipeline as the API lists it. */
export function pipelineFact(repository: string, p: Reader): ProviderFact | null {
  const number = p.number('build_number')
  if (number === null) return null
  return buildFact(repository, {
    externalId: pipelineId(number),
    name: `Pipeline #${number}`,
    status: statusOf(p.text('state.result.name') ?? p.text('state.stage.name') ?? p.text('state.name')),
    branch: p.text('target.ref_name', 250),
    sha: p.text('target.commit.hash', 64),
    url: `https://bitbucket.org/${repository}/pipelines/results/${number}`,
    startedAt: p.instant('created_on'),
    finishedAt: p.instant('completed_on'),
  })
}

/** A webhook knows a pipeline by the address of its results alone, so its number is its id. */
export const pipelineId = (number: number | string) => `pipeline/${number}`

/** A deployment as the API lists it. @param environments names by id. */
export function deploymentFact(repository: string, p: Reader, environments: Map<string, string>): ProviderFact | null {
  const externalId = p.id('uuid')
  const at = p.instant('state.completed_on') ?? p.instant('state.started_on') ?? p.instant('last_update_time')
  if (externalId === null || at === null) return null
  return {
    type: 'deployment.reported',
    container: repositoryOf(repository),
    payload: {
      provider: 'BITBUCKET',
      repository,
      environment: environments.get(p.id('environment.uuid') ?? '') ?? 'production',
      status: statusOf(p.text('state.status.name') ?? p.text('state.name')),
      ref: p.text('release.name', 100) ?? '',
      sha: p.text('release.commit.hash', 64) ?? '',
      authorName: null,
      url: p.url('release.url'),
      externalId,
      reportedAt: at,
    },
  }
}

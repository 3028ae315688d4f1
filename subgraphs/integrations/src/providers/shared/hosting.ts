import type { EventActivity, EventPayloads } from '@atrium/kit/events'
import type { ExternalContainer, FoundEvent, ProviderEvent, ProviderFact } from '../provider.ts'
import { newsFrom, type NewsCursor } from './news.ts'
import { cut } from './reader.ts'

/** A deployment at a host that knows sites and no repositories, as the host tells it. */
export interface SiteDeployment {
  /** Key of the handler, and name of the host. */
  provider: string
  host: string
  id: string
  site: { id: string; name: string }
  environment: string
  status: EventPayloads['deployment.reported']['status']
  branch: string | null
  sha: string | null
  /** Subject of the commit. */
  subject: string | null
  author: string | null
  url: string | null
  /** When it came to this state: ISO 8601 in UTC. */
  at: string
}

const SUMMARY_LENGTH = 200

export const siteOf = ({ site }: SiteDeployment): ExternalContainer => ({ kind: 'SITE', id: site.id, name: site.name })

export function deploymentFact(deployment: SiteDeployment): ProviderFact {
  const { provider, id, environment, status, branch, sha, author, url, at } = deployment
  return {
    type: 'deployment.reported',
    container: siteOf(deployment),
    payload: {
      provider,
      repository: null,
      environment,
      status,
      ref: branch ?? '',
      sha: sha ?? '',
      authorName: author,
      url,
      externalId: id,
      reportedAt: at,
    },
  }
}

/** What people see of it: how it ended. Null while it is under way. */
export function deploymentEvent(deployment: SiteDeployment): FoundEvent | null {
  const said = sentenceOf(deployment)
  return said === null ? null : saidOf(deployment, said, deployment.status.toLowerCase())
}

/** A sentence of its own about a deployment. @param kind ends the activity's type. */
export function saidOf(deployment: SiteDeployment, summary: string, kind: string): FoundEvent {
  const { provider, id, author, url, at, environment } = deployment
  const activity: EventActivity = {
    type: `${provider}.deployment.${kind}`,
    category: 'DEPLOYMENT',
    // What is tried out on a branch is not yet for the client.
    audience: environment === PRODUCTION ? 'COMPANY' : 'TEAM',
    summary: cut(summary, SUMMARY_LENGTH),
    source: provider,
    url,
  }
  const actor = author === null ? null : { id: null, name: author, avatarUrl: null, url: null }
  return { key: `deployment:${id}:${kind}`, at, activity, actor, container: siteOf(deployment), facts: [] }
}

export const PRODUCTION = 'production'

function sentenceOf({ site, host, environment, status, branch, subject }: SiteDeployment): string | null {
  const from = environment === PRODUCTION || branch === null ? '' : ` from ${branch}`
  const title = subject === null ? '' : `: “${subject}”`
  const where = `${environment}${from} on ${host}`
  switch (status) {
    case 'SUCCEEDED':
      return `${site.name} was deployed to ${where}${title}`
    case 'FAILED':
      return `Deploying ${site.name} to ${where} failed${title}`
    case 'CANCELLED':
      return `The deployment of ${site.name} to ${where} was cancelled${title}`
    default:
      return null
  }
}

/** A delivery about it, and what other subgraphs are told with that. */
export function toldOf(deployment: SiteDeployment, event: FoundEvent | null): ProviderEvent {
  const facts = [deploymentFact(deployment)]
  return event === null
    ? { activity: null, actor: null, container: siteOf(deployment), facts }
    : { key: event.key, activity: event.activity, actor: event.actor, container: event.container, facts }
}

/** Where reading the deployments stands, between runs. */
export interface DeploymentCursor extends NewsCursor {
  /** Deployments that were under way at the last run. */
  open: string[]
}

/** What has ended since the last run; nothing on a first reading. */
export function endedSince(deployments: SiteDeployment[], cursor: DeploymentCursor): FoundEvent[] {
  const from = newsFrom(cursor)
  if (from === null) return []
  return deployments
    .filter(({ id, at }) => at > from || cursor.open.includes(id))
    .flatMap((deployment) => deploymentEvent(deployment) ?? [])
}

/** More are not under way at once. */
const MOST_OPEN = 500

/** The deployments that are still under way, with those of the pages before. */
export function stillOpen(before: string[], deployments: SiteDeployment[]): string[] {
  const now = deployments.filter(({ status }) => status === 'PENDING' || status === 'IN_PROGRESS')
  return [...before, ...now.map(({ id }) => id)].slice(0, MOST_OPEN)
}

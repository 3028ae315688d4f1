import type { SiteDeployment } from '../shared/hosting.ts'
import type { Reader } from '../shared/reader.ts'

type Status = SiteDeployment['status']

const STATUS: Record<string, Status> = {
  QUEUED: 'PENDING',
  BLOCKED: 'PENDING',
  INITIALIZING: 'PENDING',
  BUILDING: 'IN_PROGRESS',
  READY: 'SUCCEEDED',
  ERROR: 'FAILED',
  CANCELED: 'CANCELLED',
  DELETED: 'CANCELLED',
}

/** A deployment as the API lists it. Null when it lacks what makes it one. */
export function listedDeployment(p: Reader): SiteDeployment | null {
  const id = p.id('uid')
  const site = p.id('projectId')
  const createdAt = p.millis('created') ?? p.millis('createdAt')
  if (id === null || site === null || createdAt === null) return null
  const status = STATUS[p.text('readyState') ?? p.text('state') ?? ''] ?? 'IN_PROGRESS'
  const ended = p.millis('ready') ?? p.millis('buildingAt')
  return {
    ...ofCommit(p.at('meta')),
    ...base(id, { id: site, name: p.text('name', 80) ?? site }, p.text('target')),
    status,
    author: author(p.at('meta')) ?? p.text('creator.username', 60),
    url: addressOf(p.text('url', 300)) ?? p.url('inspectorUrl'),
    at: status === 'PENDING' ? createdAt : (ended ?? createdAt),
  }
}

/** A deployment as a webhook tells it. */
export function toldDeployment(p: Reader, status: Status, at: string): SiteDeployment | null {
  const id = p.id('deployment.id')
  const site = p.id('project.id')
  if (id === null || site === null) return null
  return {
    ...ofCommit(p.at('deployment.meta')),
    ...base(
      id,
      { id: site, name: p.text('project.name', 80) ?? p.text('deployment.name', 80) ?? site },
      p.text('target'),
    ),
    status,
    author: author(p.at('deployment.meta')),
    url: addressOf(p.text('deployment.url', 300)) ?? p.url('links.deployment'),
    at,
  }
}

const base = (id: string, site: SiteDeployment['site'], target: string | null) => ({
  provider: 'vercel',
  host: 'Vercel',
  id,
  site,
  // What goes to no environment of its own is a preview.
  environment: target ?? 'preview',
})

/** The names of a commit's fields begin with the host of its repository. */
const HOSTS = ['github', 'gitlab', 'bitbucket']
const meta = (p: Reader, name: string) => HOSTS.flatMap((host) => p.line(`${host}Commit${name}`, 120) ?? [])[0] ?? null
const ofCommit = (p: Reader) => ({ branch: meta(p, 'Ref'), sha: meta(p, 'Sha'), subject: meta(p, 'Message') })
const author = (p: Reader) => meta(p, 'AuthorName') ?? meta(p, 'AuthorLogin')

/** Told without the scheme. */
function addressOf(host: string | null): string | null {
  return host !== null && /^[a-z0-9.-]+$/i.test(host) ? `https://${host}` : null
}

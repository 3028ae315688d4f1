import type { Headers, Processed, ProviderConfig, ProviderDelivery, ReadDelivery } from '../provider.ts'
import { joinedKey, readJson } from '../shared/delivery.ts'
import { deploymentEvent, saidOf, type SiteDeployment, toldOf } from '../shared/hosting.ts'
import { cut, reader, type Reader } from '../shared/reader.ts'
import { toldDeployment } from './deployments.ts'

const STATUS: Record<string, SiteDeployment['status']> = {
  'deployment.created': 'PENDING',
  'deployment.succeeded': 'SUCCEEDED',
  'deployment.error': 'FAILED',
  'deployment.canceled': 'CANCELLED',
  'deployment.promoted': 'SUCCEEDED',
  'deployment.rollback': 'SUCCEEDED',
}

/** What Vercel is asked to tell. `deployment.ready` comes before the checks have passed, so it is not. */
export const EVENTS = [...Object.keys(STATUS), 'project.created', 'project.removed'] as const

const EVENT = /^[a-z][a-z.-]{2,80}$/

export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const event = p.text('type') ?? ''
  if (!EVENT.test(event)) return { ok: false, status: 400, reason: 'The body names no event.' }
  const id = p.id('id')
  if (id === null) return { ok: false, status: 400, reason: 'The body has no id.' }
  return { ok: true, delivery: { event, action: null, key: joinedKey(id), payload: body.payload } }
}

/** A webhook that a person has set may tell of other projects than those that are shown. */
export function processDelivery(
  { event, payload }: ProviderDelivery,
  _completed: unknown,
  settings: ProviderConfig = {},
): Processed {
  const p = reader(payload)
  if (!isShown(p.at('payload'), settings['projects'])) {
    return { kind: 'ignored', reason: 'The project is not one of those that this connection shows.' }
  }
  if (event.startsWith('project.')) return projectEvent(event, p)
  const status = STATUS[event]
  if (status === undefined) return { kind: 'ignored', reason: `Vercel’s event ${event} is not shown.` }
  const at = p.millis('createdAt') ?? new Date().toISOString()
  const deployment = toldDeployment(p.at('payload'), status, at)
  if (deployment === null) return { kind: 'ignored', reason: 'It does not say which deployment it is about.' }
  return { kind: 'events', events: [toldOf(deployment, said(event, deployment))] }
}

function isShown(p: Reader, projects: unknown): boolean {
  if (!Array.isArray(projects) || projects.length === 0) return true
  return [p.id('project.id'), p.text('project.name', 120), p.text('deployment.name', 120)].some((each) =>
    projects.includes(each),
  )
}

function said(event: string, deployment: SiteDeployment) {
  const { name } = deployment.site
  if (event === 'deployment.promoted') {
    return saidOf(deployment, `A deployment of ${name} was promoted to ${deployment.environment} on Vercel`, 'promoted')
  }
  if (event === 'deployment.rollback') {
    return saidOf(deployment, `${name} was rolled back to an earlier deployment on Vercel`, 'rolled_back')
  }
  return deploymentEvent(deployment)
}

function projectEvent(event: string, p: Reader): Processed {
  const id = p.id('payload.project.id')
  const name = p.text('payload.project.name', 80) ?? p.text('payload.name', 80) ?? 'A project'
  const verb = { 'project.created': 'was created', 'project.removed': 'was deleted' }[event]
  if (verb === undefined) return { kind: 'ignored', reason: `Vercel’s event ${event} is not shown.` }
  const activity = {
    type: `vercel.${event}`,
    category: 'INTEGRATION' as const,
    audience: 'STAFF' as const,
    summary: cut(`${name} ${verb} on Vercel`, 200),
    source: 'vercel',
    url: p.url('payload.links.project'),
  }
  const container = id === null ? null : { kind: 'SITE' as const, id }
  return { kind: 'events', events: [{ activity, actor: null, container, facts: [] }] }
}

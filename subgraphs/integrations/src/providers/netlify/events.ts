import type { Headers, Processed, ProviderConfig, ProviderDelivery, ReadDelivery } from '../provider.ts'
import { joinedKey, readJson } from '../shared/delivery.ts'
import { deploymentEvent, PRODUCTION, saidOf, type SiteDeployment, toldOf } from '../shared/hosting.ts'
import { reader } from '../shared/reader.ts'
import { deployOf } from './deploys.ts'

/** What Netlify is asked to tell; each is a webhook of its own. `deploy_created` is told when it is live. */
export const EVENTS = [
  'deploy_building',
  'deploy_created',
  'deploy_failed',
  'deploy_restored',
  'deploy_locked',
  'deploy_unlocked',
] as const

const EVENT = /^[a-z][a-z_]{2,60}$/

/** The event stands in a header where Netlify sends it, and follows from the deploy's state where not. */
export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const id = p.id('id')
  if (id === null) return { ok: false, status: 400, reason: 'The body does not say which deploy it is about.' }
  const event = headers['x-netlify-event'] ?? byState(p.text('state'))
  if (!EVENT.test(event))
    return { ok: false, status: 400, reason: 'The X-Netlify-Event header is not the name of an event.' }
  return {
    ok: true,
    delivery: {
      event,
      action: p.text('state', 40),
      key: joinedKey(event, id, p.text('updated_at')),
      payload: body.payload,
    },
  }
}

const byState = (state: string | null) =>
  state === 'ready' ? 'deploy_created' : state === 'error' ? 'deploy_failed' : 'deploy_building'

/** A webhook that was set while more sites were shown may still tell of them. */
export function processDelivery(
  { event, payload }: ProviderDelivery,
  _completed?: unknown,
  settings: ProviderConfig = {},
): Processed {
  const deployment = deployOf(reader(payload))
  if (deployment === null) return { kind: 'ignored', reason: 'It does not say which deploy it is about.' }
  if (!isShown(deployment.site, settings['sites'])) {
    return { kind: 'ignored', reason: 'The project is not one of those that this connection shows.' }
  }
  const own = said(event, deployment)
  return { kind: 'events', events: [toldOf(deployment, own ?? deploymentEvent(deployment))] }
}

function isShown({ id, name }: SiteDeployment['site'], sites: unknown): boolean {
  if (!Array.isArray(sites) || sites.length === 0) return true
  return sites.includes(id) || sites.includes(name)
}

function said(event: string, deployment: SiteDeployment) {
  const { name } = deployment.site
  const isLive = deployment.environment === PRODUCTION
  if (event === 'deploy_restored')
    return saidOf(deployment, `${name} was set back to an earlier deploy on Netlify`, `restored:${deployment.at}`)
  if (event === 'deploy_locked' && isLive)
    return saidOf(
      deployment,
      `${name} stays at its deploy on Netlify: publishing is stopped`,
      `locked:${deployment.at}`,
    )
  if (event === 'deploy_unlocked' && isLive)
    return saidOf(deployment, `${name} publishes new deploys on Netlify again`, `unlocked:${deployment.at}`)
  return null
}

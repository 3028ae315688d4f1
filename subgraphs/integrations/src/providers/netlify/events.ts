import type { Headers, Processed, ProviderDelivery, ReadDelivery } from '../provider.ts'
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

export function processDelivery({ event, payload }: ProviderDelivery): Processed {
  const deployment = deployOf(reader(payload))
  if (deployment === null) return { kind: 'ignored', reason: 'It does not say which deploy it is about.' }
  const own = said(event, deployment)
  return { kind: 'events', events: [toldOf(deployment, own ?? deploymentEvent(deployment))] }
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

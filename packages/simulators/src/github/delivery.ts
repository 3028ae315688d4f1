import { createHmac, randomUUID } from 'node:crypto'
import type { GitHubExample } from './examples.ts'
import type { Delivery, GitHubState, Hook } from './state.ts'

const KEPT_DELIVERIES = 1000
/** GitHub gives up on an answer after 10 seconds. */
const ANSWER_TIMEOUT_MS = 10_000

export interface SignedDelivery {
  headers: Record<string, string>
  body: string
}

/**
 * A delivery exactly as GitHub posts it.
 *
 * @param payload as it stands; its JSON text is what is signed.
 */
export function signedDelivery(options: {
  event: string
  payload: object
  secret: string | undefined
  deliveryId: string
  hookId: number
  target?: { type: string; id: number }
}): SignedDelivery {
  const body = JSON.stringify(options.payload)
  const sign = (algorithm: string) =>
    createHmac(algorithm, options.secret ?? '')
      .update(body)
      .digest('hex')
  return {
    body,
    headers: {
      accept: '*/*',
      'content-type': 'application/json',
      'user-agent': `GitHub-Hookshot/${options.deliveryId.slice(0, 7)}`,
      'x-github-delivery': options.deliveryId,
      'x-github-event': options.event,
      'x-github-hook-id': String(options.hookId),
      'x-github-hook-installation-target-type': options.target?.type ?? 'repository',
      'x-github-hook-installation-target-id': String(options.target?.id ?? 1),
      ...(options.secret === undefined
        ? {}
        : { 'x-hub-signature': `sha1=${sign('sha1')}`, 'x-hub-signature-256': `sha256=${sign('sha256')}` }),
    },
  }
}

/**
 * Posts one real payload, signed, to a webhook address.
 *
 * @returns the status of the answer.
 * @throws when nobody answers.
 */
export async function deliverExample(
  hookUrl: string,
  secret: string,
  example: GitHubExample,
  deliveryId: string = randomUUID(),
): Promise<number> {
  const { event, payload } = example
  return post(hookUrl, signedDelivery({ event, payload, secret, deliveryId, hookId: 1 }))
}

/** Posts an event to a hook that wants it, and keeps the delivery for redelivery. */
export async function deliverTo(
  state: GitHubState,
  hook: Hook,
  event: string,
  payload: object,
  target: { type: string; id: number },
  repeated?: Delivery,
): Promise<Delivery> {
  const id = repeated?.id ?? randomUUID()
  const { url, secret } = hook.config
  const signed = signedDelivery({ event, payload, secret, deliveryId: id, hookId: hook.id, target })
  const delivery: Delivery = {
    id,
    event,
    action: 'action' in payload && typeof payload.action === 'string' ? payload.action : null,
    hookId: hook.id,
    url,
    payload,
    redelivery: repeated !== undefined,
    status: await post(url, signed).catch(() => null),
    deliveredAt: state.now().toISOString(),
  }
  state.deliveries = [delivery, ...state.deliveries].slice(0, KEPT_DELIVERIES)
  return delivery
}

async function post(url: string, { headers, body }: SignedDelivery): Promise<number> {
  const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) })
  await response.arrayBuffer()
  return response.status
}

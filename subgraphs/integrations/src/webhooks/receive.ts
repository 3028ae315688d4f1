import type { Database } from '@atrium/kit/database'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { Vault } from '@atrium/kit/data-keys'
import { keepLearned } from '../connections/handshake.ts'
import { WEBHOOK_QUEUE } from '../migrations.ts'
import type { HandshakeAnswer } from '../providers/provider.ts'
import { findProvider } from '../providers/registry.ts'
import { gather } from './gather.ts'
import type { WebhookAnswer, WebhookHandler } from './handler.ts'
import type { Pressure } from './pressure.ts'
import type { RefusalReason, Refusals } from './refusals.ts'
import { type Incoming, type Outcome, takeIn } from './take-in.ts'

const ACK_STATUS = 202
const BUSY_STATUS = 503
/** One commit for as many deliveries as come while two others are under way; so many at most. */
const TOGETHER = { most: 64, atOnce: 2 }
/** Larger deliveries are stored alone: nobody waits for them. */
const LARGE_BYTES = 262_144

/**
 * Takes in what providers send: verified on the raw bytes, stored once, acknowledged; a job does the rest. What is refused
 * is counted and otherwise forgotten. A paused connection keeps its deliveries as ignored, for a person to replay; one that is not activated yet
 * processes them, so that its webhook can be seen to work before.
 *
 * Answers: the provider's acknowledgement (202), also for a repeated delivery; 400 not readable; 401 signature missing or
 * wrong; 404 no such connection, or one of another provider; 405 GET, where the provider shakes no hands by it; 409 a handshake that would replace a secret in use; 415 neither JSON nor a form; 503 (or what the provider repeats after) when the database is
 * away, so that the provider, or a person there, sends it again. What is too large the gateway refuses itself.
 */
export function createWebhookHandler(deps: {
  database: Database
  jobs: Jobs
  vault: Vault
  refusals: Refusals
  pressure: Pressure
  log: Logger
}): WebhookHandler {
  const takeInAlone = async (incoming: Incoming): Promise<Outcome> => (await takeIn(deps, [incoming]))[0]!
  const takeInTogether = gather((incoming: readonly Incoming[]) => takeIn(deps, incoming), TOGETHER)

  return async (request) => {
    function refuse(status: number, reason: RefusalReason, message: string, connectionId: string | null = null) {
      deps.refusals.count(reason, connectionId, request)
      return answer(status, { error: message })
    }
    const provider = findProvider(request.provider)
    const isAsked = request.method === 'GET' && provider?.webhook?.handshake !== undefined
    if (request.method !== 'POST' && !isAsked) {
      return answer(405, { error: 'Deliveries are posted.' }, { allow: 'POST' })
    }
    const id = fromGlobalId('Connection', request.connectionId)
    const unknown = 'There is no such connection. Copy the webhook address from its page.'
    if (!provider?.webhook || !id) return refuse(404, 'unknown_connection', unknown)
    const incoming = { provider, webhook: provider.webhook, connectionId: id, request }
    deps.pressure.note()
    try {
      const outcome = await (request.rawBody.length > LARGE_BYTES ? takeInAlone(incoming) : takeInTogether(incoming))
      if (outcome.kind === 'refused')
        return refuse(outcome.status, outcome.reason, outcome.message, outcome.connectionId)
      if (outcome.kind === 'handshake') return await shakeHands(deps, id, outcome.answer)
      if (outcome.isQueued) deps.jobs.wake(WEBHOOK_QUEUE)
      return answer(provider.webhook.ackStatus ?? ACK_STATUS, { status: outcome.isNew ? 'accepted' : 'duplicate' })
    } catch (error) {
      deps.log.error({ err: error, connectionId: request.connectionId }, 'A delivery could not be taken in')
      const status = provider.webhook.busyStatus ?? BUSY_STATUS
      return answer(
        status,
        { error: 'The delivery could not be stored. Send it again shortly.' },
        { 'retry-after': '5' },
      )
    }
  }
}

/** Answers a provider that asks whether this is the right address, and keeps what it told with that. */
async function shakeHands(
  deps: { database: Database; vault: Vault },
  id: string,
  { status, body = '', contentType = 'text/plain', learned }: HandshakeAnswer,
): Promise<WebhookAnswer> {
  if (learned && !(await keepLearned(deps, id, learned))) {
    const error = 'This webhook is in use. Replace its secret on the page of the connection to set it up anew.'
    return answer(409, { error })
  }
  return { status, headers: { 'content-type': contentType }, body }
}

function answer(status: number, body: object, headers: Record<string, string> = {}): WebhookAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

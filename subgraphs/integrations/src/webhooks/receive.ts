import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import { decryptSecret, type Keyring } from '@atrium/kit/secrets'
import type { ConnectionStatus } from '../connections/connection.entity.ts'
import { placeOf, WEBHOOK_SECRET } from '../connections/secrets.ts'
import { WEBHOOK_QUEUE } from '../migrations.ts'
import type { Provider, ProviderDelivery } from '../providers/provider.ts'
import { findProvider } from '../providers/registry.ts'
import type { WebhookAnswer, WebhookHandler, WebhookRequest } from './handler.ts'
import type { RefusalReason, Refusals } from './refusals.ts'

const MEDIA_TYPES = new Set(['application/json', 'application/x-www-form-urlencoded'])
/** Would open a door, or tell nothing that the delivery's own columns do not. */
const DROPPED_HEADERS =
  /signature|authorization|cookie|secret|token|^(host|connection|content-length|accept-encoding)$|^x-forwarded|^x-real-ip/

const PAUSED_REASON =
  'The connection was paused when this arrived. Activate the connection and replay it to process it.'

/**
 * Takes in what providers send: verified on the raw bytes, stored once, acknowledged; a job does the rest. What is refused
 * is counted and otherwise forgotten. A paused connection keeps its deliveries as ignored, for a person to replay; one that is not activated yet
 * processes them, so that its webhook can be seen to work before.
 *
 * Answers: the provider's acknowledgement (202), also for a repeated delivery; 400 not readable; 401 signature missing or
 * wrong; 404 no such connection, or one of another provider; 405 GET; 415 neither JSON nor a form; 503 when the database is
 * away, so that the provider, or a person there, sends it again. What is too large the gateway refuses itself.
 */
export function createWebhookHandler(deps: {
  database: Database
  jobs: Jobs
  keyring: Keyring
  refusals: Refusals
  log: Logger
}): WebhookHandler {
  function refuse(status: number, reason: RefusalReason, message: string, connectionId: string | null = null) {
    deps.refusals.count(reason, connectionId)
    return answer(status, { error: message })
  }

  return async (request) => {
    if (request.method !== 'POST') return answer(405, { error: 'Deliveries are posted.' }, { allow: 'POST' })
    const provider = findProvider(request.provider)
    const id = fromGlobalId('Connection', request.connectionId)
    const unknown = 'There is no such connection. Copy the webhook address from its page.'
    if (!provider || !id) return refuse(404, 'unknown_connection', unknown)
    try {
      const outcome = await takeIn(deps, provider, id, request)
      if (outcome.kind === 'refused')
        return refuse(outcome.status, outcome.reason, outcome.message, outcome.connectionId)
      if (outcome.isQueued) deps.jobs.wake(WEBHOOK_QUEUE)
      return answer(provider.ackStatus, { status: outcome.isNew ? 'accepted' : 'duplicate' })
    } catch (error) {
      deps.log.error({ err: error, connectionId: request.connectionId }, 'A delivery could not be taken in')
      return answer(503, { error: 'The delivery could not be stored. Send it again shortly.' }, { 'retry-after': '5' })
    }
  }
}

type Outcome =
  | { kind: 'refused'; status: number; reason: RefusalReason; message: string; connectionId: string | null }
  | { kind: 'taken'; isNew: boolean; isQueued: boolean }

interface Receiver {
  company_id: string | null
  handler_key: string
  status: ConnectionStatus
  ciphertext: string
}

function takeIn(
  deps: { database: Database; jobs: Jobs; keyring: Keyring },
  provider: Provider,
  id: string,
  request: WebhookRequest,
): Promise<Outcome> {
  return transaction(deps.database, system('ingest'), async (em): Promise<Outcome> => {
    const receiver = await findReceiver(em, id)
    if (!receiver) {
      return refusal(404, 'unknown_connection', 'There is no such connection. It may have been deleted.', null)
    }
    if (receiver.handler_key !== provider.key) {
      return refusal(
        404,
        'wrong_provider',
        'This connection is of another provider. Copy the webhook address from its page.',
        id,
      )
    }
    const mediaType = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
    if (!MEDIA_TYPES.has(mediaType)) return refusal(415, 'wrong_type', 'Send application/json.', id)
    const place = placeOf({ id, companyId: receiver.company_id }, WEBHOOK_SECRET)
    const secret = decryptSecret(receiver.ciphertext, place, deps.keyring)
    if (!provider.verifyWebhook(request.rawBody, request.headers, secret)) {
      return refusal(
        401,
        'wrong_signature',
        'The signature is missing or wrong. Compare the webhook secret on both sides.',
        id,
      )
    }
    const read = provider.readDelivery(request.headers, request.rawBody)
    if (!read.ok) return refusal(read.status, read.status === 415 ? 'wrong_type' : 'malformed', read.reason, id)
    const delivery = {
      id: newId(),
      connectionId: id,
      companyId: receiver.company_id,
      isPaused: receiver.status === 'PAUSED',
    }
    const isNew = await store(em, delivery, read.delivery, request)
    const isQueued = isNew && !delivery.isPaused
    if (isQueued) await deps.jobs.send(em, WEBHOOK_QUEUE, { deliveryId: delivery.id })
    return { kind: 'taken', isNew, isQueued }
  })
}

function refusal(status: number, reason: RefusalReason, message: string, connectionId: string | null): Outcome {
  return { kind: 'refused', status, reason, message, connectionId }
}

async function findReceiver(em: EntityManager, id: string): Promise<Receiver | null> {
  const [row] = await sql<Receiver>(
    em,
    `select connections.company_id, handler_key, status, ciphertext
     from integrations.connections join integrations.connection_secrets on connection_id = connections.id
     where connections.id = ? and connection_secrets.name = ?`,
    [id, WEBHOOK_SECRET],
  )
  return row ?? null
}

/** Returns false when the provider has sent it before. */
async function store(
  em: EntityManager,
  to: { id: string; connectionId: string; companyId: string | null; isPaused: boolean },
  delivery: ProviderDelivery,
  request: WebhookRequest,
): Promise<boolean> {
  // Who takes deliveries in may not read them back, hence neither `returning` nor a conflict target.
  const result = await em.getConnection().execute<{ affectedRows: number }>(
    `insert into integrations.webhook_deliveries
       (id, connection_id, company_id, delivery_key, event, action, status, ignored_reason, headers, raw_body, size_bytes)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing`,
    [
      to.id,
      to.connectionId,
      to.companyId,
      delivery.key,
      delivery.event,
      delivery.action,
      to.isPaused ? 'IGNORED' : 'RECEIVED',
      to.isPaused ? PAUSED_REASON : null,
      JSON.stringify(keptHeaders(request.headers)),
      request.rawBody,
      request.rawBody.length,
    ],
    'run',
    em.getTransactionContext(),
  )
  return result.affectedRows > 0
}

function keptHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !DROPPED_HEADERS.test(name)))
}

function answer(status: number, body: object, headers: Record<string, string> = {}): WebhookAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

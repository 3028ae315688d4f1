import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import { decryptSecret, type Keyring } from '@atrium/kit/secrets'
import type { ConnectionStatus } from '../connections/connection.entity.ts'
import { keepLearned } from '../connections/handshake.ts'
import { placeOf, WEBHOOK_SECRET } from '../connections/secrets.ts'
import { WEBHOOK_QUEUE } from '../migrations.ts'
import type { HandshakeAnswer, ProviderConfig, ProviderDelivery, ProviderWebhook } from '../providers/provider.ts'
import { findProvider } from '../providers/registry.ts'
import type { WebhookAnswer, WebhookHandler, WebhookRequest } from './handler.ts'
import type { RefusalReason, Refusals } from './refusals.ts'

const MEDIA_TYPES = new Set(['application/json', 'application/x-www-form-urlencoded'])
/** Would open a door, or tell nothing that the delivery's own columns do not. */
const DROPPED_HEADERS =
  /signature|authorization|cookie|secret|token|^(host|connection|content-length|accept-encoding)$|^x-forwarded|^x-real-ip/

const ACK_STATUS = 202
const OWN_SECRET = [WEBHOOK_SECRET]

const PAUSED_REASON =
  'The connection was paused when this arrived. Activate the connection and replay it to process it.'

/**
 * Takes in what providers send: verified on the raw bytes, stored once, acknowledged; a job does the rest. What is refused
 * is counted and otherwise forgotten. A paused connection keeps its deliveries as ignored, for a person to replay; one that is not activated yet
 * processes them, so that its webhook can be seen to work before.
 *
 * Answers: the provider's acknowledgement (202), also for a repeated delivery; 400 not readable; 401 signature missing or
 * wrong; 404 no such connection, or one of another provider; 405 GET, where the provider shakes no hands by it; 409 a handshake that would replace a secret in use; 415 neither JSON nor a form; 503 when the database is
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
    const provider = findProvider(request.provider)
    const isAsked = request.method === 'GET' && provider?.webhook?.handshake !== undefined
    if (request.method !== 'POST' && !isAsked) {
      return answer(405, { error: 'Deliveries are posted.' }, { allow: 'POST' })
    }
    const id = fromGlobalId('Connection', request.connectionId)
    const unknown = 'There is no such connection. Copy the webhook address from its page.'
    if (!provider?.webhook || !id) return refuse(404, 'unknown_connection', unknown)
    try {
      const outcome = await takeIn(deps, { ...provider.webhook, key: provider.key }, id, request)
      if (outcome.kind === 'refused')
        return refuse(outcome.status, outcome.reason, outcome.message, outcome.connectionId)
      if (outcome.kind === 'handshake') return await shakeHands(deps, id, outcome.answer)
      if (outcome.isQueued) deps.jobs.wake(WEBHOOK_QUEUE)
      return answer(provider.webhook.ackStatus ?? ACK_STATUS, { status: outcome.isNew ? 'accepted' : 'duplicate' })
    } catch (error) {
      deps.log.error({ err: error, connectionId: request.connectionId }, 'A delivery could not be taken in')
      return answer(503, { error: 'The delivery could not be stored. Send it again shortly.' }, { 'retry-after': '5' })
    }
  }
}

type Outcome =
  | { kind: 'refused'; status: number; reason: RefusalReason; message: string; connectionId: string | null }
  | { kind: 'handshake'; answer: HandshakeAnswer }
  | { kind: 'taken'; isNew: boolean; isQueued: boolean }

interface Receiver {
  company_id: string | null
  handler_key: string
  status: ConnectionStatus
  config: Record<string, unknown>
  /** By name; only those that the provider needs. */
  ciphertexts: Record<string, string>
}

type Webhook = ProviderWebhook & { key: string }

function takeIn(
  deps: { database: Database; jobs: Jobs; keyring: Keyring },
  webhook: Webhook,
  id: string,
  request: WebhookRequest,
): Promise<Outcome> {
  return transaction(deps.database, system('ingest'), async (em): Promise<Outcome> => {
    const receiver = await findReceiver(em, id, webhook.secrets ?? OWN_SECRET)
    if (!receiver) {
      return refusal(404, 'unknown_connection', 'There is no such connection. It may have been deleted.', null)
    }
    if (receiver.handler_key !== webhook.key) {
      return refusal(
        404,
        'wrong_provider',
        'This connection is of another provider. Copy the webhook address from its page.',
        id,
      )
    }
    const config = openConfig(receiver, id, deps.keyring)
    const answered = webhook.handshake?.(request, config)
    if (answered) return { kind: 'handshake', answer: answered }
    if (request.method === 'GET') {
      return refusal(401, 'wrong_signature', 'This is not what the connection was set up with.', id)
    }
    const mediaType = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
    if (!MEDIA_TYPES.has(mediaType)) return refusal(415, 'wrong_type', 'Send application/json.', id)
    if (!webhook.verify(request, config)) {
      return refusal(
        401,
        'wrong_signature',
        'The signature is missing or wrong. Compare the webhook secret on both sides.',
        id,
      )
    }
    const read = webhook.read(request.headers, request.rawBody)
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

async function findReceiver(em: EntityManager, id: string, secrets: readonly string[]): Promise<Receiver | null> {
  const [row] = await sql<Receiver>(
    em,
    `select company_id, handler_key, status, config, coalesce((
       select jsonb_object_agg(name, ciphertext) from integrations.connection_secrets
       where connection_id = connections.id and name = any (?::text[])), '{}') as ciphertexts
     from integrations.connections where id = ?`,
    [`{${secrets.join(',')}}`, id],
  )
  return row ?? null
}

function openConfig(receiver: Receiver, id: string, keyring: Keyring): ProviderConfig {
  const owner = { id, companyId: receiver.company_id }
  const secrets = Object.entries(receiver.ciphertexts).map(([name, ciphertext]) => [
    name,
    decryptSecret(ciphertext, placeOf(owner, name), keyring),
  ])
  return { ...receiver.config, ...(Object.fromEntries(secrets) as Record<string, string>) }
}

/** Answers a provider that asks whether this is the right address, and keeps what it told with that. */
async function shakeHands(
  deps: { database: Database; keyring: Keyring },
  id: string,
  { status, body = '', contentType = 'text/plain', learned }: HandshakeAnswer,
): Promise<WebhookAnswer> {
  if (learned && !(await keepLearned(deps, id, learned))) {
    const error = 'This webhook is in use. Replace its secret on the page of the connection to set it up anew.'
    return answer(409, { error })
  }
  return { status, headers: { 'content-type': contentType }, body }
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

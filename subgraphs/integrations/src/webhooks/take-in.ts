import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, sqlBound, system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import type { Vault } from '@atrium/kit/data-keys'
import type { ConnectionStatus } from '../connections/connection.entity.ts'
import { placeOf, WEBHOOK_SECRET } from '../connections/secrets.ts'
import { WEBHOOK_QUEUE } from '../migrations.ts'
import type {
  HandshakeAnswer,
  Provider,
  ProviderConfig,
  ProviderDelivery,
  ProviderWebhook,
} from '../providers/provider.ts'
import type { WebhookRequest } from './handler.ts'
import { keptHeaders } from './kept-headers.ts'
import type { RefusalReason } from './refusals.ts'

const MEDIA_TYPES = new Set(['application/json', 'application/x-www-form-urlencoded'])
const OWN_SECRET = [WEBHOOK_SECRET]

const PAUSED_REASON =
  'The connection was paused when this arrived. Activate the connection and replay it to process it.'

/** A request to a connection's webhook address. */
export interface Incoming {
  provider: Provider
  webhook: ProviderWebhook
  connectionId: string
  request: WebhookRequest
}

export type Outcome =
  | { kind: 'refused'; status: number; reason: RefusalReason; message: string; connectionId: string | null }
  | { kind: 'handshake'; answer: HandshakeAnswer }
  | { kind: 'taken'; isNew: boolean; isQueued: boolean }

/** A connection, as far as it is needed to tell whether a request is from its provider. */
interface Receiver {
  id: string
  company_id: string | null
  handler_key: string
  status: ConnectionStatus
  config: Record<string, unknown>
  /** By name. */
  ciphertexts: Record<string, string>
}

/** A request that is a delivery, to be stored unless it came before. */
interface Accepted {
  kind: 'accepted'
  id: string
  receiver: Receiver
  delivery: ProviderDelivery
  incoming: Incoming
  /** In clear text, to be kept out of what is stored. */
  secrets: string[]
}

/**
 * Verifies requests on their raw bytes and stores those that are deliveries, with their jobs, in one transaction: all are kept, or an
 * error is thrown and none is. What each came to, in order.
 */
export function takeIn(
  deps: { database: Database; jobs: Jobs; vault: Vault },
  all: readonly Incoming[],
): Promise<Outcome[]> {
  return transaction(deps.database, system('ingest'), async (em) => {
    const receivers = await findReceivers(em, all)
    const examined = await Promise.all(
      all.map((incoming) => examine(incoming, receivers.get(incoming.connectionId), deps.vault)),
    )
    const accepted = examined.filter((each) => each.kind === 'accepted')
    const stored = await store(em, accepted)
    const queued = accepted.filter(({ id, receiver }) => stored.has(id) && receiver.status !== 'PAUSED')
    await deps.jobs.sendAll(
      em,
      WEBHOOK_QUEUE,
      queued.map(({ id }) => ({ deliveryId: id })),
    )
    const isQueued = new Set(queued)
    return examined.map((each) =>
      each.kind === 'accepted' ? { kind: 'taken', isNew: stored.has(each.id), isQueued: isQueued.has(each) } : each,
    )
  })
}

async function findReceivers(em: EntityManager, all: readonly Incoming[]): Promise<Map<string, Receiver>> {
  const ids = new Set(all.map(({ connectionId }) => connectionId))
  const secrets = new Set(all.flatMap(({ webhook }) => webhook.secrets ?? OWN_SECRET))
  const rows = await sql<Receiver>(
    em,
    `select id, company_id, handler_key, status, config, coalesce((
       select jsonb_object_agg(name, ciphertext) from integrations.connection_secrets
       where connection_id = connections.id and name = any (?::text[])), '{}') as ciphertexts
     from integrations.connections where id = any (?::uuid[])`,
    [`{${[...secrets].join(',')}}`, `{${[...ids].join(',')}}`],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

type Refused = Extract<Outcome, { kind: 'refused' | 'handshake' }>

async function examine(incoming: Incoming, receiver: Receiver | undefined, vault: Vault): Promise<Accepted | Refused> {
  const { provider, webhook, request } = incoming
  if (!receiver) {
    return refusal(404, 'unknown_connection', 'There is no such connection. It may have been deleted.', null)
  }
  const { id } = receiver
  if (receiver.handler_key !== provider.key) {
    return refusal(
      404,
      'wrong_provider',
      'This connection is of another provider. Copy the webhook address from its page.',
      id,
    )
  }
  const secrets = await openSecrets(receiver, webhook.secrets ?? OWN_SECRET, vault)
  const config: ProviderConfig = { ...receiver.config, ...secrets }
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
  const read = webhook.read(request.headers, request.rawBody, receiver.config)
  if (!read.ok) return refusal(read.status, read.status === 415 ? 'wrong_type' : 'malformed', read.reason, id)
  return { kind: 'accepted', id: newId(), receiver, delivery: read.delivery, incoming, secrets: Object.values(secrets) }
}

function refusal(status: number, reason: RefusalReason, message: string, connectionId: string | null): Refused {
  return { kind: 'refused', status, reason, message, connectionId }
}

/** Those secrets that the provider needs here. */
async function openSecrets(
  receiver: Receiver,
  names: readonly string[],
  vault: Vault,
): Promise<Record<string, string>> {
  const owner = { id: receiver.id, companyId: receiver.company_id }
  const known = names.filter((name) => name in receiver.ciphertexts)
  const open = async (name: string) => [name, await vault.open(receiver.ciphertexts[name]!, placeOf(owner, name))]
  return Object.fromEntries(await Promise.all(known.map(open))) as Record<string, string>
}

const COLUMNS =
  'id, connection_id, company_id, delivery_key, event, action, status, ignored_reason, headers, raw_body, size_bytes'

/** @returns the ids of those that had not been sent before. */
async function store(em: EntityManager, accepted: readonly Accepted[]): Promise<Set<string>> {
  if (accepted.length === 0) return new Set()
  const rows = accepted.map((each) => {
    const { id, receiver, delivery } = each
    const isPaused = receiver.status === 'PAUSED'
    const { rawBody } = each.incoming.request
    return [
      id,
      receiver.id,
      receiver.company_id,
      delivery.key,
      delivery.event,
      delivery.action,
      isPaused ? 'IGNORED' : 'RECEIVED',
      isPaused ? PAUSED_REASON : null,
      JSON.stringify(keptHeaders(each.incoming.request.headers, receiver.config, each.secrets)),
      rawBody,
      rawBody.length,
    ]
  })
  const width = rows[0]!.length
  const places = rows.map((row, n) => `(${row.map((_, i) => `$${n * width + i + 1}`).join(', ')})`)
  const stored = await sqlBound<{ id: string }>(
    em,
    `insert into integrations.webhook_deliveries (${COLUMNS}) values ${places.join(', ')}
     on conflict do nothing returning id`,
    rows.flat(),
  )
  return new Set(stored.map(({ id }) => id))
}

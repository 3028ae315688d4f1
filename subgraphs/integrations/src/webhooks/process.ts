import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { deadLetterName, type Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { Outbound } from '@atrium/kit/outbound'
import type { Keyring } from '@atrium/kit/secrets'
import { Connection } from '../connections/connection.entity.ts'
import { closeHandshake } from '../connections/handshake.ts'
import { noteAnswer, noteCallFailure } from '../connections/health.ts'
import { readSecrets } from '../connections/secrets.ts'
import { addToTimeline } from '../connections/timeline.ts'
import { placeOf } from '../containers/places.ts'
import { recordFacts } from '../containers/record-facts.ts'
import { WEBHOOK_QUEUE } from '../migrations.ts'
import type {
  Provider,
  ProviderCall,
  ProviderDelivery,
  ProviderEvent,
  ProviderFailure,
  ProviderWebhook,
} from '../providers/provider.ts'
import { providerOf } from '../providers/registry.ts'
import { derivedId } from './derived-id.ts'
import type { WebhookDeliveryStatus } from './delivery.entity.ts'

/** Deliveries worked on at once in one process. */
const CONCURRENCY = 4
/** One outside call for a delivery, its retries included. */
const PATIENCE_MS = 40_000
/** How often a delivery is put off because the provider said when to come back. */
const MOST_POSTPONED = 50

export interface WebhookJob {
  deliveryId: string
}

interface Deps {
  database: Database
  jobs: Jobs
  keyring: Keyring
  outbound: Outbound
  log: Logger
}

/** Works off deliveries; one whose last try has failed is set aside for a person. */
export async function startWebhookWorker(deps: Deps): Promise<{ dispose(): Promise<void> }[]> {
  const { database, jobs, log } = deps
  const worker = await jobs.work<WebhookJob>(
    WEBHOOK_QUEUE,
    async ({ deliveryId }, signal) => {
      try {
        await processDelivery(deps, deliveryId, signal)
      } catch (error) {
        if (error instanceof IncompleteError && (await postpone(deps, error))) return
        log.error({ err: error, deliveryId }, 'A delivery could not be processed')
        await noteFailure(database, deliveryId, error)
        // What does not pass by itself is not tried again: that would be asked in vain.
        if (error instanceof IncompleteError && !error.failure.isPassing) return setAside(database, deliveryId)
        throw error
      }
    },
    { concurrency: CONCURRENCY },
  )
  const undertaker = await jobs.work<WebhookJob>(deadLetterName(WEBHOOK_QUEUE), ({ deliveryId }) =>
    setAside(database, deliveryId),
  )
  return [worker, undertaker]
}

interface DeliveryRow {
  id: string
  connectionId: string
  companyId: string | null
  handlerKey: string
  status: WebhookDeliveryStatus
  headers: Record<string, string>
  rawBody: Buffer
}

/** A delivery with the handler that understands it. */
interface OpenDelivery {
  row: DeliveryRow
  provider: Provider
  webhook: ProviderWebhook
  delivery: ProviderDelivery
}

/**
 * Acts on a delivery, in one transaction with all that it leads to. Does nothing when that was done before. What a thin payload
 * only names is fetched between two transactions.
 */
export async function processDelivery(deps: Deps, deliveryId: string, signal?: AbortSignal): Promise<void> {
  const thin = await transaction(deps.database, system('job'), async (em) => {
    const open = await openDelivery(em, deliveryId)
    if (open?.webhook.complete) return open
    if (open) await act(em, open, null)
    return null
  })
  if (!thin) return
  const completed = await complete(deps, thin, signal)
  await transaction(deps.database, system('job'), async (em) => {
    const open = await openDelivery(em, deliveryId)
    if (open) await act(em, open, completed)
  })
}

async function openDelivery(em: EntityManager, id: string): Promise<OpenDelivery | null> {
  const row = await lockDelivery(em, id)
  if (!row || row.status === 'PROCESSED' || row.status === 'IGNORED') return null
  const provider = providerOf(row.handlerKey)
  const { webhook } = provider
  if (!webhook) throw new Error(`${provider.key} takes no webhooks any more.`)
  const read = webhook.read(row.headers, row.rawBody)
  if (!read.ok) throw new Error(`A stored delivery is not readable: ${read.reason}`)
  return { row, provider, webhook, delivery: read.delivery }
}

async function act(em: EntityManager, { row, provider, webhook, delivery }: OpenDelivery, completed: unknown) {
  await closeHandshake(em, row.connectionId)
  const result = webhook.process(delivery, completed)
  if (result.kind === 'ignored') {
    await finish(em, row.id, { status: 'IGNORED', reason: result.reason })
    const payload = { connectionId: row.connectionId }
    await recordEvent(em, { type: 'connection.changed', payload, companyId: row.companyId })
    return
  }
  let index = 0
  for (const event of result.events) {
    const ids = [0, ...event.facts].map(() => derivedId(row.id, index++))
    await tell(em, { row, provider, delivery }, event, ids)
  }
  await finish(em, row.id, { status: 'PROCESSED', reason: null })
}

/** @param ids of the activity and of the facts. */
async function tell(
  em: EntityManager,
  { row, provider, delivery }: Pick<OpenDelivery, 'row' | 'provider' | 'delivery'>,
  event: ProviderEvent,
  [id, ...ids]: string[],
): Promise<void> {
  const { connectionId, id: deliveryId } = row
  if (event.activity) {
    await recordEvent(em, {
      id,
      type: 'provider.event',
      payload: { connectionId, deliveryId, provider: provider.key, event: delivery.event, action: delivery.action },
      ...(await placeOf(em, row, provider, event.container)),
      actor: event.actor,
      activity: event.activity,
    })
  }
  await recordFacts(em, row, provider, event.facts, ids)
}

/** What a delivery only names could not be fetched. */
class IncompleteError extends Error {
  readonly row: DeliveryRow
  readonly failure: ProviderFailure

  constructor(row: DeliveryRow, failure: ProviderFailure, cause: unknown) {
    super(failure.message, { cause })
    this.row = row
    this.failure = failure
  }
}

async function complete(deps: Deps, { row, provider, webhook, delivery }: OpenDelivery, signal?: AbortSignal) {
  const { connection, config } = await transaction(deps.database, system('job'), async (em) => {
    const found = await em.findOneOrFail(Connection, { id: row.connectionId })
    return { connection: found, config: { ...found.config, ...(await readSecrets(em, found, deps.keyring)) } }
  })
  const waiting = connection.retryAt && connection.retryAt > new Date() ? connection.retryAt : null
  const circuit = { message: connection.lastError ?? 'The provider did not answer lately.', isPassing: true }
  if (waiting) throw new IncompleteError(row, { ...circuit, isAccessLost: false, retryAt: waiting }, null)
  const deadline = AbortSignal.timeout(PATIENCE_MS)
  let isAsked = false
  const call: ProviderCall = {
    fetch: (input, init) => {
      isAsked = true
      return deps.outbound.fetch(input, init)
    },
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  }
  try {
    const completed = await webhook.complete!(delivery, config, call)
    if (isAsked) await transaction(deps.database, system('job'), (em) => noteAnswer(em, connection.id))
    return completed
  } catch (error) {
    const failure = provider.describeFailure(error)
    if (!signal?.aborted) {
      await transaction(deps.database, system('job'), (em) => noteCallFailure(em, connection, failure))
    }
    throw new IncompleteError(row, failure, error)
  }
}

/** Puts a delivery off until the provider wants to be asked again. @returns false when it did not say, or too often. */
function postpone(deps: Deps, { row, failure, message }: IncompleteError): Promise<boolean> {
  const { retryAt } = failure
  if (retryAt === null) return Promise.resolve(false)
  return transaction(deps.database, system('job'), async (em) => {
    const [taken] = await sql<{ attempts: number }>(
      em,
      `update integrations.webhook_deliveries set status = 'FAILED', attempts = attempts + 1, last_error = ?
       where id = ? and status in ('RECEIVED', 'FAILED') and attempts < ? returning attempts`,
      [message.slice(0, 1000), row.id, MOST_POSTPONED],
    )
    if (!taken) return false
    const startAfter = Math.max(1, Math.ceil((retryAt.getTime() - Date.now()) / 1000))
    await deps.jobs.send(em, WEBHOOK_QUEUE, { deliveryId: row.id }, { startAfter })
    return true
  })
}

async function lockDelivery(em: EntityManager, id: string): Promise<DeliveryRow | null> {
  const [row] = await sql<DeliveryRow>(
    em,
    `select d.id, d.connection_id as "connectionId", d.company_id as "companyId", c.handler_key as "handlerKey",
            d.status, d.headers, d.raw_body as "rawBody"
     from integrations.webhook_deliveries d join integrations.connections c on c.id = d.connection_id
     where d.id = ? for update of d`,
    [id],
  )
  return row ?? null
}

async function finish(em: EntityManager, id: string, end: { status: WebhookDeliveryStatus; reason: string | null }) {
  await sql(
    em,
    `update integrations.webhook_deliveries
     set status = ?, ignored_reason = ?, attempts = attempts + 1, last_error = null, processed_at = now() where id = ?`,
    [end.status, end.reason, id],
  )
}

function noteFailure(database: Database, deliveryId: string, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  return transaction(database, system('job'), async (em) => {
    await sql(
      em,
      `update integrations.webhook_deliveries set status = 'FAILED', attempts = attempts + 1, last_error = ?
       where id = ? and status in ('RECEIVED', 'FAILED')`,
      [message.slice(0, 1000), deliveryId],
    )
  })
}

/** Also of deliveries whose worker died each time, without a word. */
function setAside(database: Database, deliveryId: string): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const [row] = await sql<{ connectionId: string; companyId: string | null; event: string }>(
      em,
      `update integrations.webhook_deliveries
       set status = 'DEAD', last_error = coalesce(last_error, 'The process that worked on it ended each time.')
       where id = ? and status in ('RECEIVED', 'FAILED')
       returning connection_id as "connectionId", company_id as "companyId", event`,
      [deliveryId],
    )
    if (!row) return
    addToTimeline(
      em,
      { id: row.connectionId, companyId: row.companyId },
      {
        kind: 'delivery_dead',
        message: `A delivery (${row.event}) could not be processed and was set aside. Look at its error, then replay it.`,
        viewer: null,
      },
    )
    await em.flush()
    const payload = { connectionId: row.connectionId }
    await recordEvent(em, { type: 'connection.changed', payload, companyId: row.companyId })
  })
}

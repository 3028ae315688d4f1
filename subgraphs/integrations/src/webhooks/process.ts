import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { type EventType, type NewEvent, recordEvent, recordEvents } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import { deadLetterName, type Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { Outbound } from '@atrium/kit/outbound'
import type { Keyring } from '@atrium/kit/secrets'
import { Connection } from '../connections/connection.entity.ts'
import { closeHandshakes } from '../connections/handshake.ts'
import { noteAnswer, noteCallFailure } from '../connections/health.ts'
import { readSecrets } from '../connections/secrets.ts'
import { addToTimeline } from '../connections/timeline.ts'
import { placeFinder } from '../containers/places.ts'
import { eventsOfFacts } from '../containers/record-facts.ts'
import { THIN_WEBHOOK_QUEUE, WEBHOOK_QUEUE } from '../migrations.ts'
import type {
  Provider,
  ProviderCall,
  ProviderConfig,
  ProviderDelivery,
  ProviderEvent,
  ProviderFailure,
  ProviderWebhook,
} from '../providers/provider.ts'
import { providerOf } from '../providers/registry.ts'
import { WebhookAttempt } from './attempt.entity.ts'
import { derivedId } from './derived-id.ts'
import type { WebhookDeliveryStatus } from './delivery.entity.ts'
import type { Pressure } from './pressure.ts'

/**
 * Deliveries that need nothing from outside are worked off together, so many at a time, in one transaction. By one worker: two would wait for
 * each other's tasks.
 */
const TOGETHER = { size: 32, concurrency: 1 }
/** Larger ones are worked off alone. */
const LARGE_BYTES = 262_144
/** How long a batch gives way to what is coming in. */
const GIVES_WAY_MS = 2_000
/** Deliveries that are completed at their provider at once, in one process. */
const COMPLETED_AT_ONCE = 4
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
  pressure: Pressure
  log: Logger
}

/**
 * Works off deliveries; one whose last try has failed is set aside for a person. Those that only name a thing go on to a queue of their
 * own, so that a slow provider holds up nobody else's.
 */
export async function startWebhookWorker(deps: Deps): Promise<{ dispose(): Promise<void> }[]> {
  const { database, jobs } = deps
  const worker = await jobs.workTogether<WebhookJob>(
    WEBHOOK_QUEUE,
    async (batch) => {
      await deps.pressure.calm(GIVES_WAY_MS)
      const ids = batch.map(({ data }) => data.deliveryId)
      return processDeliveries(deps, ids)
    },
    TOGETHER,
  )
  const completer = await jobs.work<WebhookJob>(
    THIN_WEBHOOK_QUEUE,
    ({ deliveryId }, signal) => completeDelivery(deps, deliveryId, signal),
    { concurrency: COMPLETED_AT_ONCE },
  )
  const undertakers = [WEBHOOK_QUEUE, THIN_WEBHOOK_QUEUE].map((queue) =>
    jobs.work<WebhookJob>(deadLetterName(queue), ({ deliveryId }) => setAside(database, deliveryId)),
  )
  return [worker, completer, ...(await Promise.all(undertakers))]
}

/**
 * Acts on deliveries, the small ones in one transaction with all that they lead to; if that fails, on each in one of its own. What was done
 * before is not done again. @returns what each failed of, in order.
 */
async function processDeliveries(deps: Deps, ids: string[]): Promise<(Error | null)[]> {
  const failures = new Map<string, Error>()
  const large = await largeOnes(deps.database, ids)
  const small = ids.filter((id) => !large.has(id))
  const isDone = await processTogether(deps, small).then(
    () => true,
    () => false,
  )
  for (const id of isDone ? large : ids) {
    await processTogether(deps, [id]).catch(async (error: unknown) => {
      failures.set(id, await noteFailure(deps, id, error))
    })
  }
  return ids.map((id) => failures.get(id) ?? null)
}

/** Those that would fill the memory if many of them were read at once. */
async function largeOnes(database: Database, ids: string[]): Promise<Set<string>> {
  const rows = await transaction(database, system('job'), (em) =>
    sql<{ id: string }>(
      em,
      'select id from integrations.webhook_deliveries where id = any (?::uuid[]) and size_bytes > ?',
      [`{${ids.join(',')}}`, LARGE_BYTES],
    ),
  )
  return new Set(rows.map(({ id }) => id))
}

async function processTogether(deps: Deps, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const passedOn = await transaction(deps.database, system('job'), async (em) => {
    const opened = await openDeliveries(em, ids)
    const thin = opened.filter(({ webhook }) => webhook.complete)
    await act(
      em,
      opened.filter(({ webhook }) => !webhook.complete).map((open) => ({ open, completed: null })),
    )
    await deps.jobs.sendAll(
      em,
      THIN_WEBHOOK_QUEUE,
      thin.map(({ row }) => ({ deliveryId: row.id })),
    )
    return thin.length > 0
  })
  if (passedOn) deps.jobs.wake(THIN_WEBHOOK_QUEUE)
}

/** Acts on a delivery that only names a thing: that is fetched between two transactions. */
async function completeDelivery(deps: Deps, id: string, signal: AbortSignal): Promise<void> {
  const { database } = deps
  try {
    const [thin] = await transaction(database, system('job'), (em) => openDeliveries(em, [id]))
    if (!thin) return
    const completed = await complete(deps, thin, signal)
    await transaction(database, system('job'), async (em) => {
      const [open] = await openDeliveries(em, [id])
      if (open) await act(em, [{ open, completed }])
    })
  } catch (error) {
    if (error instanceof IncompleteError && (await postpone(deps, error))) return
    await noteFailure(deps, id, error)
    // What does not pass by itself is not tried again: that would be asked in vain.
    if (error instanceof IncompleteError && !error.failure.isPassing) return setAside(database, id)
    throw error
  }
}

interface DeliveryRow {
  id: string
  connectionId: string
  companyId: string | null
  handlerKey: string
  headers: Record<string, string>
  rawBody: Buffer
  /** Of the connection; its secrets are not among them. */
  settings: ProviderConfig
}

/** A delivery with the handler that understands it. */
interface OpenDelivery {
  row: DeliveryRow
  provider: Provider
  webhook: ProviderWebhook
  delivery: ProviderDelivery
}

/** Locks deliveries that are still to be acted on. */
async function openDeliveries(em: EntityManager, ids: string[]): Promise<OpenDelivery[]> {
  const rows = await sql<DeliveryRow>(
    em,
    `select d.id, d.connection_id as "connectionId", d.company_id as "companyId", c.handler_key as "handlerKey",
            d.headers, d.raw_body as "rawBody", c.config as settings
     from integrations.webhook_deliveries d join integrations.connections c on c.id = d.connection_id
     where d.id = any (?::uuid[]) and d.status not in ('PROCESSED', 'IGNORED') order by d.id for update of d`,
    [`{${ids.join(',')}}`],
  )
  return rows.map((row) => {
    const provider = providerOf(row.handlerKey)
    const { webhook } = provider
    if (!webhook) throw new Error(`${provider.key} takes no webhooks any more.`)
    const read = webhook.read(row.headers, row.rawBody, row.settings)
    if (!read.ok) throw new Error(`A stored delivery is not readable: ${read.reason}`)
    return { row, provider, webhook, delivery: read.delivery }
  })
}

async function act(em: EntityManager, deliveries: { open: OpenDelivery; completed: unknown }[]): Promise<void> {
  if (deliveries.length === 0) return
  const shaking = deliveries.filter(({ open }) => open.webhook.handshake)
  if (shaking.length > 0) await closeHandshakes(em, [...new Set(shaking.map(({ open }) => open.row.connectionId))])
  const events: NewEvent<EventType>[] = []
  const ends: End[] = []
  for (const { open, completed } of deliveries) {
    const { row } = open
    const result = open.webhook.process(open.delivery, completed, row.settings)
    if (result.kind === 'ignored') {
      ends.push({ id: row.id, status: 'IGNORED', reason: result.reason })
      const payload = { connectionId: row.connectionId }
      events.push({ type: 'connection.changed', payload, companyId: row.companyId })
    } else {
      ends.push({ id: row.id, status: 'PROCESSED', reason: null })
      events.push(...(await eventsOf(em, open, result.events)))
    }
  }
  await recordEvents(em, events)
  await finish(em, ends)
}

/** What a delivery leads to. Ids follow from the delivery's, so that what is done again is published once. */
async function eventsOf(em: EntityManager, open: OpenDelivery, told: ProviderEvent[]): Promise<NewEvent<EventType>[]> {
  const { row, provider, delivery } = open
  const { connectionId, id: deliveryId } = row
  const find = placeFinder(em, row, provider)
  const events: NewEvent<EventType>[] = []
  let index = 0
  for (const { key, activity, actor, container, facts } of told) {
    const [id, ...ids] = [0, ...facts].map(() => derivedId(deliveryId, index++))
    if (activity) {
      const payload = {
        connectionId,
        deliveryId,
        provider: provider.key,
        event: delivery.event,
        action: delivery.action,
      }
      events.push({
        id: key === undefined ? id! : derivedId(connectionId, key),
        type: 'provider.event',
        payload,
        ...(await find(container)),
        actor,
        activity,
      })
    }
    events.push(...(await eventsOfFacts(em, row, facts, { find, ids })))
  }
  return events
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
    const [taken] = await sql<FailedDelivery>(
      em,
      `update integrations.webhook_deliveries set status = 'FAILED', attempts = attempts + 1, last_error = ?
       where id = ? and status in ('RECEIVED', 'FAILED') and attempts < ? returning ${FAILED_DELIVERY}`,
      [message.slice(0, 1000), row.id, MOST_POSTPONED],
    )
    if (!taken) return false
    await keepFailure(em, taken, retryAt)
    const startAfter = Math.max(1, Math.ceil((retryAt.getTime() - Date.now()) / 1000))
    await deps.jobs.send(em, THIN_WEBHOOK_QUEUE, { deliveryId: row.id }, { startAfter })
    return true
  })
}

interface End {
  id: string
  status: WebhookDeliveryStatus
  reason: string | null
}

async function finish(em: EntityManager, ends: End[]): Promise<void> {
  await sql(
    em,
    `update integrations.webhook_deliveries d
     set status = ends.status, ignored_reason = ends.reason, attempts = attempts + 1, last_error = null, processed_at = now()
     from jsonb_to_recordset(?::jsonb) as ends (id uuid, status text, reason text) where d.id = ends.id`,
    [JSON.stringify(ends)],
  )
}

async function noteFailure({ database, log }: Deps, id: string, error: unknown): Promise<Error> {
  log.error({ err: error, deliveryId: id }, 'A delivery could not be processed')
  const failure = error instanceof Error ? error : new Error(String(error))
  await transaction(database, system('job'), async (em) => {
    const [failed] = await sql<FailedDelivery>(
      em,
      `update integrations.webhook_deliveries set status = 'FAILED', attempts = attempts + 1, last_error = ?
       where id = ? and status in ('RECEIVED', 'FAILED') returning ${FAILED_DELIVERY}`,
      [failure.message.slice(0, 1000), id],
    )
    if (failed) await keepFailure(em, failed, null)
  })
  return failure
}

interface FailedDelivery {
  id: string
  connectionId: string
  companyId: string | null
  error: string
}
const FAILED_DELIVERY = 'id, connection_id as "connectionId", company_id as "companyId", last_error as error'

/** The next try writes over what this one left on the delivery. */
async function keepFailure(em: EntityManager, failed: FailedDelivery, retryAt: Date | null): Promise<void> {
  const { id: deliveryId, connectionId, companyId, error } = failed
  em.persist(em.create(WebhookAttempt, { id: newId(), deliveryId, companyId, outcome: 'FAILED', error, retryAt }))
  await em.flush()
  await recordEvent(em, { type: 'connection.changed', payload: { connectionId }, companyId })
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

import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { deadLetterName, type Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import { addToTimeline } from '../connections/timeline.ts'
import { WEBHOOK_QUEUE } from '../migrations.ts'
import type { ProviderDelivery } from '../providers/provider.ts'
import { providerOf } from '../providers/registry.ts'
import { recordFacts } from '../repositories/facts.ts'
import { placeOfRepository } from '../repositories/links.ts'
import { derivedId } from './derived-id.ts'
import type { WebhookDeliveryStatus } from './delivery.entity.ts'

/** Deliveries worked on at once in one process. */
const CONCURRENCY = 4

export interface WebhookJob {
  deliveryId: string
}

/** Works off deliveries; one whose last try has failed is set aside for a person. */
export async function startWebhookWorker(deps: {
  database: Database
  jobs: Jobs
  log: Logger
}): Promise<{ dispose(): Promise<void> }[]> {
  const { database, jobs, log } = deps
  const worker = await jobs.work<WebhookJob>(
    WEBHOOK_QUEUE,
    async ({ deliveryId }) => {
      try {
        await processDelivery(database, deliveryId)
      } catch (error) {
        log.error({ err: error, deliveryId }, 'A delivery could not be processed')
        await noteFailure(database, deliveryId, error)
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

/** Acts on a delivery, in one transaction with all that it leads to. Does nothing when that was done before. */
export function processDelivery(database: Database, deliveryId: string): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const row = await lockDelivery(em, deliveryId)
    if (!row || row.status === 'PROCESSED' || row.status === 'IGNORED') return
    const provider = providerOf(row.handlerKey)
    const read = provider.readDelivery(row.headers, row.rawBody)
    if (!read.ok) throw new Error(`A stored delivery is not readable: ${read.reason}`)
    const result = provider.processWebhook(read.delivery)
    if (result.kind === 'ignored') {
      await finish(em, deliveryId, { status: 'IGNORED', reason: result.reason })
      await recordEvent(em, {
        type: 'connection.changed',
        payload: { connectionId: row.connectionId },
        companyId: row.companyId,
      })
      return
    }
    const place = await placeOfRepository(em, row, provider.repositoryProvider, result.repository)
    await recordEvent(em, {
      id: derivedId(row.id, 0),
      type: 'provider.event',
      payload: eventPayload(row, provider.key, read.delivery),
      ...place,
      actor: result.actor,
      activity: result.activity,
    })
    const ids = result.facts.map((_, index) => derivedId(row.id, index + 1))
    await recordFacts(em, row, provider, result.facts, ids)
    await finish(em, deliveryId, { status: 'PROCESSED', reason: null })
  })
}

function eventPayload(row: DeliveryRow, provider: string, { event, action }: ProviderDelivery) {
  return { connectionId: row.connectionId, deliveryId: row.id, provider, event, action }
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

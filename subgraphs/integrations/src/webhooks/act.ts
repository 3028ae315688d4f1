import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { type EventType, type NewEvent, recordEvents } from '@atrium/kit/events'
import { closeHandshakes } from '../connections/handshake.ts'
import { placeFinder } from '../containers/places.ts'
import { eventsOfFacts } from '../containers/record-facts.ts'
import type {
  Provider,
  ProviderConfig,
  ProviderDelivery,
  ProviderEvent,
  ProviderWebhook,
} from '../providers/provider.ts'
import { providerOf } from '../providers/registry.ts'
import type { WebhookDeliveryStatus } from './delivery.entity.ts'
import { derivedId } from './derived-id.ts'

export interface DeliveryRow {
  id: string
  connectionId: string
  companyId: string | null
  handlerKey: string
  headers: Record<string, string>
  rawBody: Buffer
  receivedAt: Date | string
  /** Of the connection; its secrets are not among them. */
  settings: ProviderConfig
}

/** A delivery with the handler that understands it. */
export interface OpenDelivery {
  row: DeliveryRow
  provider: Provider
  webhook: ProviderWebhook
  delivery: ProviderDelivery
}

/** Locks deliveries that are still to be acted on. */
export async function openDeliveries(em: EntityManager, ids: string[]): Promise<OpenDelivery[]> {
  const rows = await sql<DeliveryRow>(
    em,
    `select d.id, d.connection_id as "connectionId", d.company_id as "companyId", c.handler_key as "handlerKey",
            d.headers, d.raw_body as "rawBody", d.received_at as "receivedAt", c.config as settings
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
    const delivery = { ...read.delivery, receivedAt: new Date(row.receivedAt) }
    return { row, provider, webhook, delivery }
  })
}

/** Acts on deliveries, and notes what came of each: in the caller's transaction. @param completed null where nothing was fetched. */
export async function act(em: EntityManager, deliveries: { open: OpenDelivery; completed: unknown }[]): Promise<void> {
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

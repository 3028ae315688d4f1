import DataLoader from 'dataloader'
import { sql } from '@atrium/kit/database'
import { pageLoader } from '@atrium/kit/pages'
import type { SubgraphContext } from '@atrium/kit/server'
import { WebhookAttempt } from './attempt.entity.ts'
import { WebhookDelivery } from './delivery.entity.ts'

export interface DeliveryCounts {
  received: number
  processed: number
  ignored: number
  failed: number
  dead: number
  refused: number
}

export function deliveryLoaders(context: SubgraphContext) {
  const em = () => context.read()
  return {
    rawBody: new DataLoader<string, Buffer | null>(async (ids) => {
      const text = 'select id, raw_body as "rawBody" from integrations.webhook_deliveries where id = any (?::uuid[])'
      const rows = await sql<{ id: string; rawBody: Buffer }>(await em(), text, [uuidArray(ids)])
      return ids.map((id) => rows.find((row) => row.id === id)?.rawBody ?? null)
    }),
    lastDeliveryAt: new DataLoader<string, Date | null>(async (connectionIds) => {
      const rows = await sql<{ id: string; at: string | null }>(
        await em(),
        `select parents.id, (select max(received_at) from integrations.webhook_deliveries where connection_id = parents.id) as at
         from unnest(?::uuid[]) as parents (id)`,
        [uuidArray(connectionIds)],
      )
      const byId = new Map(rows.map(({ id, at }) => [id, at === null ? null : new Date(at)]))
      return connectionIds.map((id) => byId.get(id) ?? null)
    }),
    deliveryCounts: new DataLoader<string, DeliveryCounts>(async (connectionIds) =>
      countDeliveries(await em(), connectionIds),
    ),
    attemptsOfDelivery: pageLoader<WebhookAttempt, WebhookAttempt>({
      em,
      entity: WebhookAttempt,
      parent: 'deliveryId',
      orderBy: { endedAt: 'desc', id: 'desc' },
      toNode: (row) => row,
    }),
    deliveriesOfConnection: pageLoader<WebhookDelivery, WebhookDelivery>({
      em,
      entity: WebhookDelivery,
      parent: 'connectionId',
      orderBy: { receivedAt: 'desc', id: 'desc' },
      toNode: (row) => row,
    }),
  }
}

async function countDeliveries(
  em: Parameters<typeof sql>[0],
  connectionIds: readonly string[],
): Promise<DeliveryCounts[]> {
  const rows = await sql<{ id: string; status: keyof DeliveryCounts; count: number }>(
    em,
    `select connection_id as id, lower(status) as status, count(*)::int as count
     from integrations.webhook_deliveries where connection_id = any (?::uuid[]) group by 1, 2
     union all
     select connection_id, 'refused', sum(count)::int
     from integrations.webhook_refusals where connection_id = any (?::uuid[]) group by 1`,
    [uuidArray(connectionIds), uuidArray(connectionIds)],
  )
  return connectionIds.map((id) => {
    const counts: DeliveryCounts = { received: 0, processed: 0, ignored: 0, failed: 0, dead: 0, refused: 0 }
    for (const row of rows) if (row.id === id) counts[row.status] = row.count
    return counts
  })
}

function uuidArray(ids: readonly string[]): string {
  return `{${ids.join(',')}}`
}

import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { fromGlobalId } from '@atrium/kit/ids'
import { allOf, containsText, oneOf, type Page, type PageArgs, paginate } from '@atrium/kit/pages'
import { WebhookDelivery, type WebhookDeliveryStatus } from './delivery.entity.ts'

export interface DeliveryWhere {
  status?: WebhookDeliveryStatus[] | null
  event?: string | null
  search?: string | null
}

/** Deliveries of one connection that match, newest first. */
export function listDeliveries(
  em: EntityManager,
  connectionId: string,
  args: PageArgs,
  where: DeliveryWhere,
): Promise<Page<WebhookDelivery>> {
  return paginate(em, WebhookDelivery, {
    args,
    where: conditionOf(connectionId, where),
    orderBy: { receivedAt: 'desc', id: 'desc' },
    toNode: (row: WebhookDelivery) => row,
  })
}

function conditionOf(connectionId: string, where: DeliveryWhere): FilterQuery<WebhookDelivery> {
  return allOf<WebhookDelivery>(
    { connectionId },
    oneOf('status', where.status),
    where.event == null ? null : { event: where.event },
    containsText<WebhookDelivery>(where.search, 'event', 'action', 'deliveryKey'),
  )
}

/** The delivery as the viewer of `em` may see it. */
export async function findDelivery(em: EntityManager, globalId: string): Promise<WebhookDelivery | null> {
  const id = fromGlobalId('WebhookDelivery', globalId)
  return id === null ? null : em.findOne(WebhookDelivery, { id })
}

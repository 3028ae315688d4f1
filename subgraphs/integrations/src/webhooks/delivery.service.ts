import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { badInput } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, type PageArgs, paginate } from '@atrium/kit/pages'
import { WebhookDelivery, type WebhookDeliveryStatus } from './delivery.entity.ts'

const SEARCH_LENGTH = 200

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
  const search = where.search?.trim() ?? ''
  if (search.length > SEARCH_LENGTH) throw badInput(`\`where.search\` takes at most ${SEARCH_LENGTH} characters.`)
  const $ilike = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return {
    connectionId,
    ...(where.status?.length && { status: { $in: where.status } }),
    ...(where.event != null && { event: where.event }),
    ...(search && { $or: [{ event: { $ilike } }, { action: { $ilike } }, { deliveryKey: { $ilike } }] }),
  } as FilterQuery<WebhookDelivery>
}

/** The delivery as the viewer of `em` may see it. */
export async function findDelivery(em: EntityManager, globalId: string): Promise<WebhookDelivery | null> {
  const id = fromGlobalId('WebhookDelivery', globalId)
  return id === null ? null : em.findOne(WebhookDelivery, { id })
}

import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { badInput } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import { allOf, containsText, oneOf, type Page, type PageArgs, paginate, withId } from '@atrium/kit/pages'
import { Connection } from '../connections/connection.entity.ts'
import { WebhookDelivery, type WebhookDeliveryStatus } from './delivery.entity.ts'

/** How far the inbox is counted: for one page nobody counts millions. */
export const COUNTED_DELIVERIES = 10_000
const LIST_LENGTH = 100

export interface DeliveryWhere {
  id?: string[] | null
  connectionId?: string | null
  templateKey?: string | null
  companyId?: string | null
  status?: WebhookDeliveryStatus[] | null
  event?: string | null
  search?: string | null
  receivedAfter?: Date | null
  receivedBefore?: Date | null
}

/** Deliveries that match, newest first: of one connection (UUID), or of all that the viewer of `em` may see. */
export async function listDeliveries(
  em: EntityManager,
  connectionId: string | null,
  args: PageArgs,
  where: DeliveryWhere,
): Promise<Page<WebhookDelivery>> {
  return paginate(em, WebhookDelivery, {
    args,
    where: await conditionOf(em, connectionId, where),
    orderBy: { receivedAt: 'desc', id: 'desc' },
    toNode: (row: WebhookDelivery) => row,
    ...(connectionId === null && { countUpTo: COUNTED_DELIVERIES }),
  })
}

async function conditionOf(
  em: EntityManager,
  connectionId: string | null,
  where: DeliveryWhere,
): Promise<FilterQuery<WebhookDelivery>> {
  return allOf<WebhookDelivery>(
    connectionId === null ? null : { connectionId },
    withIds(where.id),
    withId('connectionId', 'Connection', where.connectionId),
    withId('companyId', 'Company', where.companyId),
    where.templateKey == null ? null : { connectionId: { $in: await connectionsTo(em, where.templateKey) } },
    oneOf('status', where.status),
    where.event == null ? null : { event: where.event },
    where.receivedAfter == null ? null : { receivedAt: { $gte: where.receivedAfter } },
    where.receivedBefore == null ? null : { receivedAt: { $lt: where.receivedBefore } },
    containsText<WebhookDelivery>(where.search, 'event', 'action', 'deliveryKey', 'lastError'),
  )
}

function withIds(ids: string[] | null | undefined): FilterQuery<WebhookDelivery> | null {
  if (!ids?.length) return null
  if (ids.length > LIST_LENGTH) throw badInput(`\`where.id\` takes at most ${LIST_LENGTH} ids.`)
  return { id: { $in: ids.flatMap((id) => fromGlobalId('WebhookDelivery', id) ?? []) } }
}

/** Connections are few where deliveries are many. */
async function connectionsTo(em: EntityManager, templateKey: string): Promise<string[]> {
  return (await em.find(Connection, { templateKey }, { fields: ['id'] })).map(({ id }) => id)
}

/** The delivery as the viewer of `em` may see it. */
export async function findDelivery(em: EntityManager, globalId: string): Promise<WebhookDelivery | null> {
  const id = fromGlobalId('WebhookDelivery', globalId)
  return id === null ? null : em.findOne(WebhookDelivery, { id })
}

import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { userError } from '@atrium/kit/errors'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import type { Viewer } from '@atrium/kit/viewer'
import { mayAdminister } from '../connections/access.ts'
import { addToTimeline } from '../connections/timeline.ts'
import { WEBHOOK_QUEUE } from '../migrations.ts'
import { WebhookAttempt } from './attempt.entity.ts'
import { WebhookDelivery } from './delivery.entity.ts'

export const MAX_REPLAYS = 100

/**
 * Has deliveries processed again, all or none. One that was processed before runs again and adds nothing: its events keep
 * their ids, and an event is published once.
 */
export async function replayDeliveries(
  em: EntityManager,
  viewer: Viewer,
  jobs: Jobs,
  globalIds: string[],
): Promise<WebhookDelivery[]> {
  if (globalIds.length === 0 || globalIds.length > MAX_REPLAYS) {
    throw userError('TOO_MANY', `Give 1 to ${MAX_REPLAYS} deliveries at a time.`, ['ids'])
  }
  const ids = globalIds.map((id) => fromGlobalId('WebhookDelivery', id))
  const found = await em.find(WebhookDelivery, { id: { $in: ids.filter((id) => id !== null) } })
  const byId = new Map(found.filter((d) => mayAdminister(viewer, d.companyId ?? null)).map((d) => [d.id, d]))
  const missing = ids.findIndex((id) => id === null || !byId.has(id))
  if (missing !== -1)
    throw userError('NOT_FOUND', 'There is no such delivery. Nothing was replayed.', ['ids', String(missing)])
  const deliveries = [...byId.values()]
  for (const delivery of deliveries) {
    keepEnd(em, delivery)
    Object.assign(delivery, {
      status: 'RECEIVED',
      attempts: 0,
      lastError: null,
      ignoredReason: null,
      processedAt: null,
    })
    await jobs.send(em, WEBHOOK_QUEUE, { deliveryId: delivery.id })
  }
  await em.flush()
  await recordReplay(em, viewer, deliveries)
  return ids.map((id) => byId.get(id!)!)
}

/** How it ended before is written over. Tries that failed were kept when they did. */
function keepEnd(em: EntityManager, delivery: WebhookDelivery) {
  const { id, companyId = null, status, ignoredReason, lastError, processedAt } = delivery
  if (status === 'RECEIVED' || status === 'FAILED') return
  em.persist(
    em.create(WebhookAttempt, {
      id: newId(),
      deliveryId: id,
      companyId,
      outcome: status,
      error: ignoredReason ?? lastError ?? null,
      ...(processedAt && { endedAt: processedAt }),
    }),
  )
}

async function recordReplay(em: EntityManager, viewer: Viewer, deliveries: WebhookDelivery[]): Promise<void> {
  const byConnection = Map.groupBy(deliveries, ({ connectionId }) => connectionId)
  for (const [id, replayed] of byConnection) {
    const { length } = replayed
    const message = length === 1 ? 'One delivery is processed again.' : `${length} deliveries are processed again.`
    addToTimeline(em, { id, companyId: replayed[0]!.companyId }, { kind: 'replayed', message, viewer })
  }
  await em.flush()
  for (const [subjectId, replayed] of byConnection) {
    await appendAudit(em, viewer, {
      companyId: replayed[0]!.companyId,
      action: 'connection.replayed',
      subjectType: 'Connection',
      subjectId,
      details: { deliveries: replayed.length },
    })
  }
}

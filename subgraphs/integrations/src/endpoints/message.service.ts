import type { EntityManager } from '@mikro-orm/postgresql'
import { userError } from '@atrium/kit/errors'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import type { Viewer } from '@atrium/kit/viewer'
import { Activity } from '../activity/activity.entity.ts'
import { ENDPOINT_QUEUE } from '../migrations.ts'
import { recordChange, requireEndpoint } from './endpoint.service.ts'
import { WebhookEndpoint } from './endpoint.entity.ts'
import { addMessage } from './fan-out.ts'
import { matcherOf } from './matches.ts'
import { WebhookMessage } from './message.entity.ts'
import { mayKeep } from './owner.ts'
import { TEST_TYPE } from './payload.ts'

export const MOST_RESENT = 100
/** Messages of each kind that a replay sends, the activities that it looks through for them, and how far back it goes. */
export const MOST_REPLAYED = 1000
const MOST_LOOKED_THROUGH = 20_000
export const MESSAGE_DAYS = 30

/** Sends one message that says nothing but that it is a test. @throws NOT_FOUND, DISABLED */
export async function sendTest(em: EntityManager, viewer: Viewer, jobs: Jobs, id: string): Promise<WebhookMessage> {
  const endpoint = await requireEndpoint(em, viewer, id)
  assertEnabled(endpoint)
  const message = em.create(WebhookMessage, {
    id: newId(),
    endpointId: endpoint.id,
    companyId: endpoint.companyId ?? null,
    type: TEST_TYPE,
    status: 'PENDING',
    nextAttemptAt: new Date(),
  })
  await em.persist(message).flush()
  await jobs.send(em, ENDPOINT_QUEUE, { messageId: message.id })
  await recordChange(em, viewer, endpoint, 'tested')
  return message
}

/** Sends messages now, whatever became of them, all or none. @throws NOT_FOUND, TOO_MANY, DISABLED */
export async function resendMessages(
  em: EntityManager,
  viewer: Viewer,
  jobs: Jobs,
  globalIds: readonly string[],
): Promise<WebhookMessage[]> {
  if (globalIds.length === 0 || globalIds.length > MOST_RESENT) {
    throw userError('TOO_MANY', `Give 1 to ${MOST_RESENT} messages at a time.`, ['ids'])
  }
  const ids = globalIds.map((id) => fromGlobalId('WebhookMessage', id))
  const found = await em.find(WebhookMessage, { id: { $in: ids.filter((id) => id !== null) } })
  const byId = new Map(found.filter((m) => mayKeep(viewer, m.companyId ?? null)).map((m) => [m.id, m]))
  const missing = ids.findIndex((id) => id === null || !byId.has(id))
  if (missing !== -1)
    throw userError('NOT_FOUND', 'There is no such message. Nothing was sent.', ['ids', String(missing)])
  const byEndpoint = Map.groupBy(byId.values(), ({ endpointId }) => endpointId)
  const endpoints = await em.find(WebhookEndpoint, { id: { $in: [...byEndpoint.keys()] } })
  for (const endpoint of endpoints) assertEnabled(endpoint)
  for (const message of byId.values()) await queueAgain(em, jobs, message)
  await em.flush()
  for (const endpoint of endpoints) {
    await recordChange(em, viewer, endpoint, 'resent', { messages: byEndpoint.get(endpoint.id)!.length })
  }
  return ids.map((id) => byId.get(id!)!)
}

/**
 * Sends again what failed since an instant, and sends what was never sent, as while the endpoint was switched off. What was received
 * is left alone.
 * @returns how many messages are sent. @throws NOT_FOUND, DISABLED, SINCE_INVALID
 */
export async function replaySince(
  em: EntityManager,
  viewer: Viewer,
  jobs: Jobs,
  input: { id: string; since: Date },
): Promise<number> {
  const endpoint = await requireEndpoint(em, viewer, input.id, { lock: true })
  assertEnabled(endpoint)
  const oldest = Date.now() - MESSAGE_DAYS * 86_400_000
  if (input.since.getTime() < oldest || input.since.getTime() > Date.now()) {
    throw userError('SINCE_INVALID', `Choose a time within the last ${MESSAGE_DAYS} days.`, ['since'])
  }
  const since = new Date(Math.max(input.since.getTime(), endpoint.createdAt.getTime()))
  const failed = await em.find(
    WebhookMessage,
    { endpointId: endpoint.id, status: 'FAILED', createdAt: { $gte: since } },
    { orderBy: { createdAt: 'asc' }, limit: MOST_REPLAYED },
  )
  for (const message of failed) await queueAgain(em, jobs, message)
  await em.flush()
  const missed = await addMissed(em, jobs, endpoint, since)
  await recordChange(em, viewer, endpoint, 'replayed', { since: since.toISOString(), messages: failed.length + missed })
  return failed.length + missed
}

/** As the viewer, who sees whatever the endpoint does. What it is not told of is passed over, so a page of that is not the end. */
async function addMissed(em: EntityManager, jobs: Jobs, endpoint: WebhookEndpoint, since: Date): Promise<number> {
  const matches = matcherOf(endpoint)
  const categories = endpoint.categories as Activity['category'][]
  let [missed, looked, place] = [0, 0, '-1']
  while (missed < MOST_REPLAYED && looked < MOST_LOOKED_THROUGH) {
    const activities = await em.find(
      Activity,
      {
        recordedAt: { $gte: since },
        position: { $gt: place },
        ...(endpoint.companyId != null && { companyId: endpoint.companyId }),
        ...(categories.length > 0 && { category: { $in: categories } }),
      },
      { orderBy: { position: 'asc' }, limit: MOST_REPLAYED, disableIdentityMap: true },
    )
    for (const activity of activities) {
      if (missed < MOST_REPLAYED && matches(activity)) missed += await addMessage(em, jobs, endpoint, activity)
    }
    looked += activities.length
    if (activities.length < MOST_REPLAYED) break
    place = activities.at(-1)!.position
  }
  return missed
}

async function queueAgain(em: EntityManager, jobs: Jobs, message: WebhookMessage): Promise<void> {
  Object.assign(message, { status: 'PENDING', tries: 0, reason: null, nextAttemptAt: new Date(), finishedAt: null })
  await jobs.send(em, ENDPOINT_QUEUE, { messageId: message.id })
}

function assertEnabled({ status }: WebhookEndpoint): void {
  if (status === 'ENABLED') return
  throw userError('DISABLED', 'This webhook is switched off. Switch it on first.', ['id'])
}

import { setTimeout as delay } from 'node:timers/promises'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { type BusListener, createSignal, startLoop } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import { Activity } from '../activity/activity.entity.ts'
import { FEED_SIGNAL } from '../activity/feed.ts'
import { ENDPOINT_QUEUE } from '../migrations.ts'
import { WebhookEndpoint } from './endpoint.entity.ts'
import { matcherOf } from './matches.ts'

const BATCH = 200
const IDLE_MS = 1000
const PAUSE_MS = 200

interface Deps {
  database: Database
  bus: BusListener
  jobs: Jobs
  log: Logger
}

/**
 * Makes, as the feed grows, a message of each activity for each endpoint that is to be told of it. Messages, their jobs and the place
 * that was reached are one transaction: whichever process dies, nothing is left out and nothing doubled.
 */
export function startFanOut({ database, bus, jobs, log }: Deps): { dispose(): Promise<void> } {
  const signal = createSignal()
  const stop = bus.on(FEED_SIGNAL, () => signal.wake())
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    onError: (error) => log.error({ err: error }, 'Webhooks of third parties could not be made; trying again'),
    async step() {
      const { read, made } = await transaction(database, system('relay'), (em) => fanOut(em, jobs))
      if (made > 0) jobs.wake(ENDPOINT_QUEUE)
      // What comes meanwhile is one batch: a burst of activities costs few looks.
      if (read > 0 && read < BATCH) await delay(PAUSE_MS)
      return read === BATCH ? 'more' : 'idle'
    },
  })
  return {
    async dispose() {
      stop()
      await loop.dispose()
    },
  }
}

async function fanOut(em: EntityManager, jobs: Jobs): Promise<{ read: number; made: number }> {
  const place = await takePlace(em)
  if (place === null) return { read: 0, made: 0 }
  const activities = await em.find(
    Activity,
    { position: { $gt: place } },
    { orderBy: { position: 'asc' }, limit: BATCH },
  )
  if (activities.length === 0) return { read: 0, made: 0 }
  const endpoints = await em.find(WebhookEndpoint, { status: 'ENABLED' })
  let made = 0
  for (const endpoint of endpoints) {
    const matches = matcherOf(endpoint)
    for (const activity of activities) if (matches(activity)) made += await addMessage(em, jobs, endpoint, activity)
  }
  await sql(em, 'update integrations.webhook_fan_out set position = ?', [activities.at(-1)!.position])
  return { read: activities.length, made }
}

/** Locks the place; null while another process is at it, and at the very first look, which begins with what comes from now on. */
async function takePlace(em: EntityManager): Promise<string | null> {
  const [row] = await sql<{ position: string | null }>(
    em,
    'select position from integrations.webhook_fan_out for update skip locked',
  )
  if (!row) return null
  if (row.position !== null) return row.position
  await sql(em, 'update integrations.webhook_fan_out set position = (select position from integrations.activity_head)')
  return null
}

/** @returns 1 for a new message, 0 for one that was there. */
export async function addMessage(
  em: EntityManager,
  jobs: Jobs,
  endpoint: Pick<WebhookEndpoint, 'id' | 'companyId'>,
  activity: Pick<Activity, 'id' | 'type'>,
): Promise<number> {
  const [row] = await sql<{ id: string }>(
    em,
    `insert into integrations.webhook_messages (id, endpoint_id, company_id, activity_id, type, status, next_attempt_at)
     values (?, ?, ?, ?, ?, 'PENDING', now())
     on conflict (endpoint_id, activity_id) where activity_id is not null do nothing returning id`,
    [newId(), endpoint.id, endpoint.companyId ?? null, activity.id, activity.type],
  )
  if (!row) return 0
  await jobs.send(em, ENDPOINT_QUEUE, { messageId: row.id })
  return 1
}

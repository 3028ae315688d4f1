import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql } from '@atrium/kit/database'
import {
  BUS_CHANNEL,
  type BusListener,
  type Consumer,
  isEvent,
  startConsumer,
  type StreamEvent,
} from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import { eraseAndTell } from '@atrium/kit/privacy'
import type { Keyring } from '@atrium/kit/secrets'
import { personalData } from '../privacy/personal-data.ts'

/** What is notified, besides the streams, when the feed has grown. */
export const FEED_SIGNAL = 'activity'

const STREAMS = ['accounts', 'projects', 'billing', 'integrations', 'gateway']

/** Makes a row of the feed from every event that people are to see, of all subgraphs. */
export function startFeed(
  database: Database,
  bus: BusListener,
  keyring: Keyring,
  log: Logger,
): { dispose(): Promise<void> } {
  const handle: Consumer['handle'] = async (em, event) => {
    await addToFeed(em, event)
    // Here, as the stream is in order: what was said of a person before is in the feed, and none of it is added later.
    if (isEvent(event, 'privacy.erasure_started')) await eraseAndTell(em, personalData, event.payload, keyring)
  }
  return startConsumer(database, bus, { name: 'activity-feed', streams: STREAMS, handle }, log)
}

export async function addToFeed(em: EntityManager, event: StreamEvent): Promise<void> {
  const { activity } = event
  if (!activity) return
  const deliveryId = isEvent(event, 'provider.event') ? event.payload.deliveryId : null
  // The order of positions is the order of commits: see activity_head in migrations/0003-activity.sql.
  await sql(
    em,
    `with head as (update integrations.activity_head set position = position + 1 returning position),
     added as (insert into integrations.activities
       (id, position, company_id, project_id, delivery_id, audience, type, category, summary, source, actor, repository_name, url, occurred_at)
       select ?, position, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ? from head)
     select pg_notify(?, ?)`,
    [
      event.id,
      event.companyId,
      event.projectId,
      deliveryId,
      activity.audience,
      activity.type,
      activity.category,
      activity.summary,
      activity.source,
      event.actor === null ? null : JSON.stringify(event.actor),
      activity.repositoryName ?? null,
      activity.url ?? null,
      event.occurredAt,
      BUS_CHANNEL,
      FEED_SIGNAL,
    ],
  )
}

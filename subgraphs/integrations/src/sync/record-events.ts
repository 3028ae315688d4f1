import type { EntityManager } from '@mikro-orm/postgresql'
import { type EventType, type NewEvent, recordEvents as record } from '@atrium/kit/events'
import { placeFinder } from '../containers/places.ts'
import { eventsOfFacts } from '../containers/record-facts.ts'
import type { Provider, ProviderEvent } from '../providers/provider.ts'
import { derivedId } from '../webhooks/derived-id.ts'

/** Puts into the feed what a synchronisation found to have happened, with the facts of it. */
export async function recordEvents(
  em: EntityManager,
  connection: { connectionId: string; companyId: string | null },
  provider: Provider,
  told: readonly ProviderEvent[],
): Promise<void> {
  if (told.length === 0) return
  const { connectionId } = connection
  const find = placeFinder(em, connection, provider)
  const events: NewEvent<EventType>[] = []
  for (const { key, at, activity, actor, container, facts } of told) {
    // With a key of its own it has the same ids whoever tells it.
    const ids = key === undefined ? [] : facts.map((_, index) => derivedId(connectionId, `${key}/${index}`))
    events.push(...(await eventsOfFacts(em, connection, facts, { find, ids })))
    if (activity === null) continue
    const payload = { connectionId, deliveryId: null, provider: provider.key, event: activity.type, action: null }
    const own = {
      ...(key !== undefined && { id: derivedId(connectionId, key) }),
      ...(at !== undefined && { occurredAt: at }),
    }
    events.push({ type: 'provider.event', payload, ...(await find(container)), actor, activity, ...own })
  }
  await record(em, events)
}

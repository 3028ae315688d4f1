import type { EntityManager } from '@mikro-orm/postgresql'
import { type EventType, type NewEvent, recordEvents as record } from '@atrium/kit/events'
import { placeFinder } from '../containers/places.ts'
import { eventsOfFacts } from '../containers/record-facts.ts'
import type { Provider, ProviderEvent } from '../providers/provider.ts'

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
  for (const { activity, actor, container, facts } of told) {
    events.push(...(await eventsOfFacts(em, connection, facts, { find })))
    if (activity === null) continue
    const payload = { connectionId, deliveryId: null, provider: provider.key, event: activity.type, action: null }
    events.push({ type: 'provider.event', payload, ...(await find(container)), actor, activity })
  }
  await record(em, events)
}

import type { EntityManager } from '@mikro-orm/postgresql'
import { type EventType, type NewEvent, recordEvent, recordEvents } from '@atrium/kit/events'
import type { ContainerKind } from '@atrium/kit/events'
import type { CompleteReading, ExternalContainer, Provider, ProviderFact } from '../providers/provider.ts'
import { forgetIn, forgetUnseen, type KnownItem, onlyNews } from './known-items.ts'
import { placeFinder } from './places.ts'

/** Publishes what a provider told, for other subgraphs to act on, as far as it is new. */
export async function recordFacts(
  em: EntityManager,
  connection: { connectionId: string; companyId: string | null },
  provider: Provider,
  facts: ProviderFact[],
): Promise<void> {
  if (facts.length === 0) return
  const find = placeFinder(em, connection, provider)
  await recordEvents(em, await eventsOfFacts(em, connection, facts, { find }))
}

/**
 * The events that tell of facts, as far as they are new.
 * @param options.ids of the events, in the order of the facts; an event with a known id is dropped.
 */
export async function eventsOfFacts(
  em: EntityManager,
  connection: { connectionId: string; companyId: string | null },
  facts: ProviderFact[],
  { find, ids = [] }: { find: ReturnType<typeof placeFinder>; ids?: string[] },
): Promise<NewEvent<EventType>[]> {
  const placed = []
  for (const [index, fact] of facts.entries()) {
    placed.push({ fact, place: await find(fact.container), id: ids[index] ?? null })
  }
  const news = await onlyNews(em, connection, placed)
  return news.map(({ fact, place, id }) => ({
    type: fact.type,
    payload: { ...fact.payload, connectionId: connection.connectionId },
    ...place,
    ...(id !== null && { id }),
  }))
}

/** Tells that what a complete reading did not find any more is gone. */
export async function recordGone(
  em: EntityManager,
  connection: { connectionId: string; companyId: string | null },
  provider: Provider,
  what: CompleteReading,
): Promise<void> {
  await tellGone(em, connection, provider, await forgetUnseen(em, connection.connectionId, what))
}

/** Tells that all in a container is gone, as far as others were told of it. */
export async function recordEmptied(
  em: EntityManager,
  connection: { connectionId: string; companyId: string | null },
  provider: Provider,
  container: Pick<ExternalContainer, 'kind' | 'id'>,
): Promise<void> {
  await tellGone(em, connection, provider, await forgetIn(em, connection.connectionId, container))
}

async function tellGone(
  em: EntityManager,
  connection: { connectionId: string; companyId: string | null },
  provider: Provider,
  gone: KnownItem[],
): Promise<void> {
  const find = placeFinder(em, connection, provider)
  for (const { kind, externalId, containerKind, containerId } of gone) {
    const container =
      containerKind === null || containerId === null ? null : { kind: containerKind as ContainerKind, id: containerId }
    const { connectionId } = connection
    await recordEvent(em, {
      type: `${kind}.deleted`,
      payload: { connectionId, provider: provider.key, externalId, at: new Date().toISOString() },
      ...(await find(container)),
    })
  }
}

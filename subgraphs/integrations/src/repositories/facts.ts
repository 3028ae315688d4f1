import type { EntityManager } from '@mikro-orm/postgresql'
import { recordEvent } from '@atrium/kit/events'
import type { Provider, ProviderFact } from '../providers/provider.ts'
import { placeOfRepository } from './links.ts'

/**
 * Publishes what a provider told of repositories, for other subgraphs to act on.
 * @param ids of the events, in the order of the facts; an event with a known id is dropped.
 */
export async function recordFacts(
  em: EntityManager,
  connection: { connectionId: string; companyId: string | null },
  provider: Provider,
  facts: ProviderFact[],
  ids: string[] = [],
): Promise<void> {
  for (const [index, fact] of facts.entries()) {
    const place = await placeOfRepository(em, connection, provider.repositoryProvider, fact.repository)
    await recordEvent(em, {
      type: fact.type,
      payload: { ...fact.payload, connectionId: connection.connectionId } as never,
      ...place,
      ...(ids[index] !== undefined && { id: ids[index] }),
    })
  }
}

import type { EntityClass, FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'

/** Rows by UUID, all that are asked for together in one query; null for one that is missing or not to be seen. */
export function rowLoader<E extends { id: string }>(
  em: () => Promise<EntityManager>,
  entity: EntityClass<E>,
): DataLoader<string, E | null> {
  return new DataLoader(async (ids) => {
    const rows = (await (await em()).find(entity, { id: { $in: [...ids] } } as unknown as FilterQuery<E>)) as E[]
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}

import { Cursor, type EntityClass, type FilterQuery, type OrderDefinition } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { sql } from '../database/database.ts'
import { checkedPage, type PageArgs } from './args.ts'
import type { Page } from './connection.type.ts'
import { cursorsOf } from './cursors.ts'
import { paginate } from './paginate.ts'

/**
 * Lists under many parents in a constant number of queries: the first page of every parent comes from one query with a
 * lateral join, and the counts of all from another. Further pages (`after`, `last`) are asked for one parent at a time and read by keyset.
 *
 * Make one for each field and request; `load(parentId, args)` is what the field's resolver calls.
 */
export function pageLoader<E extends { id: string }, T>(options: {
  em: () => Promise<EntityManager>
  entity: EntityClass<E>
  /** Property of the entity that holds the parent's UUID. */
  parent: keyof E & string
  /** Narrows every parent's list alike. */
  where?: FilterQuery<E>
  /** Must end in `id`. */
  orderBy: OrderDefinition<E>
  toNode: (row: E) => T
}): { load(parentId: string, args: PageArgs): Promise<Page<T>> } {
  const loaders = new Map<number, DataLoader<string, E[]>>()
  const where = (parentId: string) =>
    ({ $and: [{ [options.parent]: parentId }, options.where ?? {}] }) as FilterQuery<E>

  function firstPages(size: number): DataLoader<string, E[]> {
    const existing = loaders.get(size)
    if (existing) return existing
    const loader = new DataLoader<string, E[]>(async (parentIds) => {
      const em = await options.em()
      const rows = await firstRows(em, options, parentIds, size + 1)
      return parentIds.map((id) => rows.filter((row) => row[options.parent] === id))
    })
    loaders.set(size, loader)
    return loader
  }

  const counts = new DataLoader<string, number>(async (parentIds) => {
    const em = await options.em()
    const ofParents = { $and: [{ [options.parent]: { $in: [...parentIds] } }, options.where ?? {}] } as FilterQuery<E>
    const byParent = await em.countBy(options.entity, options.parent as never, { where: ofParents as never })
    return parentIds.map((id) => byParent[id] ?? 0)
  })

  return {
    async load(parentId, args) {
      const page = checkedPage(args)
      if (page.first === undefined || page.after !== undefined) {
        return paginate(await options.em(), options.entity, {
          args,
          where: where(parentId),
          orderBy: options.orderBy,
          toNode: options.toNode,
        })
      }
      const rows = await firstPages(page.first).load(parentId)
      const em = await options.em()
      const meta = em.getMetadata().get<E>(options.entity)
      const cursors = cursorsOf(meta, options.orderBy)
      const edges = rows.slice(0, page.first).map((row) => ({
        node: options.toNode(row),
        cursor: cursors.seal(Cursor.for<E>(meta, row as never, options.orderBy)),
      }))
      return {
        edges,
        nodes: edges.map((edge) => edge.node),
        pageInfo: {
          hasNextPage: rows.length > page.first,
          hasPreviousPage: false,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
        countAll: () => counts.load(parentId),
      }
    },
  }
}

async function firstRows<E extends { id: string }>(
  em: EntityManager,
  options: { entity: EntityClass<E>; parent: keyof E & string; where?: FilterQuery<E>; orderBy: OrderDefinition<E> },
  parentIds: readonly string[],
  limit: number,
): Promise<E[]> {
  const meta = em.getMetadata().get<E>(options.entity)
  const parentColumn = (meta.properties as Record<string, { fieldNames: string[] }>)[options.parent]!.fieldNames[0]!
  const children = em
    .createQueryBuilder(options.entity, 'child')
    .select('id' as never)
    .where((options.where ?? {}) as never)
    .andWhere(`child."${parentColumn}" = parents.id`)
    .orderBy(options.orderBy as never)
    .limit(limit)
    .toQuery()
  const ranked = await sql<{ id: string }>(
    em,
    `select ranked.id from unnest(?::uuid[]) as parents(id) cross join lateral (${children.sql}) ranked`,
    [`{${parentIds.join(',')}}`, ...children.params],
  )
  return em.find(options.entity, { id: { $in: ranked.map((row) => row.id) } } as unknown as FilterQuery<E>, {
    orderBy: options.orderBy as never,
  }) as Promise<E[]>
}

import { type EntityName, type FilterQuery, type OrderDefinition, raw } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { checkedPage, type PageArgs } from './args.ts'
import type { Page } from './connection.type.ts'
import { sql } from '../database/database.ts'
import { cursorError, cursorsOf } from './cursors.ts'

/**
 * One page of an entity by keyset: its cost grows with the page, not with how deep the page lies.
 * @param orderBy must end in a unique property (`id`), or rows with equal keys are skipped.
 * @throws BAD_USER_INPUT for a page out of bounds or a cursor that is not of this list.
 */
export async function paginate<E extends object, T>(
  em: EntityManager,
  entity: EntityName<E>,
  options: {
    args: PageArgs
    where?: FilterQuery<E>
    orderBy: OrderDefinition<E>
    toNode: (row: E) => T
    /** Lazy properties that the order needs. */
    populate?: readonly (keyof E & string)[]
    /** Counts no further than this: a list of millions is not counted for one page. */
    countUpTo?: number
  },
): Promise<Page<T>> {
  const page = checkedPage(options.args)
  const where = options.where ?? ({} as FilterQuery<E>)
  const cursors = cursorsOf(em.getMetadata().get<E>(entity), options.orderBy)
  const given = page.after ?? page.before
  const place = given !== undefined && { [page.after === undefined ? 'before' : 'after']: cursors.open(given) }
  const found = await em
    .findByCursor(entity, {
      where,
      orderBy: options.orderBy,
      includeCount: false,
      populate: options.populate ?? [],
      ...page,
      ...place,
    } as never)
    .catch((error: unknown) => {
      throw place ? cursorError(error) : error
    })
  const edges = (found.items as E[]).map((row) => ({
    node: options.toNode(row),
    cursor: cursors.seal(found.from(row as never)),
  }))
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: found.hasNextPage,
      hasPreviousPage: found.hasPrevPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    countAll: () =>
      options.countUpTo === undefined
        ? em.count(entity, where as never)
        : countUpTo(em, entity, where, options.countUpTo),
  }
}

async function countUpTo<E extends object>(
  em: EntityManager,
  entity: EntityName<E>,
  where: FilterQuery<E>,
  most: number,
): Promise<number> {
  const rows = em
    .createQueryBuilder(entity as never, 'row')
    .select(raw('1 as found') as never)
    .where(where as never)
    .limit(most)
    .toQuery()
  const [row] = await sql<{ count: number }>(
    em,
    `select count(*)::int as count from (${rows.sql}) bounded`,
    rows.params as unknown[],
  )
  return row!.count
}

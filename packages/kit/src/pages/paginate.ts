import { Cursor, type EntityName, type FilterQuery, type OrderDefinition } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { badInput } from '../errors/index.ts'
import { checkedPage, type PageArgs } from './args.ts'
import type { Page } from './connection.type.ts'

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
  },
): Promise<Page<T>> {
  const page = checkedPage(options.args)
  const where = options.where ?? ({} as FilterQuery<E>)
  checkCursor(page.after ?? page.before, Cursor.getDefinition(em.getMetadata().get<E>(entity), options.orderBy).length)
  const cursor = await em
    .findByCursor(entity, { where, orderBy: options.orderBy, includeCount: false, ...page } as never)
    .catch((error: unknown) => {
      if (page.after !== undefined || page.before !== undefined) throw badCursor(error)
      throw error
    })
  const edges = (cursor.items as E[]).map((row) => ({ node: options.toNode(row), cursor: cursor.from(row as never) }))
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: cursor.hasNextPage,
      hasPreviousPage: cursor.hasPrevPage,
      startCursor: cursor.startCursor,
      endCursor: cursor.endCursor,
    },
    countAll: () => em.count(entity, where as never),
  }
}

// MikroORM takes a cursor with another number of values for none, and would begin the list again.
function checkCursor(cursor: string | undefined, length: number): void {
  if (cursor === undefined) return
  let values: unknown
  try {
    values = Cursor.decode(cursor)
  } catch (error) {
    throw badCursor(error)
  }
  if (!Array.isArray(values) || values.length !== length) throw badCursor(null)
}

// A cursor that was cut or made for another list fails while it is decoded, or in PostgreSQL as an invalid value.
function badCursor(error: unknown): unknown {
  const code = (error as { code?: string } | null)?.code
  if (code !== undefined && !code.startsWith('22')) return error
  return badInput('This cursor is not of this list. Start again without one.')
}

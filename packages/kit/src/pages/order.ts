import type { OrderDefinition } from '@mikro-orm/core'
import { badInput } from '../errors/index.ts'
import { OrderDirection } from './args.ts'

/** One key of an order: a field of the API and its direction. */
export interface Sort<Field extends string> {
  field: Field
  direction: OrderDirection
}

/**
 * An order for `paginate`: rows without a value come last either way, and equal ones follow their ids.
 * @param properties the entity's property for each field of the API.
 * @throws BAD_USER_INPUT for more keys than there are fields.
 */
export function sortedBy<E, Field extends string>(
  properties: Record<Field, keyof E & string>,
  orderBy: readonly Sort<Field>[] | null | undefined,
  byDefault: Sort<Field>,
): OrderDefinition<E> {
  const most = Object.keys(properties).length
  if ((orderBy?.length ?? 0) > most) throw badInput(`\`orderBy\` takes at most ${most} fields.`)
  const sorts = orderBy?.length ? orderBy : [byDefault]
  const keys = sorts.map(({ field, direction }) => ({ [properties[field]]: `${DIRECTION[direction]} nulls last` }))
  return [...keys, { id: DIRECTION[sorts[0]!.direction] }] as OrderDefinition<E>
}

const DIRECTION = { [OrderDirection.ASC]: 'asc', [OrderDirection.DESC]: 'desc' } as const

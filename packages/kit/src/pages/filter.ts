import type { FilterQuery } from '@mikro-orm/core'
import { badInput } from '../errors/index.ts'
import { fromGlobalId, type IdType } from '../ids/index.ts'

export const SEARCH_LENGTH = 200

type Condition<E> = FilterQuery<E> | null
type Property<E> = keyof E & string

/** The conditions that are given, all of which must hold. */
export function allOf<E>(...conditions: Condition<E>[]): FilterQuery<E> {
  const given = conditions.filter((condition) => condition !== null)
  return (given.length > 0 ? { $and: given } : {}) as FilterQuery<E>
}

/**
 * Text that stands in one of the properties, in any case; null for none. No trigram index helps: under row level security
 * PostgreSQL may use an index only for operators that cannot leak what they compare, and ILIKE is none of them.
 * @throws BAD_USER_INPUT when it is too long.
 */
export function containsText<E>(search: string | null | undefined, ...properties: Property<E>[]): Condition<E> {
  const text = search?.trim()
  if (!text) return null
  if (text.length > SEARCH_LENGTH) throw badInput(`\`where.search\` takes at most ${SEARCH_LENGTH} characters.`)
  const pattern = { $ilike: `%${text.replace(/[\\%_]/g, '\\$&')}%` }
  return { $or: properties.map((property) => ({ [property]: pattern })) } as FilterQuery<E>
}

/** One of the values; null for no list and for an empty one. */
export function oneOf<E>(property: Property<E>, values: readonly unknown[] | null | undefined): Condition<E> {
  return values?.length ? ({ [property]: { $in: values } } as FilterQuery<E>) : null
}

/** The row with an id of the API, or nothing when the id is malformed; null for no id. */
export function withId<E>(property: Property<E>, type: IdType, id: string | null | undefined): Condition<E> {
  if (!id) return null
  const uuid = fromGlobalId(type, id)
  return { [property]: { $in: uuid ? [uuid] : [] } } as FilterQuery<E>
}

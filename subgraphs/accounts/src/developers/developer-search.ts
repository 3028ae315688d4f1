import { containsText } from '@atrium/kit/pages'
import { type FilterQuery, raw } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { UserEntity } from '../users/user.entity.ts'
import { DeveloperEntity } from './developer.entity.ts'

/**
 * Developers whose name, title or skills contain the text; null for no text. Addresses are for staff alone, and so is
 * searching by them: a list that narrows would spell them out.
 * @throws BAD_USER_INPUT when the text is too long.
 */
export function matching(
  em: EntityManager,
  search: string | null | undefined,
  byEmail: boolean,
): FilterQuery<DeveloperEntity> | null {
  const ofPerson = byEmail
    ? containsText<UserEntity>(search, 'name', 'email')
    : containsText<UserEntity>(search, 'name')
  if (!ofPerson) return null
  const people = em
    .createQueryBuilder(UserEntity, 'person')
    .select('id')
    .where(ofPerson as never)
  const pattern = `%${search!.trim().replace(/[\\%_]/g, '\\$&')}%`
  return {
    $or: [
      { userId: { $in: people.toRaw() } },
      containsText<DeveloperEntity>(search, 'title'),
      { [raw((table) => `array_to_string(${table}.skills, ' ')`)]: { $ilike: pattern } },
    ],
  } as unknown as FilterQuery<DeveloperEntity>
}

/** The same as a query for their ids. */
export function developersMatching(em: EntityManager, search: string | null | undefined, byEmail: boolean) {
  const where = matching(em, search, byEmail)
  if (!where) return null
  return em
    .createQueryBuilder(DeveloperEntity, 'developer')
    .select('id')
    .where(where as never)
    .toRaw()
}

import { allOf, containsText, OrderDirection, type Page, paginate, sortedBy, withId } from '@atrium/kit/pages'
import { isStaff } from '@atrium/kit/viewer'
import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { UserEntity } from '../users/user.entity.ts'
import { DeveloperEntity } from './developer.entity.ts'
import type { DevelopersArgs } from './developer.input.ts'

const ORDER = { CREATED_AT: 'createdAt', TITLE: 'title' } as const

/** The developers that the viewer sees: row level security decides. */
export async function listDevelopers<T>(
  context: Context,
  args: DevelopersArgs,
  toNode: (row: DeveloperEntity) => T,
): Promise<Page<T>> {
  const em = await context.read()
  const { search, isCommunityApproved, agencyId } = args.where ?? {}
  const where = allOf<DeveloperEntity>(
    matching(em, search, isStaff(context.viewer)),
    isCommunityApproved == null ? null : { isCommunityApproved },
    withId<DeveloperEntity>('agencyId', 'Agency', agencyId),
  )
  const byDefault = { field: 'CREATED_AT', direction: OrderDirection.DESC } as const
  const orderBy = sortedBy<DeveloperEntity, keyof typeof ORDER>(ORDER, args.orderBy, byDefault)
  return paginate(em, DeveloperEntity, { args, where, orderBy, toNode })
}

// Addresses are for staff alone, and so is searching by them: a list that narrows would spell them out.
function matching(
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
  return {
    $or: [{ userId: { $in: people.toRaw() } }, containsText<DeveloperEntity>(search, 'title')],
  } as unknown as FilterQuery<DeveloperEntity>
}

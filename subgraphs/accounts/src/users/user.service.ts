import { sql, staffRole } from '@atrium/kit/database'
import { badInput, forbidden } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import { allOf, oneOf, type Page, paginate, SEARCH_LENGTH } from '@atrium/kit/pages'
import { type AnyViewer, isStaff } from '@atrium/kit/viewer'
import type { FilterQuery, OrderDefinition } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { CompanyMemberEntity } from '../companies/company-member.entity.ts'
import type { Context } from '../context.ts'
import { DeveloperEntity } from '../developers/developer.entity.ts'
import { readByPlan } from './search-plan.ts'
import { UserEntity } from './user.entity.ts'
import type { UserActivity } from './user-activity.ts'
import type { UserOrderField, UsersArgs, UserWhereInput } from './user.input.ts'

const PROPERTY = { NAME: 'name', CREATED_AT: 'createdAt', LAST_SIGN_IN_AT: 'lastSignInRank' } as const satisfies Record<
  UserOrderField,
  keyof UserEntity
>

/** People are counted up to here: the page says "more than". */
export const COUNTED_USERS = 10_000
/** Somebody who has signed in within the last 30 days is active. */
export const ACTIVE_DAYS = 30
const ACTIVE_MS = ACTIVE_DAYS * 86_400_000
/** What was never: see `users.last_sign_in_rank`. */
const NEVER = new Date(0)

/** Everyone with an account. Staff only. */
export async function listUsers<T>(
  context: Context,
  args: UsersArgs,
  toNode: (row: UserEntity) => T,
): Promise<Page<T>> {
  if (!isStaff(context.viewer)) throw forbidden()
  const orderBy = order(args.orderBy ?? [])
  const em = await context.read()
  // Staff sees every row, so the rows need not be asked one by one: only then can a search use its index.
  await sql(em, `set local role ${staffRole('accounts')}`)
  const where = args.where ?? {}
  const patterns = patternsOf(where.search)
  const read = () =>
    paginate(em, UserEntity, {
      args,
      where: filter(em, where, patterns),
      orderBy,
      toNode,
      countUpTo: COUNTED_USERS,
    })
  return patterns.length > 0 ? readByPlan(em, patterns, read) : read()
}

function filter(em: EntityManager, where: UserWhereInput, patterns: readonly string[]): FilterQuery<UserEntity> {
  return allOf<UserEntity>(
    patterns.length > 0 ? { $or: patterns.map((pattern) => ({ search: { $like: pattern } })) } : null,
    oneOf<UserEntity>('role', where.role),
    oneOf<UserEntity>('status', where.status),
    activeSince(where.activity, new Date()),
    membersOf(em, where.companyId),
    peopleOfAgency(em, where.agencyId),
  )
}

/** Text within the name or the address, as LIKE has it. A trigram needs three letters: fewer find where words begin. */
export function patternsOf(search: string | null | undefined): string[] {
  const text = search?.trim().toLowerCase()
  if (!text) return []
  if (text.length > SEARCH_LENGTH) throw badInput(`\`where.search\` takes at most ${SEARCH_LENGTH} characters.`)
  const pattern = text.replace(/[\\%_]/g, '\\$&')
  return (text.length > 2 ? ['%'] : ['', '% ', '%\n']).map((before) => `${before}${pattern}%`)
}

function activeSince(activity: UserActivity | null | undefined, now: Date): FilterQuery<UserEntity> | null {
  if (!activity) return null
  const since = new Date(now.getTime() - ACTIVE_MS)
  if (activity === 'NEVER') return { lastSignInRank: NEVER }
  return { lastSignInRank: activity === 'ACTIVE' ? { $gte: since } : { $lt: since } }
}

function membersOf(em: EntityManager, companyId: string | null | undefined): FilterQuery<UserEntity> | null {
  if (!companyId) return null
  const id = fromGlobalId('Company', companyId)
  if (!id) return { id: { $in: [] } }
  const members = em.createQueryBuilder(CompanyMemberEntity, 'member').select('userId').where({ companyId: id })
  return { id: { $in: members.toRaw() } } as unknown as FilterQuery<UserEntity>
}

function peopleOfAgency(em: EntityManager, agencyId: string | null | undefined): FilterQuery<UserEntity> | null {
  if (!agencyId) return null
  const id = fromGlobalId('Agency', agencyId)
  if (!id) return { id: { $in: [] } }
  const developers = em.createQueryBuilder(DeveloperEntity, 'developer').select('userId').where({ agencyId: id })
  return { $or: [{ agencyId: id }, { id: { $in: developers.toRaw() } }] } as unknown as FilterQuery<UserEntity>
}

function order(orderBy: NonNullable<UsersArgs['orderBy']>): OrderDefinition<UserEntity> {
  if (orderBy.length > 3) throw badInput('Sort by at most three fields.')
  const keys = orderBy.map(({ field, direction }) => [PROPERTY[field], direction.toLowerCase()])
  // Ids in the direction of the first key: an index is read one way.
  return Object.fromEntries([
    ...(keys.length > 0 ? keys : [['name', 'asc']]),
    ['id', keys[0]?.[1] ?? 'asc'],
  ]) as OrderDefinition<UserEntity>
}

/** Whether a person who may sign in did so within the last 30 days: what "active" means in every figure. */
export function isActive({ status, lastSignInAt }: UserEntity): boolean {
  return status === 'ACTIVE' && lastSignInAt != null && Date.now() - lastSignInAt.getTime() < ACTIVE_MS
}

/** Whether the viewer is told how an account was made. */
export function seesSignUp(viewer: AnyViewer, { id }: UserEntity): boolean {
  return isStaff(viewer) || (viewer.kind === 'user' && viewer.userId === id)
}

import { badInput, forbidden } from '@atrium/kit/errors'
import { allOf, containsText, oneOf, type Page, paginate } from '@atrium/kit/pages'
import { type AnyViewer, isStaff } from '@atrium/kit/viewer'
import type { FilterQuery, OrderDefinition } from '@mikro-orm/core'
import type { Context } from '../context.ts'
import { UserEntity } from './user.entity.ts'
import type { UserOrderField, UsersArgs, UserWhereInput } from './user.input.ts'

const PROPERTY = { NAME: 'name', CREATED_AT: 'createdAt', LAST_SIGN_IN_AT: 'lastSignInRank' } as const satisfies Record<
  UserOrderField,
  keyof UserEntity
>

/** Everyone with an account. Staff only. */
export async function listUsers<T>(
  context: Context,
  args: UsersArgs,
  toNode: (row: UserEntity) => T,
): Promise<Page<T>> {
  if (!isStaff(context.viewer)) throw forbidden()
  const [where, orderBy] = [filter(args.where ?? {}), order(args.orderBy ?? [])]
  return paginate(await context.read(), UserEntity, { args, where, orderBy, toNode })
}

function filter({ search, role, status }: UserWhereInput): FilterQuery<UserEntity> {
  return allOf<UserEntity>(
    containsText<UserEntity>(search, 'name', 'email'),
    oneOf<UserEntity>('role', role),
    oneOf<UserEntity>('status', status),
  )
}

function order(orderBy: NonNullable<UsersArgs['orderBy']>): OrderDefinition<UserEntity> {
  if (orderBy.length > 3) throw badInput('Sort by at most three fields.')
  const keys = orderBy.map(({ field, direction }) => [PROPERTY[field], direction.toLowerCase()])
  return Object.fromEntries([
    ...(keys.length > 0 ? keys : [['name', 'asc']]),
    ['id', 'asc'],
  ]) as OrderDefinition<UserEntity>
}

const ACTIVE_MS = 30 * 86_400_000

/** Whether a person who may sign in did so within the last 30 days: what "active" means in every figure. */
export function isActive({ status, lastSignInAt }: UserEntity): boolean {
  return status === 'ACTIVE' && lastSignInAt != null && Date.now() - lastSignInAt.getTime() < ACTIVE_MS
}

/** Whether the viewer is told how an account was made. */
export function seesSignUp(viewer: AnyViewer, { id }: UserEntity): boolean {
  return isStaff(viewer) || (viewer.kind === 'user' && viewer.userId === id)
}

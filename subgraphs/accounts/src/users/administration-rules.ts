import { sql } from '@atrium/kit/database'
import { fromGlobalId } from '@atrium/kit/ids'
import { isAdmin, type AnyViewer, type Viewer } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import {
  administrationError,
  lastAdministrator,
  notOneself,
  onlyAdministrators,
  userNotFound,
} from './administration-errors.ts'
import { UserEntity } from './user.entity.ts'

/** The administrator who asks. @throws FORBIDDEN for everyone else, and while somebody acts as an administrator. */
export function requireAdmin(viewer: AnyViewer): Viewer {
  if (viewer.kind !== 'user' || !isAdmin(viewer) || viewer.impersonatorId) throw onlyAdministrators()
  return viewer
}

/**
 * One change of who administers at a time: of two administrators who suspend each other at once, the second finds that it is
 * none any more. @throws FORBIDDEN when the viewer no longer is an active administrator.
 */
export async function lockAdministrators(em: EntityManager, viewer: Viewer): Promise<void> {
  await lockAdministration(em)
  const [row] = await sql(em, `select 1 from accounts.users where id = ? and role = 'ADMIN' and status = 'ACTIVE'`, [
    viewer.userId,
  ])
  if (!row) throw onlyAdministrators()
}

/** As {@link lockAdministrators}, where no administrator asks. */
export async function lockAdministration(em: EntityManager): Promise<void> {
  await sql(em, `select pg_advisory_xact_lock(hashtextextended('accounts.administrators', 0))`)
}

/** The person that something is to be done to, locked. @throws NOT_FOUND, ONESELF */
export async function lockOther(em: EntityManager, viewer: Viewer, id: string, verb: string): Promise<UserEntity> {
  const userId = fromGlobalId('User', id)
  if (userId === viewer.userId) throw notOneself(verb)
  return lockUser(em, userId)
}

/** @throws NOT_FOUND for none, and for who was erased. */
export async function lockUser(em: EntityManager, userId: string | null): Promise<UserEntity> {
  const user = userId && (await em.findOne(UserEntity, { id: userId }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (!user || user.erasedAt) throw userNotFound()
  return user
}

/** @throws LAST_ADMINISTRATOR when nobody would be left to administer. Needs {@link lockAdministrators}. */
export async function keepAnAdministrator(em: EntityManager, user: UserEntity): Promise<void> {
  if (user.role !== 'ADMIN' || user.status !== 'ACTIVE') return
  const others = await sql(
    em,
    `select 1 from accounts.users where role = 'ADMIN' and status = 'ACTIVE' and id <> ? limit 1`,
    [user.id],
  )
  if (others.length === 0) throw lastAdministrator()
}

/** @throws LAST_OWNER when a company would be left without an owner. */
export async function keepOwners(em: EntityManager, user: UserEntity): Promise<void> {
  const [row] = await sql<{ name: string }>(
    em,
    `select company.name from accounts.company_members owner
     join accounts.companies company on company.id = owner.company_id
     where owner.user_id = ? and owner.role = 'OWNER' and owner.accepted_at is not null and not exists (
       select from accounts.company_members other join accounts.users person on person.id = other.user_id
       where other.company_id = owner.company_id and other.user_id <> owner.user_id and other.role = 'OWNER'
         and other.accepted_at is not null and person.status = 'ACTIVE'
     ) limit 1`,
    [user.id],
  )
  if (row)
    throw administrationError(
      'LAST_OWNER',
      `${user.name} is the last owner of ${row.name}. Make somebody else its owner first.`,
      'id',
    )
}

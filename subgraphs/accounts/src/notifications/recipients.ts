import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'

// Who is told. Everyone here may sign in: nobody is told who cannot read it.

const ACTIVE = `u.status = 'ACTIVE'`

async function ids(em: EntityManager, text: string, params: unknown[] = []): Promise<string[]> {
  return (await sql<{ id: string }>(em, text, params)).map(({ id }) => id)
}

/** Staff of the agency. */
export const staff = (em: EntityManager) =>
  ids(em, `select u.id from accounts.users u where u.role in ('ADMIN', 'PROJECT_MANAGER') and ${ACTIVE}`)

/** Administrators of the installation. */
export const admins = (em: EntityManager) =>
  ids(em, `select u.id from accounts.users u where u.role = 'ADMIN' and ${ACTIVE}`)

/** People of a company (UUID) with a permission there. */
export const members = (
  em: EntityManager,
  companyId: string,
  permission: 'can_approve_developers' | 'can_sign_contracts' | 'can_manage_billing',
) =>
  ids(
    em,
    `select u.id from accounts.company_members member join accounts.users u on u.id = member.user_id
     where member.company_id = ? and member.${permission} and member.accepted_at is not null and ${ACTIVE}`,
    [companyId],
  )

/** Owners and admins of a company (UUID). */
export const administrators = (em: EntityManager, companyId: string) =>
  ids(
    em,
    `select u.id from accounts.company_members member join accounts.users u on u.id = member.user_id
     where member.company_id = ? and member.role in ('OWNER', 'ADMIN') and member.accepted_at is not null and ${ACTIVE}`,
    [companyId],
  )

/** The developer (UUID), and who speaks for its partner agency. */
export const developerAndAgency = (em: EntityManager, developerId: string) =>
  ids(
    em,
    `select u.id from accounts.developers developer
     join accounts.users u on u.id = developer.user_id or (u.role = 'AGENCY_ADMIN' and u.agency_id = developer.agency_id)
     where developer.id = ? and ${ACTIVE}`,
    [developerId],
  )

/** The developer (UUID) as a user (UUID). */
export async function developerUserId(em: EntityManager, developerId: string): Promise<string | null> {
  const [id] = await ids(em, 'select user_id as id from accounts.developers where id = ?', [developerId])
  return id ?? null
}
/** The developers (UUIDs) alone. */
export const developers = (em: EntityManager, developerIds: readonly string[]) =>
  ids(
    em,
    `select u.id from accounts.developers developer join accounts.users u on u.id = developer.user_id
     where developer.id = any (?::uuid[]) and ${ACTIVE}`,
    [`{${developerIds.join(',')}}`],
  )

/** The person (UUID), when it may sign in. */
export const person = (em: EntityManager, userId: string) =>
  ids(em, `select u.id from accounts.users u where u.id = ? and ${ACTIVE}`, [userId])

export async function companyName(em: EntityManager, companyId: string): Promise<string> {
  const [row] = await sql<{ name: string }>(em, 'select name from accounts.companies where id = ?', [companyId])
  return row?.name ?? 'a company'
}

export async function personName(em: EntityManager, userId: string): Promise<string> {
  const [row] = await sql<{ name: string }>(em, 'select name from accounts.users where id = ?', [userId])
  return row?.name ?? 'Somebody'
}

export async function developerName(em: EntityManager, developerId: string): Promise<string> {
  const [row] = await sql<{ name: string }>(
    em,
    'select u.name from accounts.developers d join accounts.users u on u.id = d.user_id where d.id = ?',
    [developerId],
  )
  return row?.name ?? 'a developer'
}

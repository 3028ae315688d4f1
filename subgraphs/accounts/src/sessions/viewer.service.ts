import { forbidden } from '@atrium/kit/errors'
import { sql } from '@atrium/kit/database'
import type { Viewer, ViewerCompany } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { withSecondStep } from '../two-factor/required.ts'

interface Row extends Omit<Viewer, 'kind' | 'companies'> {
  memberships: ViewerCompany[]
  assigned: string[]
}

/**
 * Who is behind a session (UUID), or null when it has ended or the person may not be signed in. A client sees the
 * companies it has joined, a developer those it is assigned to, an agency admin those its developers are; staff see all
 * without a list. A suspended company is seen by staff alone. Needs the purpose `signin`.
 */
export async function loadViewer(em: EntityManager, sessionId: string): Promise<Viewer | null> {
  const [row] = await sql<Row>(em, VIEWER, [sessionId])
  if (!row) return null
  const { memberships, assigned, ...person } = row
  return {
    kind: 'user',
    ...person,
    companies: [...memberships, ...assigned.map(assignedCompany)],
  }
}

const assignedCompany = (id: string): ViewerCompany => ({
  id,
  role: null,
  canApproveDevelopers: false,
  canSignContracts: false,
  canManageBilling: false,
})

const VIEWER = `
  select u.id as "userId", s.id as "sessionId", u.email, u.name, u.role, u.agency_id as "agencyId", d.id as "developerId",
    impersonation.admin_id as "impersonatorId", impersonation.admin_name as "impersonatorName",
    (select coalesce(json_agg(json_build_object(
         'id', m.company_id, 'role', m.role, 'canApproveDevelopers', m.can_approve_developers,
         'canSignContracts', m.can_sign_contracts, 'canManageBilling', m.can_manage_billing) order by m.created_at, m.id), '[]')
     from accounts.company_members m join accounts.companies c on c.id = m.company_id and c.status <> 'SUSPENDED'
     where u.role = 'CLIENT' and m.user_id = u.id and m.accepted_at is not null) as memberships,
    (select coalesce(json_agg(distinct cd.company_id), '[]')
     from accounts.developers assigned join accounts.company_developers cd on cd.developer_id = assigned.id
       join accounts.companies c on c.id = cd.company_id and c.status <> 'SUSPENDED'
     where (u.role = 'DEVELOPER' and assigned.user_id = u.id)
        or (u.role = 'AGENCY_ADMIN' and assigned.agency_id = u.agency_id)) as assigned
  from accounts.sessions s
  join accounts.users u on u.id = s.user_id
  left join accounts.developers d on d.user_id = u.id
  left join accounts.impersonations impersonation on impersonation.id = s.impersonation_id
  where s.id = ? and s.revoked_at is null and s.expires_at > now() and u.status = 'ACTIVE'
    -- Who acts as somebody else does so as long as the own session goes on and the right is there.
    and (s.impersonation_id is null or exists (
      select from accounts.users admin join accounts.sessions own on own.id = impersonation.admin_session_id
      where admin.id = impersonation.admin_id and admin.role = 'ADMIN' and admin.status = 'ACTIVE'
        and impersonation.ended_at is null and impersonation.ends_at > now()
        and own.revoked_at is null and own.expires_at > now()))`

/**
 * Who acts behind an administrator's session (UUID) now: the person in whose place it acts, or itself. Needs the purpose
 * `signin`.
 */
export async function loadActingViewer(em: EntityManager, sessionId: string): Promise<Viewer | null> {
  const [acting] = await sql<{ id: string }>(
    em,
    `select acting.id from accounts.impersonations impersonation
     join accounts.sessions acting on acting.impersonation_id = impersonation.id
     where impersonation.admin_session_id = ? and impersonation.ended_at is null and impersonation.ends_at > now()`,
    [sessionId],
  )
  const viewer = acting && (await loadViewer(em, acting.id))
  return viewer ?? loadViewer(em, sessionId)
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** {@link loadViewer} for a gateway. @throws FORBIDDEN for everyone else. */
export async function readViewer(context: Context, sessionId: string): Promise<Viewer | null> {
  if (context.viewer.kind !== 'gateway') throw forbidden('Only a gateway may ask this.')
  if (!UUID.test(sessionId)) return null
  return context.as('signin', async (em) => {
    const viewer = await loadViewer(em, sessionId)
    return viewer && withSecondStep(em, context, viewer)
  })
}

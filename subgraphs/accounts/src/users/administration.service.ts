import { sql } from '@atrium/kit/database'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { Role, type Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { openApproval } from '../approvals/approval-store.ts'
import type { Context } from '../context.ts'
import { administrationError, invalidUser } from './administration-errors.ts'
import { endSessionsOf, recordAccountChange } from './administration-record.ts'
import { keepAnAdministrator, keepOwners, lockAdministrators, lockOther, requireAdmin } from './administration-rules.ts'
import type {
  UserBanInput,
  UserChangeRoleInput,
  UserDeleteInput,
  UserReinstateInput,
  UserSuspendInput,
} from './administration.input.ts'
import type { UserEntity } from './user.entity.ts'

// What administrators do to other people's accounts. Each is one transaction: the change, the end of the sessions, the event,
// the audit entry.

/** Days in which deleting somebody can be taken back. */
export const GRACE_DAYS = 14
const LONGEST_REASON = 500

const ROLE_NAMES: Record<Role, string> = {
  ADMIN: 'an administrator',
  PROJECT_MANAGER: 'a project manager',
  DEVELOPER: 'a developer',
  AGENCY_ADMIN: 'a partner agency’s administrator',
  CLIENT: 'a client',
}

/** Until an instant, or until somebody lifts it. @throws a UserErrorException that says why not. */
export async function suspendUser(context: Context, input: UserSuspendInput): Promise<UserEntity> {
  const until = input.until ?? null
  if (until && until <= new Date()) throw invalidUser('until', 'A suspension ends in the future. Choose a later day.')
  const reason = readReason(input.reason)
  return changeStatus(context, input.id, {
    verb: 'suspend',
    from: ['ACTIVE', 'SUSPENDED'],
    change: { status: 'SUSPENDED', statusReason: reason, suspendedUntil: until },
    action: 'user.suspended',
    summary: (by, name) => `${by} suspended ${name}`,
    details: { reason, until: until?.toISOString() ?? null },
  })
}

/** For good. */
export async function banUser(context: Context, input: UserBanInput): Promise<UserEntity> {
  const reason = readReason(input.reason)
  return changeStatus(context, input.id, {
    verb: 'ban',
    from: ['ACTIVE', 'SUSPENDED'],
    change: { status: 'BANNED', statusReason: reason, suspendedUntil: null },
    action: 'user.banned',
    summary: (by, name) => `${by} banned ${name}`,
    details: { reason },
  })
}

/** Lets a person in again who is suspended or banned, or takes a deletion back. */
export async function reinstateUser(context: Context, input: UserReinstateInput): Promise<UserEntity> {
  return changeStatus(context, input.id, {
    verb: 'reinstate',
    from: ['SUSPENDED', 'BANNED', 'DELETED'],
    change: { status: 'ACTIVE', statusReason: null, suspendedUntil: null, eraseOn: null },
    action: 'user.reinstated',
    summary: (by, name) => `${by} reinstated ${name}`,
    details: {},
    also: (em, user) => endErasure(em, user),
  })
}

/** Who is let in again is not erased: what an administrator asked for ends. @throws WRONG_STATUS once it is being done */
async function endErasure(em: EntityManager, user: UserEntity): Promise<void> {
  const open = await sql<{ state: string }>(
    em,
    `update accounts.privacy_requests set
       state = case when state = 'SCHEDULED' then 'CANCELLED' else state end,
       done_at = case when state = 'SCHEDULED' then now() end,
       problem = null
     where user_id = ? and kind = 'ERASURE' and (state = 'RUNNING' or (state = 'SCHEDULED' and requested_by_id is not null))
     returning state`,
    [user.id],
  )
  if (open.some(({ state }) => state === 'RUNNING'))
    throw administrationError('WRONG_STATUS', `${user.name} is being erased. It cannot be taken back.`, 'id')
}

/** Closes an account now; it is pseudonymised after {@link GRACE_DAYS}, and can be reinstated until then. */
export async function deleteUser(context: Context, input: UserDeleteInput): Promise<UserEntity> {
  const eraseOn = new Date(Date.now() + GRACE_DAYS * 86_400_000)
  return changeStatus(context, input.id, {
    verb: 'delete',
    from: ['INVITED', 'ACTIVE', 'SUSPENDED', 'BANNED'],
    change: { status: 'DELETED', statusReason: null, suspendedUntil: null, eraseOn },
    action: 'user.deleted',
    summary: (by, name) => `${by} deleted the account of ${name}`,
    details: { eraseOn: eraseOn.toISOString() },
  })
}

export interface StatusChange {
  verb: string
  from: readonly UserEntity['status'][]
  change: Partial<UserEntity> & { status: UserEntity['status'] }
  action: string
  summary: (by: string, name: string) => string
  details: Record<string, unknown>
  /** What else is done in the same transaction. */
  also?: (em: EntityManager, user: UserEntity) => Promise<void>
}

export function changeStatus(context: Context, id: string, to: StatusChange): Promise<UserEntity> {
  const viewer = requireAdmin(context.viewer)
  return context.write(async (em) => {
    await lockAdministrators(em, viewer)
    const user = await lockOther(em, viewer, id, to.verb)
    if (!to.from.includes(user.status)) throw wrongStatus(user, to.verb)
    if (to.change.status !== 'ACTIVE') await keepAnAdministrator(em, user)
    if (to.change.status === 'DELETED') await keepOwners(em, user)
    const before = user.status
    // Whoever has set no password yet goes on being invited.
    const status = to.change.status === 'ACTIVE' && user.invitedAt ? 'INVITED' : to.change.status
    em.assign(user, { ...to.change, status, statusChangedAt: new Date(), statusChangedById: viewer.userId })
    await em.flush()
    await to.also?.(em, user)
    const sessionsEnded = to.change.status === 'ACTIVE' ? 0 : await endSessionsOf(em, user.id)
    await recordAccountChange(em, viewer, user, {
      type: 'user.status_changed',
      action: to.action,
      summary: to.summary(viewer.name, user.name),
      details: { ...to.details, status: { from: before, to: user.status }, sessionsEnded },
      ip: context.client.ip,
    })
    return user
  })
}

/** What a person may do in the installation. Ends its sessions: it signs in again with its new rights. */
export async function changeRole(context: Context, input: UserChangeRoleInput): Promise<UserEntity> {
  const viewer = requireAdmin(context.viewer)
  return context.write(async (em) => {
    await lockAdministrators(em, viewer)
    const user = await lockOther(em, viewer, input.id, 'change the role of')
    const before = user.role
    if (before === input.role) throw invalidUser('role', `${user.name} already is ${ROLE_NAMES[before]}.`)
    if (input.role !== Role.ADMIN) await keepAnAdministrator(em, user)
    await takeRole(em, viewer, user, input.role, input.agencyId ?? null)
    const sessionsEnded = await endSessionsOf(em, user.id)
    await recordAccountChange(em, viewer, user, {
      type: 'user.role_changed',
      action: 'user.role_changed',
      summary: `${viewer.name} made ${user.name} ${ROLE_NAMES[user.role]}`,
      details: { role: { from: before, to: user.role }, sessionsEnded },
      ip: context.client.ip,
    })
    return user
  })
}

/** Gives a person a role and what the role needs: an agency to speak for, or a place among the developers. */
export async function takeRole(
  em: EntityManager,
  by: Viewer,
  user: UserEntity,
  role: Role,
  agencyGlobalId: string | null,
): Promise<void> {
  const agencyId = await readAgency(em, role, agencyGlobalId)
  em.assign(user, { role, agencyId: role === Role.AGENCY_ADMIN ? agencyId : null })
  await em.flush()
  if (role !== Role.DEVELOPER) return
  const id = newId()
  const [added] = await sql(
    em,
    `insert into accounts.developers (id, user_id, agency_id) values (?, ?, ?) on conflict (user_id) do nothing returning id`,
    [id, user.id, agencyId],
  )
  if (!added) return
  await openApproval(em, by, {
    kind: 'COMMUNITY',
    companyId: null,
    subjectId: id,
    aboutUserId: user.id,
    agencyId,
    title: `${user.name} for the community`,
    approvers: ['STAFF'],
  })
}

async function readAgency(em: EntityManager, role: Role, id: string | null): Promise<string | null> {
  if (role !== Role.AGENCY_ADMIN && role !== Role.DEVELOPER) return null
  if (!id) {
    if (role === Role.DEVELOPER) return null
    throw invalidUser('agencyId', 'Choose the partner agency that the person speaks for.')
  }
  const agencyId = fromGlobalId('Agency', id)
  const [row] = agencyId ? await sql(em, 'select 1 from accounts.agencies where id = ?', [agencyId]) : []
  if (!row) throw invalidUser('agencyId', 'This partner agency does not exist. Choose another.')
  return agencyId
}

export function readReason(text: string): string {
  const reason = text.trim()
  if (!reason) throw invalidUser('reason', 'Say why. The audit log keeps it.')
  if (reason.length > LONGEST_REASON) throw invalidUser('reason', `A reason has at most ${LONGEST_REASON} characters.`)
  return reason
}

function wrongStatus(user: UserEntity, verb: string) {
  const is = { INVITED: 'not set up', ACTIVE: 'active', SUSPENDED: 'suspended', BANNED: 'banned', DELETED: 'deleted' }[
    user.status
  ]
  return administrationError(
    'WRONG_STATUS',
    `You cannot ${verb} ${user.name}, whose account is ${is}. Load the page again.`,
    'id',
  )
}

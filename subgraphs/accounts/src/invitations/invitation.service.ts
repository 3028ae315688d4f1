import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { UserErrorException } from '@atrium/kit/errors'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { allOf, containsText, type Page, paginate, withId } from '@atrium/kit/pages'
import { type CompanyRole, isAdmin, isStaff, type Role, type Viewer } from '@atrium/kit/viewer'
import { type FilterQuery, LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { actingIn, mayGrant, type Rights } from '../companies/company-rules.ts'
import { type Context, requireUser } from '../context.ts'
import { normalizeEmail } from '../users/email.ts'
import { invitationError, noSuchInvitation } from './invitation-errors.ts'
import { mailInvitation } from './invitation-mail.ts'
import { newToken } from './invitation-token.ts'
import { InvitationEntity, type InvitationState, stateOf } from './invitation.entity.ts'
import type { CompanyInvitationCreateInput, InvitationsArgs, StaffInvitationCreateInput } from './invitation.input.ts'

/** Open at the same time, of one company or of the agency. */
const MOST_OPEN = 50
const RESEND_AFTER_MS = 60_000
const MOST_SENDS = 10

/** Invitations that the viewer sees, the newest first: those of a company, or the agency's to its colleagues. */
export async function listInvitations<T>(
  context: Context,
  args: InvitationsArgs,
  toNode: (row: InvitationEntity) => T,
): Promise<Page<T>> {
  const { companyId, search, state } = args.where ?? {}
  const where = allOf<InvitationEntity>(
    companyId ? withId<InvitationEntity>('companyId', 'Company', companyId) : { companyId: null },
    containsText<InvitationEntity>(search, 'email'),
    state?.length ? { $or: state.map(inState) } : null,
  )
  return paginate(await context.read(), InvitationEntity, {
    args,
    where,
    orderBy: { createdAt: 'desc', id: 'desc' },
    toNode,
  })
}

/** The rule of `stateOf` as a query. */
function inState(state: InvitationState): FilterQuery<InvitationEntity> {
  const now = new Date()
  switch (state) {
    case 'ACCEPTED':
      return { acceptedAt: { $ne: null } }
    case 'REVOKED':
      return { revokedAt: { $ne: null } }
    case 'EXPIRED':
      return { acceptedAt: null, revokedAt: null, expiresAt: { $lte: now } }
    case 'PENDING':
      return { acceptedAt: null, revokedAt: null, expiresAt: { $gt: now } }
  }
}

/** Invites somebody into a company. Its owners and admins, each to what it may do itself, and staff. */
export async function inviteToCompany(
  context: Context,
  input: CompanyInvitationCreateInput,
): Promise<InvitationEntity> {
  const viewer = requireUser(context)
  const wanted: Rights = {
    role: input.role,
    canApproveDevelopers: input.canApproveDevelopers ?? false,
    canSignContracts: input.canSignContracts ?? false,
    canManageBilling: input.canManageBilling ?? false,
  }
  return context.write(async (em) => {
    const companyId = fromGlobalId('Company', input.companyId)
    const [company] = companyId ? await sql(em, 'select 1 from accounts.companies where id = ?', [companyId]) : []
    if (!companyId || !company) throw invitationError('NOT_FOUND', 'There is no such company.', 'companyId')
    const standing = await actingIn(em, viewer, companyId).catch(asInvitationError)
    if (!mayGrant(standing, wanted)) throw notAllowed(standing === 'STAFF' ? null : standing.role)
    const { role: companyRole, ...permissions } = wanted
    return invite(em, context, viewer, {
      companyId,
      role: 'CLIENT',
      companyRole,
      ...permissions,
      email: input.email,
      agencyId: null,
    })
  })
}

/** Invites a colleague into the agency. Administrators; staff may invite developers. */
export async function inviteToAgency(context: Context, input: StaffInvitationCreateInput): Promise<InvitationEntity> {
  const viewer = requireUser(context)
  const { role } = input
  if (!isAdmin(viewer) && !(isStaff(viewer) && role === 'DEVELOPER')) {
    throw invitationError('FORBIDDEN', 'Administrators of the agency invite colleagues. Ask one of them.')
  }
  if (role === 'CLIENT') throw invitationError('INVALID_INPUT', 'Clients are invited into their company.', 'role')
  return context.write(async (em) => {
    const takesAgency = role === 'DEVELOPER' || role === 'AGENCY_ADMIN'
    const agencyId = input.agencyId && takesAgency ? await findAgency(em, input.agencyId) : null
    if (role === 'AGENCY_ADMIN' && !agencyId) {
      throw invitationError('INVALID_INPUT', 'Choose the partner agency that the person speaks for.', 'agencyId')
    }
    await sql(em, `select pg_advisory_xact_lock(hashtextextended('accounts.invitations', 2))`)
    return invite(em, context, viewer, {
      companyId: null,
      role,
      companyRole: null,
      ...NOTHING,
      email: input.email,
      agencyId,
    })
  })
}

const NOTHING = { canApproveDevelopers: false, canSignContracts: false, canManageBilling: false }

interface NewInvitation {
  companyId: string | null
  email: string
  role: Role
  companyRole: CompanyRole | null
  canApproveDevelopers: boolean
  canSignContracts: boolean
  canManageBilling: boolean
  agencyId: string | null
}

async function invite(em: EntityManager, context: Context, viewer: Viewer, wanted: NewInvitation) {
  const email = normalizeEmail(wanted.email)
  const { companyId } = wanted
  await refuseKnown(em, companyId, email)
  const open = { companyId, acceptedAt: null, revokedAt: null }
  const known = await em.findOne(InvitationEntity, { ...open, email }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (known && stateOf(known) === 'PENDING') {
    const message = 'This address is invited already. Send the invitation again, or take it back first.'
    throw invitationError('ALREADY_INVITED', message, 'email')
  }
  if (!known && (await em.count(InvitationEntity, { ...open, expiresAt: { $gt: new Date() } })) >= MOST_OPEN) {
    throw invitationError('TOO_MANY', `At most ${MOST_OPEN} invitations are open at a time. Take some back first.`)
  }
  const { token, tokenHash, expiresAt } = newToken()
  const id = known?.id ?? newId()
  if (known) {
    // Asked again after it had expired: it begins anew.
    em.assign(known, {
      ...wanted,
      email,
      tokenHash,
      expiresAt,
      invitedById: viewer.userId,
      sentAt: new Date(),
      sends: 1,
    })
    await em.flush()
  } else {
    await sql(
      em,
      `insert into accounts.invitations (id, company_id, email, role, company_role, can_approve_developers, can_sign_contracts,
         can_manage_billing, agency_id, token_hash, invited_by_id, expires_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        companyId,
        email,
        wanted.role,
        wanted.companyRole,
        wanted.canApproveDevelopers,
        wanted.canSignContracts,
        wanted.canManageBilling,
        wanted.agencyId,
        tokenHash,
        viewer.userId,
        expiresAt,
      ],
    )
  }
  const invitation = known ?? (await em.findOneOrFail(InvitationEntity, { id }))
  await mailInvitation(em, invitation, { token, inviterName: viewer.name })
  await record(em, context, viewer, invitation, 'created')
  return invitation
}

/** Sends a new link; the one before is dead from then on. At most once a minute. */
export async function resendInvitation(context: Context, globalId: string): Promise<InvitationEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const invitation = await lockInvitation(em, viewer, globalId)
    const state = stateOf(invitation)
    if (state === 'ACCEPTED') throw invitationError('ALREADY_ACCEPTED', 'This invitation was accepted already.', 'id')
    if (state === 'REVOKED') throw invitationError('REVOKED', 'This invitation was taken back. Invite anew.', 'id')
    const next = invitation.sentAt.getTime() + RESEND_AFTER_MS
    if (next > Date.now()) {
      const seconds = Math.ceil((next - Date.now()) / 1000)
      throw invitationError('TOO_SOON', `It was sent a moment ago. Try again in ${seconds} s.`, 'id')
    }
    if (invitation.sends >= MOST_SENDS) {
      throw invitationError('TOO_MANY', `It was sent ${MOST_SENDS} times. Check the address, and invite anew.`, 'id')
    }
    const { token, tokenHash, expiresAt } = newToken()
    em.assign(invitation, { tokenHash, expiresAt, sentAt: new Date(), sends: invitation.sends + 1 })
    await em.flush()
    await mailInvitation(em, invitation, { token, inviterName: viewer.name })
    await record(em, context, viewer, invitation, 'resent')
    return invitation
  })
}

/** Takes an invitation back: its link is dead from then on. */
export async function revokeInvitation(context: Context, globalId: string): Promise<InvitationEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const invitation = await lockInvitation(em, viewer, globalId)
    const state = stateOf(invitation)
    if (state === 'ACCEPTED') {
      const message = 'This invitation was accepted already. Remove the person instead.'
      throw invitationError('ALREADY_ACCEPTED', message, 'id')
    }
    if (state === 'REVOKED') return invitation
    em.assign(invitation, { revokedAt: new Date() })
    await em.flush()
    await record(em, context, viewer, invitation, 'revoked')
    return invitation
  })
}

/** The invitation by its API id, locked. Who sees it may change it: row level security says who. @throws NOT_FOUND */
async function lockInvitation(em: EntityManager, viewer: Viewer, globalId: string): Promise<InvitationEntity> {
  const id = fromGlobalId('Invitation', globalId)
  const seen = id && (await em.findOne(InvitationEntity, { id }))
  if (!id || !seen) throw noSuchInvitation()
  if (seen.companyId) {
    const standing = await actingIn(em, viewer, seen.companyId).catch(asInvitationError)
    if (!mayGrant(standing, { ...seen, role: seen.companyRole! })) {
      throw notAllowed(standing === 'STAFF' ? null : standing.role)
    }
  }
  return em.findOneOrFail(InvitationEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
}

// Of a company, only its own people are told who is one of them. The agency's administrators see everybody.
async function refuseKnown(em: EntityManager, companyId: string | null, email: string): Promise<void> {
  const known = companyId
    ? await sql(
        em,
        `select 1 from accounts.company_members member join accounts.users u on u.id = member.user_id
         where member.company_id = ? and u.email = ?`,
        [companyId, email],
      )
    : await sql(em, 'select 1 from accounts.users where email = ?', [email])
  if (known.length === 0) return
  const message = companyId
    ? 'This person is in the company already.'
    : 'Somebody has an account with this address. Change what it may do on the page of the users.'
  throw invitationError('ALREADY_MEMBER', message, 'email')
}

async function findAgency(em: EntityManager, globalId: string): Promise<string> {
  const id = fromGlobalId('Agency', globalId)
  const [agency] = id ? await sql(em, 'select 1 from accounts.agencies where id = ?', [id]) : []
  if (id && agency) return id
  throw invitationError('NOT_FOUND', 'There is no such partner agency.', 'agencyId')
}

async function record(
  em: EntityManager,
  context: Context,
  viewer: Viewer,
  { id, companyId, email, role, companyRole }: InvitationEntity,
  change: 'created' | 'resent' | 'revoked',
): Promise<void> {
  await appendAudit(em, viewer, {
    companyId: companyId ?? null,
    action: `invitation.${change}`,
    subjectType: 'Invitation',
    subjectId: id,
    details: { email, role: companyRole ?? role },
    ip: context.client.ip || null,
  })
}

function asInvitationError(error: unknown): never {
  throw error instanceof UserErrorException
    ? invitationError('NOT_FOUND', 'There is no such company.', 'companyId')
    : error
}

function notAllowed(role: CompanyRole | null) {
  const isAdministrator = role === 'ADMIN'
  return invitationError(
    'FORBIDDEN',
    isAdministrator
      ? 'You may give only what you may do yourself. Ask an owner of the company.'
      : 'Owners and admins of the company invite people. Ask one of them.',
    isAdministrator ? 'role' : null,
  )
}

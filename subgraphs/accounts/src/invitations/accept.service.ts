import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import { weaknessOf } from '@atrium/kit/passwords'
import type { CompanyRole, Role, Viewer } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { z } from 'zod'
import { openApproval } from '../approvals/approval-store.ts'
import { timeZone } from '../companies/company-fields.ts'
import { recordCompany } from '../companies/company-record.ts'
import { type Context, requireUser } from '../context.ts'
import { beginSession, handOver, type SignedIn } from '../sessions/session.service.ts'
import { loadViewer } from '../sessions/viewer.service.ts'
import { AccountName, AccountPassword, parseInput } from '../users/account-input.ts'
import { invitationError, refusalOf } from './invitation-errors.ts'
import { inviting } from './invitation-mail.ts'
import { hashOf } from './invitation-token.ts'
import { InvitationEntity, type InvitationState, stateOf } from './invitation.entity.ts'
import type { InvitationJoinInput } from './invitation.input.ts'

const Input = z.object({ name: AccountName, password: AccountPassword, timeZone: timeZone.nullish() })

/** What the link of an invitation leads to. */
export interface Preview {
  state: InvitationState
  /** Name of the company, or of the agency. */
  inviting: string
  isCompany: boolean
  inviterName: string | null
  email: string
  role: Role
  companyRole: CompanyRole | null
  expiresAt: Date
  hasAccount: boolean
}

/** What who has the link is told; null for a link that never was. It came by mail, so it may tell of that address. */
export function previewInvitation(context: Context, token: string): Promise<Preview | null> {
  return context.as('signin', async (em) => {
    const invitation = await em.findOne(InvitationEntity, { tokenHash: hashOf(token) })
    if (!invitation) return null
    const { email, role, companyRole, companyId, expiresAt } = invitation
    const people = await sql<{ id: string; name: string; email: string }>(
      em,
      'select id, name, email from accounts.users where email = ? or id = ?',
      [email, invitation.invitedById ?? null],
    )
    return {
      state: stateOf(invitation),
      inviting: await inviting(em, companyId ?? null),
      isCompany: companyId != null,
      inviterName: people.find(({ id }) => id === invitation.invitedById)?.name ?? null,
      email,
      role,
      companyRole: companyRole ?? null,
      expiresAt,
      hasAccount: people.some((person) => person.email === email),
    }
  })
}

/** Joins a company as somebody who is signed in with the address that was invited. @returns its UUID. */
export async function acceptInvitation(context: Context, token: string): Promise<string> {
  const viewer = requireUser(context)
  const { companyId, next } = await context.as('signin', async (em) => {
    const invitation = await lockOpen(em, token)
    if (invitation.email !== viewer.email) {
      const message = `This invitation is for ${invitation.email}. Sign in with this address to accept it.`
      throw invitationError('OTHER_PERSON', message, 'token')
    }
    if (!invitation.companyId || viewer.role !== 'CLIENT') {
      const message = 'Your account has another role already. Ask an administrator of the agency to change it.'
      throw invitationError('ROLE_CONFLICT', message, 'token')
    }
    await join(em, viewer, invitation, context.client.ip)
    return { companyId: invitation.companyId, next: await loadViewer(em, viewer.sessionId) }
  })
  // From here on the person sees its company.
  if (next) await context.become(next)
  return companyId
}

/**
 * Makes the account that an invitation is for, joins what it invites to, and signs in. The link proves the address.
 * @throws ACCOUNT_EXISTS when somebody has the address already: who has the link does not get that account.
 */
export async function joinByInvitation(context: Context, input: InvitationJoinInput): Promise<SignedIn> {
  const valid = parseInput(Input, input)
  // Asked before the password is hashed: this is open to everyone and hashing is dear.
  const preview = await previewInvitation(context, input.token)
  if (!preview) throw noSuchLink()
  if (preview.state !== 'PENDING') throw refusalOf(preview.state)
  if (preview.hasAccount) throw accountExists(preview.email)
  const weakness = weaknessOf(valid.password, [valid.name, preview.email])
  if (weakness) throw invitationError('INVALID_INPUT', weakness, 'password')
  const hash = await context.services.passwords.hash(valid.password)
  const begun = await context.as('signin', async (em) => {
    const invitation = await lockOpen(em, input.token)
    const userId = await insertUser(em, invitation, { ...valid, hash })
    const session = await beginSession(em, context, userId)
    await recordRegistered(em, session.viewer)
    await join(em, session.viewer, invitation, context.client.ip)
    // As it is with what it has just joined.
    return { ...session, viewer: (await loadViewer(em, session.viewer.sessionId)) ?? session.viewer }
  })
  return handOver(context, begun)
}

/** The invitation of a link, locked until the transaction ends: of two at once the second finds it accepted. */
async function lockOpen(em: EntityManager, token: string): Promise<InvitationEntity> {
  const lockMode = LockMode.PESSIMISTIC_WRITE
  const invitation = await em.findOne(InvitationEntity, { tokenHash: hashOf(token) }, { lockMode, refresh: true })
  if (!invitation) throw noSuchLink()
  const state = stateOf(invitation)
  if (state !== 'PENDING') throw refusalOf(state)
  return invitation
}

async function insertUser(
  em: EntityManager,
  { email, role, agencyId }: InvitationEntity,
  person: { name: string; timeZone?: string | null | undefined; hash: string },
): Promise<string> {
  const id = newId()
  const [made] = await sql(
    em,
    `insert into accounts.users (id, email, name, role, agency_id, time_zone, sign_up_source)
     values (?, ?, ?, ?, ?, ?, 'INVITATION')
     on conflict (email) do nothing returning id`,
    [id, email, person.name, role, role === 'AGENCY_ADMIN' ? (agencyId ?? null) : null, person.timeZone ?? null],
  )
  if (!made) throw accountExists(email)
  await sql(em, 'insert into accounts.passwords (user_id, hash) values (?, ?)', [id, person.hash])
  return id
}

/** What accepting leads to: a place in the company, or one's beginning at the agency. */
async function join(em: EntityManager, by: Viewer, invitation: InvitationEntity, ip: string): Promise<void> {
  const { companyId, role } = invitation
  if (companyId) await insertMember(em, by, invitation, companyId, ip)
  else if (role === 'DEVELOPER') await insertDeveloper(em, by, invitation)
  em.assign(invitation, { acceptedAt: new Date(), acceptedById: by.userId })
  await em.flush()
}

async function insertMember(
  em: EntityManager,
  by: Viewer,
  invitation: InvitationEntity,
  companyId: string,
  ip: string,
) {
  const id = newId()
  const [made] = await sql(
    em,
    `insert into accounts.company_members (id, company_id, user_id, role, can_approve_developers, can_sign_contracts,
       can_manage_billing, invited_by_id, invited_at, accepted_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, now()) on conflict (company_id, user_id) do nothing returning id`,
    [
      id,
      companyId,
      by.userId,
      invitation.companyRole,
      invitation.canApproveDevelopers,
      invitation.canSignContracts,
      invitation.canManageBilling,
      invitation.invitedById ?? null,
      invitation.createdAt,
    ],
  )
  if (!made) throw invitationError('ALREADY_MEMBER', 'You are in this company already.', 'token')
  const companyName = await inviting(em, companyId)
  await recordCompany(em, by, {
    type: 'company.member_added',
    companyId,
    payload: { companyId, memberId: id, userId: by.userId, role: invitation.companyRole! },
    summary: `${by.name} joined ${companyName}`,
    audience: 'COMPANY',
    subjectType: 'CompanyMember',
    subjectId: id,
    details: { invitationId: invitation.id, role: invitation.companyRole },
    ip,
  })
}

/** A developer begins by waiting for the community. */
async function insertDeveloper(em: EntityManager, by: Viewer, { agencyId }: InvitationEntity): Promise<void> {
  const id = newId()
  await sql(em, 'insert into accounts.developers (id, user_id, agency_id) values (?, ?, ?)', [
    id,
    by.userId,
    agencyId ?? null,
  ])
  await openApproval(em, by, {
    kind: 'COMMUNITY',
    companyId: null,
    subjectId: id,
    aboutUserId: by.userId,
    agencyId: agencyId ?? null,
    title: `${by.name} for the community`,
    approvers: ['STAFF'],
  })
}

async function recordRegistered(em: EntityManager, { userId, name, role }: Viewer): Promise<void> {
  await recordEvent(em, {
    type: 'user.registered',
    payload: { userId, name, role },
    actor: { id: userId, name },
    activity: {
      type: 'user.registered',
      category: 'PEOPLE',
      audience: 'STAFF',
      summary: `${name} accepted an invitation and made an account`,
      source: 'atrium',
    },
  })
}

const noSuchLink = () =>
  invitationError(
    'NOT_FOUND',
    'This link is not valid. Perhaps a newer mail has another one; the last mail counts.',
    'token',
  )
const accountExists = (email: string) =>
  invitationError('ACCOUNT_EXISTS', `There is an account for ${email} already. Sign in with it to accept.`, 'token')

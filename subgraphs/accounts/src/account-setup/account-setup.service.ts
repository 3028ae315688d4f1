import { sql } from '@atrium/kit/database'
import { weaknessOf } from '@atrium/kit/passwords'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { passwordError } from '../passwords/password-errors.ts'
import { storePassword } from '../passwords/password-store.ts'
import { beginSession, handOver, type SignedIn } from '../sessions/session.service.ts'
import { hashToken } from '../sessions/session-store.ts'
import { administrationError } from '../users/administration-errors.ts'
import type { UserInvitationResendInput } from '../users/administration.input.ts'
import { recordAccountChange } from '../users/administration-record.ts'
import { lockAdministrators, lockOther, lockUser, requireAdmin } from '../users/administration-rules.ts'
import type { UserEntity } from '../users/user.entity.ts'
import { mailInvitationAgain } from './invite.ts'

const RESEND_AFTER_MS = 60_000
const MOST_SENDS = 10

/** Sends an invited person another link; the one before is dead. At most once a minute. Administrators only. */
export async function resendInvitation(context: Context, { id }: UserInvitationResendInput): Promise<UserEntity> {
  const viewer = requireAdmin(context.viewer)
  return context.write(async (em) => {
    await lockAdministrators(em, viewer)
    const user = await lockOther(em, viewer, id, 'invite')
    if (user.status !== 'INVITED' || !user.invitedAt) {
      const message = `${user.name} has set a password already. Load the page again.`
      throw administrationError('WRONG_STATUS', message, 'id')
    }
    const seconds = Math.ceil((user.invitedAt.getTime() + RESEND_AFTER_MS - Date.now()) / 1000)
    if (seconds > 0) {
      throw administrationError('TOO_SOON', `A link was mailed a moment ago. Try again in ${seconds} s.`, 'id')
    }
    if (user.invitationSends >= MOST_SENDS) {
      const message = `${MOST_SENDS} links were mailed. Check the address, and change it if it is wrong.`
      throw administrationError('TOO_MANY', message, 'id')
    }
    await mailInvitationAgain(em, context, user, viewer.name)
    await em.refresh(user)
    await recordAccountChange(em, viewer, user, {
      type: 'user.changed',
      action: 'user.invited_again',
      summary: `${viewer.name} sent ${user.name} another link`,
      ip: context.client.ip,
    })
    return user
  })
}

/** Whose account a link sets up. */
export interface AccountSetup {
  userId: string
  name: string
  email: string
  expiresAt: Date
}

const OPEN = `reset.used_at is null and reset.expires_at > now()`

/** What who has the link is told; null for a link that is over or never was. It came by mail, so it may tell of that address. */
export function previewSetup(context: Context, token: string): Promise<AccountSetup | null> {
  return context.as('signin', async (em) => {
    const [found] = await sql<AccountSetup>(
      em,
      `select u.id as "userId", u.name, u.email, reset.expires_at as "expiresAt" from accounts.password_resets reset
       join accounts.users u on u.id = reset.user_id and u.status = 'INVITED' where reset.token_hash = ? and ${OPEN}`,
      [hashToken(token)],
    )
    return found ? { ...found, expiresAt: new Date(found.expiresAt) } : null
  })
}

/** Sets the first password of an account, once for each link, and signs in. The link proves the address. */
export async function setUpAccount(context: Context, token: string, password: string): Promise<SignedIn> {
  // Asked before the password is hashed: this is open to everyone and hashing is dear.
  const setup = await previewSetup(context, token)
  if (!setup) throw linkInvalid()
  const weakness = weaknessOf(password, [setup.name, setup.email])
  if (weakness) throw passwordError('PASSWORD_WEAK', weakness, 'password')
  const hash = await context.services.passwords.hash(password)
  const begun = await context.as('signin', async (em) => {
    const user = await useLink(em, token)
    await storePassword(em, user.id, hash)
    em.assign(user, { status: 'ACTIVE', statusChangedAt: new Date(), statusChangedById: null, invitedAt: null })
    await em.flush()
    const session = await beginSession(em, context, user.id)
    await recordAccountChange(em, session.viewer, user, {
      type: 'user.status_changed',
      action: 'user.accepted',
      summary: `${user.name} set a password and can sign in`,
      details: { status: { from: 'INVITED', to: 'ACTIVE' } },
      ip: context.client.ip,
    })
    return session
  })
  return handOver(context, begun)
}

// The person first and its links after it, as whoever sends another link does. Of two at once the second finds the link used.
async function useLink(em: EntityManager, token: string): Promise<UserEntity> {
  const [link] = await sql<{ userId: string }>(
    em,
    'select user_id as "userId" from accounts.password_resets where token_hash = ?',
    [hashToken(token)],
  )
  const user = link && (await lockUser(em, link.userId).catch(() => null))
  if (user?.status !== 'INVITED') throw linkInvalid()
  const used = await sql(
    em,
    `update accounts.password_resets reset set used_at = now() where token_hash = ? and ${OPEN} returning token_hash`,
    [hashToken(token)],
  )
  if (used.length === 0) throw linkInvalid()
  return user
}

const linkInvalid = () =>
  passwordError('TOKEN_INVALID', 'This link has expired or was used already. Ask for another one.')

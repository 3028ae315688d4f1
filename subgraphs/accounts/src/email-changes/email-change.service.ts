import { randomBytes } from 'node:crypto'
import { sql } from '@atrium/kit/database'
import type { Viewer } from '@atrium/kit/viewer'
import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { queueEmail } from '../emails/queue-email.ts'
import { proveOwner } from '../passwords/password.service.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { hashToken } from '../sessions/session-store.ts'
import { administrationError, emailTaken } from '../users/administration-errors.ts'
import type { UserEmailChangeCancelInput, UserEmailChangeResendInput } from '../users/administration.input.ts'
import { endSessionsOf, recordAccountChange } from '../users/administration-record.ts'
import { lockAdministrators, lockOther, lockUser, requireAdmin } from '../users/administration-rules.ts'
import type { UserEntity } from '../users/user.entity.ts'

const HOURS = 72
const RESEND_AFTER_MS = 60_000
const LIVE = 'ended_at is null and expires_at > now()'

/**
 * Asks for another address of somebody, in the transaction of `em` with the person locked: the new one gets a link to confirm it, the old
 * one is told. Until then nothing changes. @throws EMAIL_TAKEN
 */
export async function requestEmailChange(
  em: EntityManager,
  context: Context,
  by: Viewer,
  user: UserEntity,
  email: string,
): Promise<void> {
  const taken = await sql(em, 'select 1 from accounts.users where email = ?', [email])
  if (taken.length > 0) throw emailTaken(email)
  await mailLink(em, context, by, user, email)
  await recordSecurityEvent(em, {
    type: 'EMAIL_CHANGE_REQUESTED',
    userId: user.id,
    client: context.client,
    detail: email,
  })
}

async function mailLink(em: EntityManager, { services }: Context, by: Viewer, user: UserEntity, email: string) {
  await endOpen(em, user.id)
  const token = randomBytes(32).toString('base64url')
  await sql(
    em,
    `insert into accounts.email_changes (token_hash, user_id, email, requested_by_id, expires_at)
     values (?, ?, ?, ?, now() + interval '${HOURS} hours')`,
    [hashToken(token), user.id, email, by.userId],
  )
  await queueEmail(em, {
    template: 'email-change',
    to: { email, name: user.name, userId: user.id },
    data: {
      name: user.name,
      requesterName: by.name,
      // Behind the #, so that it stands in no log on the way.
      link: `${services.publicUrl}/confirm-address#${token}`,
      expiresInHours: HOURS,
    },
  })
}

/** @returns the addresses that were waiting. */
function endOpen(em: EntityManager, userId: string): Promise<{ email: string; sentAt: Date }[]> {
  return sql(
    em,
    `update accounts.email_changes set ended_at = now() where user_id = ? and ended_at is null
     returning email, sent_at as "sentAt"`,
    [userId],
  )
}

/** Mails the link to the new address once more; the one before is dead. At most once a minute. Administrators only. @throws PROOF_NEEDED */
export async function resendEmailChange(context: Context, { id }: UserEmailChangeResendInput): Promise<UserEntity> {
  const viewer = requireAdmin(context.viewer)
  await proveOwner(context)
  return context.write(async (em) => {
    await lockAdministrators(em, viewer)
    const user = await lockOther(em, viewer, id, 'change')
    const [waiting] = await endOpen(em, user.id)
    if (!waiting) throw nothingWaits()
    const seconds = Math.ceil((new Date(waiting.sentAt).getTime() + RESEND_AFTER_MS - Date.now()) / 1000)
    if (seconds > 0) {
      throw administrationError('TOO_SOON', `A link was mailed a moment ago. Try again in ${seconds} s.`, 'id')
    }
    await mailLink(em, context, viewer, user, waiting.email)
    await recordAccountChange(em, viewer, user, {
      type: 'user.changed',
      action: 'user.email_change_resent',
      summary: `${viewer.name} asked ${user.name} once more to confirm an address`,
      ip: context.client.ip,
    })
    return user
  })
}

/** Keeps the address as it is: the link is dead. Administrators only. */
export async function cancelEmailChange(context: Context, { id }: UserEmailChangeCancelInput): Promise<UserEntity> {
  const viewer = requireAdmin(context.viewer)
  return context.write(async (em) => {
    await lockAdministrators(em, viewer)
    const user = await lockOther(em, viewer, id, 'change')
    const waiting = await endOpen(em, user.id)
    if (waiting.length === 0) throw nothingWaits()
    await recordAccountChange(em, viewer, user, {
      type: 'user.changed',
      action: 'user.email_change_cancelled',
      summary: `${viewer.name} kept the address of ${user.name} as it was`,
      ip: context.client.ip,
    })
    return user
  })
}

/** What who has the link is told; null for a link that is over or never was. */
export function previewEmailChange(context: Context, token: string): Promise<{ name: string; email: string } | null> {
  return context.as('signin', async (em) => {
    const [found] = await sql<{ name: string; email: string }>(
      em,
      `select u.name, change.email from accounts.email_changes change
       join accounts.users u on u.id = change.user_id and u.erased_at is null
       where change.token_hash = ? and change.ended_at is null and change.expires_at > now()`,
      [hashToken(token)],
    )
    return found ?? null
  })
}

/**
 * The person signs in with the new address from now on. Its sessions end, and links that were mailed to the old address are dead; the old
 * address is told. @returns the new address
 */
export async function confirmEmailChange(context: Context, token: string): Promise<string> {
  const tokenHash = hashToken(token)
  return context.as('signin', async (em) => {
    const [link] = await sql<{ userId: string }>(
      em,
      'select user_id as "userId" from accounts.email_changes where token_hash = ?',
      [tokenHash],
    )
    const user = link && (await lockUser(em, link.userId).catch(() => null))
    if (!user) throw linkInvalid()
    // Of two at once the second finds the link used.
    const [used] = await sql<{ email: string }>(
      em,
      `update accounts.email_changes set ended_at = now() where token_hash = ? and ${LIVE} returning email`,
      [tokenHash],
    )
    if (!used) throw linkInvalid()
    const { email } = used
    // While the old address still is the person's: it is the one to be told.
    await recordSecurityEvent(em, { type: 'EMAIL_CHANGED', userId: user.id, client: context.client, detail: email })
    em.assign(user, { email })
    await em.flush().catch((error: unknown) => {
      throw error instanceof UniqueConstraintViolationException ? emailTaken(email) : error
    })
    await sql(em, 'update accounts.password_resets set used_at = now() where user_id = ? and used_at is null', [
      user.id,
    ])
    const sessionsEnded = await endSessionsOf(em, user.id)
    await recordAccountChange(em, null, user, {
      type: 'user.changed',
      action: 'user.email_changed',
      summary: `${user.name} confirmed another address`,
      details: { sessionsEnded },
      ip: context.client.ip,
    })
    return email
  })
}

const nothingWaits = () =>
  administrationError('WRONG_STATUS', 'No address waits to be confirmed. Load the page again.', 'id')
const linkInvalid = () =>
  administrationError('NOT_FOUND', 'This link has expired or was used already. Ask an administrator for another.')

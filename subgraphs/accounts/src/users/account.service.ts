import { sql } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { z } from 'zod'
import { mailInvitation, mailInvitationAgain } from '../account-setup/invite.ts'
import type { Context } from '../context.ts'
import { requestEmailChange } from '../email-changes/email-change.service.ts'
import { isProved, proofNeeded } from '../sessions/proof-store.ts'
import { emailTaken, invalidUser } from './administration-errors.ts'
import type { UserCreateInput, UserSignOutInput, UserUpdateInput } from './administration.input.ts'
import { endSessionsOf, recordAccountChange } from './administration-record.ts'
import { lockAdministrators, lockOther, requireAdmin } from './administration-rules.ts'
import { takeRole } from './administration.service.ts'
import { normalizeEmail } from './email.ts'
import { isTimeZone } from './profile.service.ts'
import { UserEntity } from './user.entity.ts'

/** Makes an account and mails the person a link to its first password. */
export async function createUser(context: Context, input: UserCreateInput): Promise<UserEntity> {
  const viewer = requireAdmin(context.viewer)
  const [email, name, timeZone] = [readEmail(input.email), readName(input.name), readTimeZone(input.timeZone)]
  return context.write(async (em) => {
    await lockAdministrators(em, viewer)
    const id = newId()
    const [added] = await sql(
      em,
      `insert into accounts.users (id, email, name, role, time_zone, status, status_changed_at, status_changed_by_id,
         invited_at, invitation_sends, sign_up_source)
       values (?, ?, ?, 'CLIENT', ?, 'INVITED', now(), ?, now(), 1, 'INVITATION') on conflict (email) do nothing returning id`,
      [id, email, name, timeZone, viewer.userId],
    )
    if (!added) throw emailTaken(email)
    const user = await em.findOneOrFail(UserEntity, { id })
    await takeRole(em, viewer, user, input.role, input.agencyId ?? null)
    await mailInvitation(em, context, user, viewer.name)
    await recordAccountChange(em, viewer, user, {
      type: 'user.created',
      action: 'user.created',
      summary: `${viewer.name} made an account for ${name}`,
      details: { role: user.role },
      ip: context.client.ip,
    })
    return user
  })
}

/**
 * Changes name or time zone. Another address holds once the person has confirmed it: it is what one signs in with, so an
 * administrator's screen that was left open is not enough for it. @throws PROOF_NEEDED
 */
export async function updateUser(context: Context, input: UserUpdateInput): Promise<UserEntity> {
  const viewer = requireAdmin(context.viewer)
  const mayMove = input.email != null && (await context.as('signin', (em) => isProved(em, viewer.sessionId)))
  return context.write(async (em) => {
    await lockAdministrators(em, viewer)
    const user = await lockOther(em, viewer, input.id, 'change')
    const changes = {
      ...(input.name != null && { name: readName(input.name) }),
      ...(input.timeZone != null && { timeZone: readTimeZone(input.timeZone) }),
    }
    const changed: string[] = (Object.keys(changes) as (keyof typeof changes)[]).filter(
      (key) => changes[key] !== (user[key] ?? null),
    )
    const email = input.email == null ? user.email : readEmail(input.email)
    if (email !== user.email) {
      if (!mayMove) throw proofNeeded()
      changed.push('email')
    }
    if (changed.length === 0) return user
    em.assign(user, changes)
    await em.flush()
    if (email !== user.email) await moveTo(em, context, viewer, user, email)
    await recordAccountChange(em, viewer, user, {
      type: 'user.changed',
      action: 'user.updated',
      summary: `${viewer.name} changed the account of ${user.name}`,
      // Which, not what: the audit log outlives the account.
      details: { changed },
      ip: context.client.ip,
    })
    return user
  })
}

// Who was only invited has proved no address yet: the link goes to the new one instead.
async function moveTo(em: EntityManager, context: Context, viewer: Viewer, user: UserEntity, email: string) {
  if (user.status !== 'INVITED') return requestEmailChange(em, context, viewer, user, email)
  em.assign(user, { email })
  await em.flush().catch((error: unknown) => {
    throw error instanceof UniqueConstraintViolationException ? emailTaken(email) : error
  })
  await mailInvitationAgain(em, context, user, viewer.name)
  await em.refresh(user)
}

/** Ends every session of somebody. */
export async function signOutEverywhere(context: Context, { id }: UserSignOutInput): Promise<UserEntity> {
  const viewer = requireAdmin(context.viewer)
  return context.write(async (em) => {
    await lockAdministrators(em, viewer)
    const user = await lockOther(em, viewer, id, 'sign out')
    const sessionsEnded = await endSessionsOf(em, user.id)
    await recordAccountChange(em, viewer, user, {
      type: 'user.changed',
      action: 'user.signed_out',
      summary: `${viewer.name} signed ${user.name} out everywhere`,
      details: { sessionsEnded },
      ip: context.client.ip,
    })
    return user
  })
}

function readEmail(text: string): string {
  const email = normalizeEmail(text)
  if (!z.email().max(320).safeParse(email).success)
    throw invalidUser('email', 'Enter an e-mail address, such as you@company.com.')
  return email
}

function readName(text: string): string {
  const name = text.trim()
  if (!name || name.length > 200) throw invalidUser('name', 'A name has 1 to 200 characters.')
  return name
}

function readTimeZone(text: string | null | undefined): string | null {
  if (!text) return null
  if (!isTimeZone(text)) throw invalidUser('timeZone', 'This is not a time zone. Choose one such as Europe/Zurich.')
  return text
}

import { sql } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { UniqueConstraintViolationException } from '@mikro-orm/core'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { administrationError, invalidUser } from './administration-errors.ts'
import type { UserCreateInput, UserSignOutInput, UserUpdateInput } from './administration.input.ts'
import { endSessionsOf, recordAccountChange } from './administration-record.ts'
import { lockAdministrators, lockOther, requireAdmin } from './administration-rules.ts'
import { takeRole } from './administration.service.ts'
import { normalizeEmail } from './email.ts'
import { isTimeZone } from './profile.service.ts'
import { UserEntity } from './user.entity.ts'

/** Makes an account without a password: the person chooses one as if it had forgotten it, or signs in with a provider. */
export async function createUser(context: Context, input: UserCreateInput): Promise<UserEntity> {
  const viewer = requireAdmin(context.viewer)
  const [email, name, timeZone] = [readEmail(input.email), readName(input.name), readTimeZone(input.timeZone)]
  return context.write(async (em) => {
    await lockAdministrators(em, viewer)
    const id = newId()
    const [added] = await sql(
      em,
      `insert into accounts.users (id, email, name, role, time_zone) values (?, ?, ?, 'CLIENT', ?)
       on conflict (email) do nothing returning id`,
      [id, email, name, timeZone],
    )
    if (!added) throw emailTaken(email)
    const user = await em.findOneOrFail(UserEntity, { id })
    await takeRole(em, viewer, user, input.role, input.agencyId ?? null)
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

/** Changes name, address or time zone. Another address ends the sessions: it is what the person signs in with. */
export async function updateUser(context: Context, input: UserUpdateInput): Promise<UserEntity> {
  const viewer = requireAdmin(context.viewer)
  return context.write(async (em) => {
    await lockAdministrators(em, viewer)
    const user = await lockOther(em, viewer, input.id, 'change')
    const changes = {
      ...(input.name != null && { name: readName(input.name) }),
      ...(input.email != null && { email: readEmail(input.email) }),
      ...(input.timeZone != null && { timeZone: readTimeZone(input.timeZone) }),
    }
    const changed = (Object.keys(changes) as (keyof typeof changes)[]).filter((key) => changes[key] !== user[key])
    if (changed.length === 0) return user
    em.assign(user, changes)
    await em.flush().catch((error: unknown) => {
      throw error instanceof UniqueConstraintViolationException ? emailTaken(changes.email!) : error
    })
    const sessionsEnded = changed.includes('email') ? await endSessionsOf(em, user.id) : 0
    await recordAccountChange(em, viewer, user, {
      type: 'user.changed',
      action: 'user.updated',
      summary: `${viewer.name} changed the account of ${user.name}`,
      // Which, not what: the audit log outlives the account.
      details: { changed, sessionsEnded },
      ip: context.client.ip,
    })
    return user
  })
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

const emailTaken = (email: string) =>
  administrationError('EMAIL_TAKEN', `Somebody already has an account with ${email}. Search for it instead.`, 'email')

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

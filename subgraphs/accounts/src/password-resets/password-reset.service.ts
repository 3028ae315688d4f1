import { randomBytes } from 'node:crypto'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { weaknessOf } from '@atrium/kit/passwords'
import type { EntityManager } from '@mikro-orm/postgresql'
import { mailInvitationAgain } from '../account-setup/invite.ts'
import type { Context } from '../context.ts'
import { queueEmail } from '../emails/queue-email.ts'
import { passwordError } from '../passwords/password-errors.ts'
import { storePassword } from '../passwords/password-store.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { endSessionsOf } from '../sessions/revoke.service.ts'
import { hashToken } from '../sessions/session-store.ts'
import { byPurpose, countAttempt } from '../sessions/throttle.service.ts'
import { normalizeEmail } from '../users/email.ts'

const MINUTES = 30
// Within a quarter of an hour.
const MAILS_TO_ADDRESS = 3
const REQUESTS_FROM_ADDRESS = 20

/** Mails a link that sets a new password, to whom the address belongs. To whoever asks, an address that nobody has makes no difference. */
export async function requestReset(context: Context, emailAsTyped: string): Promise<void> {
  const email = normalizeEmail(emailAsTyped)
  if (!/^\S+@\S+$/.test(email) || email.length > 320)
    throw passwordError('INVALID_INPUT', 'Enter an e-mail address, such as you@company.com.', 'email')
  await context.as('signin', async (em) => {
    if (context.client.ip) await countAttempt(em, byPurpose('reset-from', context.client.ip, REQUESTS_FROM_ADDRESS))
    await countAttempt(em, byPurpose('reset-to', email, MAILS_TO_ADDRESS))
    const [user] = await sql<{ id: string; name: string; status: string }>(
      em,
      `select id, name, status from accounts.users where email = ? and status in ('ACTIVE', 'INVITED') for update`,
      [email],
    )
    if (user?.status === 'INVITED') await mailInvitationAgain(em, context, { ...user, email }, null)
    else if (user) await mailReset(em, context, { ...user, email })
  })
}

async function mailReset(em: EntityManager, { services }: Context, user: { id: string; name: string; email: string }) {
  const token = randomBytes(32).toString('base64url')
  await sql(
    em,
    `insert into accounts.password_resets (token_hash, user_id, expires_at) values (?, ?, now() + interval '${MINUTES} minutes')`,
    [hashToken(token), user.id],
  )
  await queueEmail(em, {
    template: 'password-reset',
    to: { email: user.email, name: user.name, userId: user.id },
    data: { name: user.name, link: `${services.publicUrl}/reset-password#${token}`, expiresInMinutes: MINUTES },
  })
}

interface Owner {
  userId: string
  name: string
  email: string
}

const OPEN = `reset.used_at is null and reset.expires_at > now()`

/** Sets the new password, once for each link. All sessions of the person end, and its other links with them. */
export async function completeReset(context: Context, token: string, password: string): Promise<void> {
  const tokenHash = hashToken(token)
  const owner = await context.as('signin', async (em) => {
    const [found] = await sql<Owner>(
      em,
      `select u.id as "userId", u.name, u.email from accounts.password_resets reset
       join accounts.users u on u.id = reset.user_id and u.status = 'ACTIVE' where reset.token_hash = ? and ${OPEN}`,
      [tokenHash],
    )
    return found ?? null
  })
  if (!owner) throw linkInvalid()
  const { userId, name, email } = owner
  const weakness = weaknessOf(password, [name, email])
  if (weakness) throw passwordError('PASSWORD_WEAK', weakness, 'password')
  // No transaction is open while the password waits for its turn.
  const hash = await context.services.passwords.hash(password)
  await context.as('signin', async (em) => {
    // Of two at once the second waits here for the first, and then finds the link used.
    const used = await sql(
      em,
      `update accounts.password_resets reset set used_at = now() where token_hash = ? and ${OPEN} returning token_hash`,
      [tokenHash],
    )
    if (used.length === 0) throw linkInvalid()
    await sql(em, 'update accounts.password_resets set used_at = now() where user_id = ? and used_at is null', [userId])
    await storePassword(em, userId, hash)
    const { client } = context
    await recordSecurityEvent(em, { type: 'PASSWORD_RESET', userId, client })
    await endSessionsOf(em, { userId, reason: 'PASSWORD_RESET', viewer: null, ip: client.ip })
    await appendAudit(em, null, {
      action: 'password.reset',
      subjectType: 'User',
      subjectId: userId,
      ip: client.ip || null,
    })
  })
}

const linkInvalid = () =>
  passwordError('TOKEN_INVALID', 'This link has expired or was used already. Ask for another one.')

import { randomBytes } from 'node:crypto'
import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { queueEmail } from '../emails/queue-email.ts'
import { hashToken } from '../sessions/session-store.ts'

const DAYS = 7

/** When the link of an invitation that was mailed then is over. */
export const invitationEnd = (invitedAt: Date): Date => new Date(invitedAt.getTime() + DAYS * 86_400_000)

interface Invited {
  id: string
  name: string
  email: string
}

/**
 * Mails a new account a link to its first password, good for a week and once. In the transaction of `em`, which made the account with
 * `invited_at`. @param inviterName null when the person asks for the link itself.
 */
export async function mailInvitation(
  em: EntityManager,
  { services }: Context,
  user: Invited,
  inviterName: string | null,
): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = invitationEnd(new Date())
  await sql(em, 'insert into accounts.password_resets (token_hash, user_id, expires_at) values (?, ?, ?)', [
    hashToken(token),
    user.id,
    expiresAt,
  ])
  const [workspace] = await sql<{ name: string }>(em, 'select agency_name as name from accounts.workspace')
  await queueEmail(em, {
    template: 'account-invitation',
    to: { email: user.email, name: user.name, userId: user.id },
    data: {
      name: user.name,
      inviterName: inviterName ?? workspace?.name ?? 'Atrium',
      email: user.email,
      // Behind the #, so that it stands in no log on the way.
      link: `${services.publicUrl}/welcome#${token}`,
      expiresOn: expiresAt.toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    },
  })
}

/** As {@link mailInvitation}, once more: the links before are dead. With the person locked. */
export async function mailInvitationAgain(
  em: EntityManager,
  context: Context,
  user: Invited,
  inviterName: string | null,
): Promise<void> {
  await sql(em, 'update accounts.password_resets set used_at = now() where user_id = ? and used_at is null', [user.id])
  await sql(em, 'update accounts.users set invited_at = now(), invitation_sends = invitation_sends + 1 where id = ?', [
    user.id,
  ])
  await mailInvitation(em, context, user, inviterName)
}

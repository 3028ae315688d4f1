import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requirePerson } from '../context.ts'
import { proveOwner } from '../passwords/password.service.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { hasWayIn, lockWaysIn } from '../sign-in-methods/last-way-in.ts'
import type { IdentityProvider } from '../users/sign-up-source.ts'
import type { IdentityErrorCode } from './identity-errors.ts'

export interface IdentityRow {
  id: string
  provider: IdentityProvider
  label: string
  lastUsedAt: Date | null
  createdAt: Date
}

/** A person's (UUID) accounts at other providers. Needs the purpose `signin`. */
export async function identitiesOf(em: EntityManager, userId: string): Promise<IdentityRow[]> {
  const rows = await sql<IdentityRow>(
    em,
    `select id, provider, label, last_used_at as "lastUsedAt", created_at as "createdAt"
     from accounts.identities where user_id = ? order by provider`,
    [userId],
  )
  return rows.map((row) => ({
    ...row,
    lastUsedAt: row.lastUsedAt && new Date(row.lastUsedAt),
    createdAt: new Date(row.createdAt),
  }))
}

/** Forgets an account at a provider, unless it is the last way in. */
export async function unlinkIdentity(context: Context, globalId: string): Promise<void> {
  requirePerson(context)
  const viewer = await proveOwner(context)
  await context.as('signin', async (em) => {
    await lockWaysIn(em, viewer.userId)
    const [gone] = await sql<{ provider: string; label: string }>(
      em,
      'delete from accounts.identities where id = ?::uuid and user_id = ? returning provider, label',
      [fromGlobalId('Identity', globalId), viewer.userId],
    )
    if (!gone) throw userError<IdentityErrorCode>('NOT_FOUND', 'There is no such linked account.', ['id'])
    if (!(await hasWayIn(em, viewer.userId)))
      throw userError<IdentityErrorCode>('LAST_WAY_IN', 'This is your last way in. Set a password first.', ['id'])
    const { client } = context
    const detail = `${gone.provider}: ${gone.label}`
    await recordSecurityEvent(em, { type: 'IDENTITY_UNLINKED', userId: viewer.userId, client, detail })
    await appendAudit(em, viewer, {
      action: 'identity.unlinked',
      subjectType: 'User',
      subjectId: viewer.userId,
      details: { provider: gone.provider },
      ip: client.ip || null,
    })
  })
}

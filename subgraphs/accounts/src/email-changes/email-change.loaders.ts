import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'

/** An address that waits to be confirmed. */
export interface EmailChangeRow {
  email: string
  sentAt: Date
  expiresAt: Date
}

/** By the UUID of the user: the address that was entered for it, as long as it can be confirmed or sent again. */
export function emailChangeLoader(em: () => Promise<EntityManager>): DataLoader<string, EmailChangeRow | null> {
  return new DataLoader(async (ids) => {
    const rows = await sql<EmailChangeRow & { userId: string }>(
      await em(),
      `select user_id as "userId", email, sent_at as "sentAt", expires_at as "expiresAt" from accounts.email_changes
       where user_id = any (?::uuid[]) and ended_at is null`,
      [`{${ids.join(',')}}`],
    )
    const byUser = new Map(
      rows.map(({ userId, email, sentAt, expiresAt }) => [
        userId,
        { email, sentAt: new Date(sentAt), expiresAt: new Date(expiresAt) },
      ]),
    )
    return ids.map((id) => byUser.get(id) ?? null)
  })
}

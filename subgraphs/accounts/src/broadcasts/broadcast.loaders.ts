import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import type { EmailState } from '../emails/email-state.ts'

export type Progress = Record<
  'waiting' | 'sent' | 'delivered' | 'failed' | 'suppressed' | 'cancelled' | 'logged',
  number
>

const PART: Record<EmailState, keyof Progress> = {
  QUEUED: 'waiting',
  SENDING: 'waiting',
  SENT: 'sent',
  DEFERRED: 'sent',
  DELIVERED: 'delivered',
  BOUNCED: 'failed',
  COMPLAINED: 'failed',
  FAILED: 'failed',
  SUPPRESSED: 'suppressed',
  CANCELLED: 'cancelled',
  LOGGED: 'logged',
}

/** How far the mails of messages (UUID) have come, of all that are asked for in one query. */
export function progressLoader(em: () => Promise<EntityManager>): DataLoader<string, Progress> {
  return new DataLoader(async (ids) => {
    const rows = await sql<{ id: string; state: EmailState; count: number }>(
      await em(),
      `select broadcast_id as id, state, count(*)::int as count from accounts.emails
       where broadcast_id = any (?::uuid[]) group by broadcast_id, state`,
      [`{${ids.join(',')}}`],
    )
    return ids.map((id) => {
      const progress: Progress = {
        waiting: 0,
        sent: 0,
        delivered: 0,
        failed: 0,
        suppressed: 0,
        cancelled: 0,
        logged: 0,
      }
      for (const { state, count } of rows.filter((row) => row.id === id)) progress[PART[state]] += count
      return progress
    })
  })
}

import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'

const MOST = 100

/** One line of a mail's timeline. */
export interface EmailEventRow {
  id: string
  kind: string
  detail: string | null
  occurredAt: Date
}

/** What happened to mails (UUID), in its order; the last hundred of each. */
export function emailEventsLoader(em: () => Promise<EntityManager>): DataLoader<string, EmailEventRow[]> {
  return new DataLoader(async (ids) => {
    const rows = await sql<EmailEventRow & { emailId: string }>(
      await em(),
      `select id, "emailId", kind, detail, "occurredAt" from (
         select id, email_id as "emailId", kind, detail, occurred_at as "occurredAt",
           row_number() over (partition by email_id order by occurred_at desc, id desc) as place
         from accounts.email_events where email_id = any (?::uuid[])
       ) event where place <= ${MOST} order by "occurredAt", id`,
      [`{${ids.join(',')}}`],
    )
    // SQL of our own gives instants as text.
    const events = rows.map((row) => ({ ...row, occurredAt: new Date(row.occurredAt) }))
    const byMail = Map.groupBy(events, ({ emailId }) => emailId)
    return ids.map((id) => byMail.get(id) ?? [])
  })
}

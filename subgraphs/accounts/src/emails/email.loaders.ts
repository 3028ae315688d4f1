import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import type { EmailEvent } from './email.type.ts'

const MOST = 100

/** What happened to mails (UUID), in its order; the last hundred of each. */
export function emailEventsLoader(em: () => Promise<EntityManager>): DataLoader<string, EmailEvent[]> {
  return new DataLoader(async (ids) => {
    const rows = await sql<EmailEvent & { emailId: string }>(
      await em(),
      `select id, "emailId", kind, detail, "occurredAt" from (
         select id, email_id as "emailId", kind, detail, occurred_at as "occurredAt",
           row_number() over (partition by email_id order by occurred_at desc, id desc) as place
         from accounts.email_events where email_id = any (?::uuid[])
       ) event where place <= ${MOST} order by "occurredAt", id`,
      [`{${ids.join(',')}}`],
    )
    const byMail = Map.groupBy(rows, ({ emailId }) => emailId)
    return ids.map((id) => byMail.get(id) ?? [])
  })
}

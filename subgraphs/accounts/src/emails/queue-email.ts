import { sql, wakeAfterCommit } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { EmailData, TemplateWords } from './template.ts'
import { type TemplateData, type TemplateKey, templateOf } from './templates/index.ts'

/** A mail to one address. */
export interface NewEmail<K extends TemplateKey = TemplateKey> {
  template: K
  /** `userId`: UUID of the person, where the address is a user's. */
  to: { email: string; name?: string | null; userId?: string | null }
  /** A `link` is an address, or a path of the application such as `/approvals`. */
  data: TemplateData<K>
  /** UUID of the company that it concerns. */
  companyId?: string | null
  /** Whatever is queued again under the same key is the same mail, and not sent twice. */
  dedupeKey?: string
  broadcastId?: string
  /** Words to try out instead of the template's own. */
  draftWords?: TemplateWords
}

/** Queues a mail in the transaction of `em`: it is sent if and only if that commits, soon after, by a job. */
export async function queueEmail<K extends TemplateKey>(em: EntityManager, mail: NewEmail<K>): Promise<void> {
  await queueEmails(em, [mail])
}

/** As {@link queueEmail}, many at once. */
export async function queueEmails<K extends TemplateKey>(
  em: EntityManager,
  mails: readonly NewEmail<K>[],
): Promise<void> {
  if (mails.length === 0) return
  const rows = mails.map(emailRow)
  // Neither `returning` nor a conflict target: row level security lets many queue a mail and few read one.
  await sql(
    em,
    `insert into accounts.emails (id, template, category, priority, to_email, to_name, user_id, company_id, data,
       dedupe_key, broadcast_id, draft_words)
     select id, template, category, priority, to_email, to_name, user_id, company_id, data, dedupe_key, broadcast_id, draft_words
     from jsonb_to_recordset(?::jsonb) as mail(id uuid, template text, category text, priority smallint, to_email text, to_name text,
       user_id uuid, company_id uuid, data jsonb, dedupe_key text, broadcast_id uuid, draft_words jsonb)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
  const secrets = rows.filter(({ secret }) => secret !== null).map(({ id, secret }) => ({ id, secret }))
  if (secrets.length > 0) {
    await sql(
      em,
      `insert into accounts.email_secrets (email_id, data)
       select id, secret from jsonb_to_recordset(?::jsonb) as mail(id uuid, secret jsonb)`,
      [JSON.stringify(secrets)],
    )
  }
  wakeAfterCommit(em)
}

/** A mail as it is kept. `secret`: its links that let one in, apart. */
export function emailRow({ template: key, to, data, companyId, dedupeKey, broadcastId, draftWords }: NewEmail) {
  const { category, priority, secret = [] } = templateOf(key)
  if (secret.length > 0 && dedupeKey) throw new Error(`A mail with a secret link is never a repetition: ${key}.`)
  const entries = Object.entries(data as EmailData)
  const kept = Object.fromEntries(entries.filter(([name]) => !secret.includes(name)))
  const hidden = Object.fromEntries(entries.filter(([name]) => secret.includes(name)))
  return {
    id: newId(),
    template: key,
    category,
    priority,
    to_email: to.email.trim().toLowerCase(),
    to_name: to.name ?? null,
    user_id: to.userId ?? null,
    company_id: companyId ?? null,
    data: kept,
    secret: secret.length > 0 ? hidden : null,
    dedupe_key: dedupeKey ?? null,
    broadcast_id: broadcastId ?? null,
    draft_words: draftWords ?? null,
  }
}

import { appendAudit } from '@atrium/kit/audit'
import { sql, wakeAfterCommit } from '@atrium/kit/database'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Context } from '../context.ts'
import { emailError } from './email-errors.ts'
import { requireStaff } from './require-staff.ts'
import { TEMPLATES, templateOf } from './templates/index.ts'

const MOST = 100

/** Their links are not kept: nothing could be sent again. */
const SECRET = Object.keys(TEMPLATES).filter((key) => templateOf(key).secret)

/**
 * Sends those e-mails once more, as new ones, that did not arrive. Others stay as they are, and one that is sent again already
 * is not sent a third time. @returns how many are sent.
 */
export async function resendEmails(context: Context, globalIds: readonly string[]): Promise<number> {
  const viewer = requireStaff(context)
  const ids = uuids(globalIds)
  return context.write(async (em) => {
    // Locked first: of two who ask at the same time, the second sees what the first has done.
    await sql(em, 'select id from accounts.emails where id = any (?::uuid[]) order by id for update', [ids])
    const copies = await sql(
      em,
      `insert into accounts.emails (id, template, category, priority, to_email, to_name, user_id, company_id, data,
         draft_words, resent_from_id)
       select gen_random_uuid(), template, category, priority, to_email, to_name, user_id, company_id, data, draft_words, id
       from accounts.emails mail
       where id = any (?::uuid[]) and state in ('FAILED', 'BOUNCED', 'CANCELLED', 'LOGGED', 'SUPPRESSED')
         and not template = any (?::text[])
         and not exists (
           select from accounts.emails later
           where later.resent_from_id = mail.id and later.state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED')
         )
       returning id`,
      [ids, `{${SECRET.join(',')}}`],
    )
    if (copies.length === 0) return 0
    wakeAfterCommit(em)
    await appendAudit(em, viewer, {
      action: 'email.resent',
      subjectType: 'Email',
      details: { count: copies.length },
      ip: context.client.ip,
    })
    return copies.length
  })
}

/** Stops those e-mails that have not left. One that a worker has in its hands leaves. @returns how many are stopped. */
export async function cancelEmails(context: Context, globalIds: readonly string[]): Promise<number> {
  const viewer = requireStaff(context)
  const ids = uuids(globalIds)
  return context.write(async (em) => {
    const [{ count } = { count: 0 }] = await sql<{ count: number }>(
      em,
      `with stopped as (
         update accounts.emails set state = 'CANCELLED'
         where id in (
           select id from accounts.emails where id = any (?::uuid[]) and state = 'QUEUED' order by id for update
         ) returning id
       ), told as (
         insert into accounts.email_events (id, email_id, kind, occurred_at)
         select gen_random_uuid(), id, 'CANCELLED', now() from stopped
       )
       select count(*)::int as count from stopped`,
      [ids],
    )
    if (count === 0) throw emailError('TOO_LATE', 'None of them waits any more: there is nothing left to stop.', 'ids')
    await appendAudit(em, viewer, {
      action: 'email.cancelled',
      subjectType: 'Email',
      details: { count },
      ip: context.client.ip,
    })
    return count
  })
}

function uuids(globalIds: readonly string[]): string {
  if (globalIds.length > MOST) throw emailError('NOT_FOUND', `Choose at most ${MOST} at once.`, 'ids')
  return `{${globalIds.flatMap((id) => fromGlobalId('Email', id) ?? []).join(',')}}`
}

import { sql } from '@atrium/kit/database'
import type { StreamEvent } from '@atrium/kit/events'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type NewEmail, queueEmails } from '../emails/queue-email.ts'
import type { Notice } from './rules/rule.ts'

interface OwnWords<
  K extends
    | 'community-approval'
    | 'team-approval'
    | 'team-invitation'
    | 'approval-reminder'
    | 'training-assigned'
    | 'training-reminder',
> {
  template: K
  /** UUID of the one person that it speaks to; the others get the usual mail. */
  onlyTo?: string | null
  /** Without `name` and `link`: those are the person's, and the notice's path. */
  data: Omit<NewEmail<K>['data'], 'name' | 'link'>
}

/** A notice's mail in words of its own. */
export type NoticeMail =
  | OwnWords<'community-approval'>
  | OwnWords<'team-approval'>
  | OwnWords<'team-invitation'>
  | OwnWords<'approval-reminder'>
  | OwnWords<'training-assigned'>
  | OwnWords<'training-reminder'>

interface Recipient {
  id: string
  email: string
  name: string
}

/** Queues the mails of a notice, for those who want them at once. What the others get in a digest is found by its job. */
export async function mailNotice(em: EntityManager, event: StreamEvent, notice: Notice): Promise<void> {
  const people = await sql<Recipient>(
    em,
    `select person.id, person.email, person.name from accounts.users person
     left join accounts.notification_settings setting on setting.user_id = person.id and setting.type = ?
     left join accounts.notification_preferences preference on preference.user_id = person.id
     where person.id = any (?::uuid[]) and coalesce(setting.email, true)
       -- What does not stand in the application is in no digest either.
       and (coalesce(preference.email_delivery, 'IMMEDIATE') = 'IMMEDIATE' or not coalesce(setting.in_app, true))`,
    [notice.type, `{${notice.to.join(',')}}`],
  )
  await queueEmails(
    em,
    people.map((person) => ({
      ...wordsFor(person, notice),
      to: { email: person.email, name: person.name, userId: person.id },
      companyId: event.companyId ?? null,
      dedupeKey: `notification:${event.id}:${person.id}:${notice.type}`,
    })),
  )
}

function wordsFor({ id, name }: Recipient, { mail, title, message, path }: Notice) {
  if (mail && (mail.onlyTo === undefined || mail.onlyTo === id)) {
    return { template: mail.template, data: { name, link: path, ...mail.data } } as Pick<NewEmail, 'template' | 'data'>
  }
  return { template: 'notification' as const, data: { name, title, message, link: path } }
}

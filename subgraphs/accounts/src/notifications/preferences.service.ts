import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requireUser } from '../context.ts'
import { type EmailCategory, OPTIONAL } from '../emails/template.ts'
import type { EmailDelivery } from './email-delivery.ts'

export interface Preferences {
  emailDelivery: EmailDelivery
  /** From 0 to 23, in the person's time zone. */
  digestHour: number
  timeZone: string
  /** Kinds of mail that the person's address has unsubscribed from. */
  unsubscribedFrom: EmailCategory[]
}

/** How the viewer gets notifications by e-mail. */
export async function readPreferences(em: EntityManager, userId: string): Promise<Preferences> {
  const [row] = await sql<Preferences>(
    em,
    `select coalesce(preference.email_delivery, 'IMMEDIATE') as "emailDelivery", coalesce(preference.digest_hour, 8) as "digestHour",
       coalesce(person.time_zone, 'UTC') as "timeZone",
       array(select category from accounts.email_suppressions where email = person.email and reason = 'UNSUBSCRIBE' order by 1)
         as "unsubscribedFrom"
     from accounts.users person left join accounts.notification_preferences preference on preference.user_id = person.id
     where person.id = ?`,
    [userId],
  )
  return row!
}

/** Changes what is given. `resubscribe`: kinds of mail that are wanted again after a link in a mail has turned them off. */
export async function updatePreferences(
  context: Context,
  input: { emailDelivery?: EmailDelivery | null; digestHour?: number | null; resubscribe?: EmailCategory[] | null },
): Promise<Preferences> {
  const { userId } = requireUser(context)
  const { digestHour } = input
  if (digestHour != null && !(Number.isInteger(digestHour) && digestHour >= 0 && digestHour <= 23)) {
    throw userError('HOUR_INVALID', 'Give an hour from 0 to 23.', ['digestHour'])
  }
  if (input.resubscribe?.some((category) => !OPTIONAL.includes(category))) {
    throw userError('CATEGORY_INVALID', 'Nobody can unsubscribe from these mails, so they always come.', [
      'resubscribe',
    ])
  }
  return context.write(async (em) => {
    await sql(
      em,
      `insert into accounts.notification_preferences (user_id, email_delivery, digest_hour)
       values (?, coalesce(?, 'IMMEDIATE'), coalesce(?::smallint, 8))
       on conflict (user_id) do update set
         email_delivery = coalesce(?, notification_preferences.email_delivery),
         digest_hour = coalesce(?::smallint, notification_preferences.digest_hour),
         -- A digest holds what came since it was chosen.
         digested_until = case when notification_preferences.email_delivery = 'DAILY' then notification_preferences.digested_until
           else now() end`,
      [userId, input.emailDelivery ?? null, digestHour ?? null, input.emailDelivery ?? null, digestHour ?? null],
    )
    if (input.resubscribe?.length) {
      await sql(
        em,
        `delete from accounts.email_suppressions where reason = 'UNSUBSCRIBE' and category = any (?::text[])
         and email = (select email from accounts.users where id = ?)`,
        [`{${input.resubscribe.join(',')}}`, userId],
      )
    }
    return readPreferences(em, userId)
  })
}

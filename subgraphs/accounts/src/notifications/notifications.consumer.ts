import { sql } from '@atrium/kit/database'
import { type Consumer, type EventType, recordEvent, type StreamEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { noticesOf, RULES } from './notification-rules.ts'
import { mailNotice } from './notification-emails.ts'
import { PRIORITY } from './notification-types.ts'
import type { Notice } from './rules/rule.ts'

/** Tells people about events, in the application and by e-mail, as each wants to be told. */
export const notifyPeople: Consumer = {
  name: 'notifications',
  streams: ['accounts', 'projects', 'billing', 'integrations'],
  types: Object.keys(RULES) as EventType[],
  async handle(em, event) {
    for (const notice of await noticesOf(em, event)) await tell(em, event, notice)
  },
}

async function tell(em: EntityManager, event: StreamEvent, notice: Notice): Promise<void> {
  // Who did something knows it.
  const to = [...new Set(notice.to)].filter((userId) => userId !== event.actor?.id)
  if (to.length === 0) return
  if (notice.mail !== null) await mailNotice(em, event, { ...notice, to })
  if (notice.inApp === false) return
  const rows = to.map((userId) => ({ id: newId(), user_id: userId }))
  const told = await sql<{ userId: string }>(
    em,
    `insert into accounts.notifications (id, user_id, type, priority, title, message, path, company_id, contract_id, event_id)
     select person.id, person.user_id, ?, ?, ?, ?, ?, ?, ?, ?
     from jsonb_to_recordset(?::jsonb) as person(id uuid, user_id uuid)
     where not exists (
       select from accounts.notification_settings setting
       where setting.user_id = person.user_id and setting.type = ? and not setting.in_app
     )
     on conflict (event_id, user_id, type) do nothing returning user_id as "userId"`,
    [
      notice.type,
      PRIORITY[notice.type],
      notice.title,
      notice.message,
      notice.path,
      event.companyId,
      notice.contractId ?? null,
      event.id,
      JSON.stringify(rows),
      notice.type,
    ],
  )
  if (told.length === 0) return
  await recordEvent(em, {
    type: 'notification.created',
    payload: { type: notice.type, userIds: told.map(({ userId }) => userId) },
    companyId: event.companyId,
  })
}

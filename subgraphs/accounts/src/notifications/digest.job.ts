import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Jobs, QueueDefinition } from '@atrium/kit/jobs'
import type { EntityManager } from '@mikro-orm/postgresql'
import { queueEmail } from '../emails/queue-email.ts'

export const digestQueue: QueueDefinition = { name: 'accounts.digests', retryLimit: 3 }

const MOST_ITEMS = 25

interface Due {
  userId: string
  email: string
  name: string
  until: Date
}

interface Item {
  title: string
  message: string
  count: number
}

/**
 * One mail a day with what is unread, at the hour that each person chose in its own time zone; who moves it to a later hour has one at
 * that hour too.
 */
export async function startDigests(jobs: Jobs, database: Database): Promise<{ dispose(): Promise<void> }> {
  const worker = await jobs.work(digestQueue.name, () => sendDigests(database))
  await jobs.schedule(digestQueue.name, '2 * * * *')
  return worker
}

/** Each person in a transaction of its own. A run that is missed is made up for within the day. */
export async function sendDigests(database: Database, now = new Date()): Promise<void> {
  const due = await transaction(database, system('job'), (em) => duePeople(em, now), { readOnly: true })
  for (const person of due) await transaction(database, system('job'), (em) => sendDigest(em, person))
}

function duePeople(em: EntityManager, now: Date): Promise<Due[]> {
  return sql<Due>(
    em,
    `select person.id as "userId", person.email, person.name, ?::timestamptz as until
     from accounts.notification_preferences preference
     join accounts.users person on person.id = preference.user_id and person.status = 'ACTIVE'
     cross join lateral (select coalesce(person.time_zone, 'UTC') as zone) where_it_lives
     cross join lateral (select ?::timestamptz at time zone zone as now) local
     cross join lateral (select date_trunc('day', local.now) + make_interval(hours => preference.digest_hour) as time) today
     where preference.email_delivery = 'DAILY' and today.time <= local.now
       -- Not since then: one that is chosen before its hour comes on the same day.
       and preference.digested_until at time zone zone < today.time
     order by person.id`,
    [now, now],
  )
}

async function sendDigest(em: EntityManager, { userId, email, name, until }: Due): Promise<void> {
  // Locked: two runs at the same time send one.
  const [preference] = await sql<{ since: Date }>(
    em,
    `select digested_until as since from accounts.notification_preferences
     where user_id = ? and digested_until < ? for update skip locked`,
    [userId, until],
  )
  if (!preference) return
  const items = await sql<Item>(
    em,
    `select notification.title, notification.message, count(*) over ()::int as count from accounts.notifications notification
     left join accounts.notification_settings setting
       on setting.user_id = notification.user_id and setting.type = notification.type
     where notification.user_id = ? and notification.read_at is null and notification.created_at > ?
       and notification.created_at <= ? and coalesce(setting.email, true)
     order by notification.priority, notification.created_at desc, notification.id limit ${MOST_ITEMS}`,
    [userId, preference.since, until],
  )
  await sql(em, 'update accounts.notification_preferences set digested_until = ? where user_id = ?', [until, userId])
  if (items.length === 0) return
  const { count } = items[0]!
  const lines = items.map((item) => `- **${plain(item.title)}** – ${plain(item.message)}`)
  if (count > items.length) lines.push(`\nand ${count - items.length} more.`)
  await queueEmail(em, {
    template: 'notification-digest',
    to: { email, name, userId },
    data: { name, count, first: items[0]!.title, items: lines.join('\n'), link: '/notifications' },
    dedupeKey: `digest:${userId}:${new Date(preference.since).toISOString()}`,
  })
}

// The list is Markdown: what people are called must not become markup of it.
const plain = (words: string) => words.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|~!]/g, String.raw`\$&`)

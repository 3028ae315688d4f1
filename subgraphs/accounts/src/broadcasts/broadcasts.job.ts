import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { Jobs, QueueDefinition } from '@atrium/kit/jobs'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { queueEmails } from '../emails/queue-email.ts'
import { PRIORITY } from '../notifications/notification-types.ts'
import { readAudience, type Recipient } from './audience.ts'
import { BroadcastEntity } from './broadcast.entity.ts'

export const broadcastsQueue: QueueDefinition = { name: 'accounts.broadcasts', retryLimit: 10, retryDelay: 2 }

const BATCH = 200

export interface BroadcastJob {
  broadcastId: string
}

/** Tells the people of each message, some at a time, so that it can be cancelled and goes on where a process ended. */
export function startBroadcasts(jobs: Jobs, database: Database): Promise<{ dispose(): Promise<void> }> {
  return jobs.work<BroadcastJob>(broadcastsQueue.name, async ({ broadcastId }, signal) => {
    while (!signal.aborted && (await reachNext(database, broadcastId))) continue
  })
}

/** The next {@link BATCH} people, in one transaction with how far the message has come. @returns whether there may be more. */
export function reachNext(database: Database, id: string): Promise<boolean> {
  return transaction(database, system('job'), async (em) => {
    const broadcast = await em.findOne(BroadcastEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    if (broadcast?.state !== 'SENDING') return false
    const people = await readAudience(em, broadcast.audience, {
      after: broadcast.reachedUserId ?? null,
      limit: BATCH,
    })
    if (broadcast.inApp) await tell(em, broadcast, people)
    if (broadcast.byEmail) await mail(em, broadcast, people)
    const isLast = people.length < BATCH
    em.assign(broadcast, {
      reached: broadcast.reached + people.length,
      reachedUserId: people.at(-1)?.id ?? broadcast.reachedUserId ?? null,
      ...(isLast && { state: 'DONE', endedAt: new Date() }),
    })
    await em.flush()
    return !isLast
  })
}

async function tell(em: EntityManager, { id, subject, body, path }: BroadcastEntity, people: Recipient[]) {
  const rows = people.map((person) => ({ id: newId(), user_id: person.id }))
  const told = await sql<{ userId: string }>(
    em,
    `insert into accounts.notifications (id, user_id, type, priority, title, message, path, event_id)
     select person.id, person.user_id, 'ANNOUNCEMENT', ?, ?, ?, ?, ?
     from jsonb_to_recordset(?::jsonb) as person(id uuid, user_id uuid)
     where not exists (
       select from accounts.notification_settings setting
       where setting.user_id = person.user_id and setting.type = 'ANNOUNCEMENT' and not setting.in_app
     )
     on conflict (event_id, user_id, type) do nothing returning user_id as "userId"`,
    [PRIORITY.ANNOUNCEMENT, subject, plainText(body), path ?? null, id, JSON.stringify(rows)],
  )
  if (told.length === 0) return
  await recordEvent(em, {
    type: 'notification.created',
    payload: { type: 'ANNOUNCEMENT', userIds: told.map(({ userId }) => userId) },
  })
}

async function mail(em: EntityManager, { id, subject, body }: BroadcastEntity, people: Recipient[]): Promise<void> {
  const off = await sql<{ userId: string }>(
    em,
    `select user_id as "userId" from accounts.notification_settings
     where type = 'ANNOUNCEMENT' and not email and user_id = any (?::uuid[])`,
    [`{${people.map((person) => person.id).join(',')}}`],
  )
  const unwanted = new Set(off.map(({ userId }) => userId))
  await queueEmails(
    em,
    people
      .filter((person) => !unwanted.has(person.id))
      .map((person) => ({
        template: 'custom' as const,
        to: { email: person.email, name: person.name, userId: person.id },
        data: { subject, body },
        dedupeKey: `broadcast:${id}:${person.id}`,
        broadcastId: id,
      })),
  )
}

const LONGEST_MESSAGE = 2000

/** Markdown as the text of a notification: links as their words, without signs of emphasis. */
export function plainText(markdown: string): string {
  const text = markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^ {0,3}(#{1,6}|>|[-*+]) +/gm, '')
    .replaceAll(/(\*\*|__|`)/g, '')
    .trim()
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text
}

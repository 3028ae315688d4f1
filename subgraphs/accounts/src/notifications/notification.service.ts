import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId } from '@atrium/kit/ids'
import { allOf, containsText, oneOf, OrderDirection, type Page, paginate, sortedBy } from '@atrium/kit/pages'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requireUser } from '../context.ts'
import { NotificationType } from './notification-types.ts'
import { NotificationEntity } from './notification.entity.ts'
import type { NotificationsArgs } from './notification.input.ts'

const MOST = 100
const ORDER = { CREATED_AT: 'createdAt', PRIORITY: 'priority' } as const

export interface Setting {
  type: NotificationType
  inApp: boolean
  email: boolean
}

/** The viewer's own notifications. */
export async function listNotifications<T>(
  context: Context,
  args: NotificationsArgs,
  toNode: (row: NotificationEntity) => T,
): Promise<Page<T>> {
  const { userId } = requireUser(context)
  const { type, isRead, search } = args.where ?? {}
  const where = allOf<NotificationEntity>(
    { userId },
    oneOf<NotificationEntity>('type', type),
    isRead == null ? null : { readAt: isRead ? { $ne: null } : null },
    containsText<NotificationEntity>(search, 'title', 'message'),
  )
  const byDefault = { field: 'CREATED_AT', direction: OrderDirection.DESC } as const
  const orderBy = sortedBy<NotificationEntity, keyof typeof ORDER>(ORDER, args.orderBy, byDefault)
  return paginate(await context.read(), NotificationEntity, { args, where, orderBy, toNode })
}

export async function countUnread(em: EntityManager, userId: string): Promise<number> {
  return em.count(NotificationEntity, { userId, readAt: null })
}

export async function latestNotification(em: EntityManager, userId: string): Promise<NotificationEntity | null> {
  const [newest] = await em.find(
    NotificationEntity,
    { userId },
    { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 1 },
  )
  return newest ?? null
}

/** Marks some as read or unread: all of them or, when one is not one's own, none. */
export async function markNotifications(
  context: Context,
  input: { ids: readonly string[]; isRead: boolean },
): Promise<{ rows: NotificationEntity[]; unreadCount: number }> {
  const { userId } = requireUser(context)
  if (input.ids.length > MOST) throw userError('TOO_MANY', `Mark at most ${MOST} at a time.`, ['ids'])
  const ids = input.ids.flatMap((id) => fromGlobalId('Notification', id) ?? [])
  return context.write(async (em) => {
    const rows = await em.find(
      NotificationEntity,
      { id: { $in: ids }, userId },
      { orderBy: { createdAt: 'desc', id: 'desc' } },
    )
    if (rows.length < new Set(input.ids).size) {
      throw userError('NOT_FOUND', 'One of these notifications does not exist. Load them again.', ['ids'])
    }
    for (const row of rows) {
      if (input.isRead !== (row.readAt != null)) row.readAt = input.isRead ? new Date() : null
    }
    await em.flush()
    await announceRead(em, userId)
    return { rows, unreadCount: await countUnread(em, userId) }
  })
}

/** Marks all as read. @returns how many were not. */
export async function markAllRead(context: Context): Promise<number> {
  const { userId } = requireUser(context)
  return context.write(async (em) => {
    const changed = await em.nativeUpdate(NotificationEntity, { userId, readAt: null }, { readAt: new Date() })
    if (changed > 0) await announceRead(em, userId)
    return changed
  })
}

/** How the viewer wants to be told of each thing. */
export async function readSettings(em: EntityManager, userId: string): Promise<Setting[]> {
  const rows = await sql<Setting>(
    em,
    'select type, in_app as "inApp", email from accounts.notification_settings where user_id = ?',
    [userId],
  )
  const chosen = new Map(rows.map((row) => [row.type, row]))
  return Object.values(NotificationType).map((type) => chosen.get(type) ?? { type, inApp: true, email: true })
}

export async function updateSettings(context: Context, settings: readonly Setting[]): Promise<Setting[]> {
  const { userId } = requireUser(context)
  if (settings.length > MOST) throw userError('TOO_MANY', 'Give each type once.', ['settings'])
  return context.write(async (em) => {
    for (const { type, inApp, email } of settings) {
      await sql(
        em,
        `insert into accounts.notification_settings (user_id, type, in_app, email) values (?, ?, ?, ?)
         on conflict (user_id, type) do update set in_app = excluded.in_app, email = excluded.email`,
        [userId, type, inApp, email],
      )
    }
    return readSettings(em, userId)
  })
}

// The person's other windows count anew.
async function announceRead(em: EntityManager, userId: string): Promise<void> {
  await recordEvent(em, { type: 'notification.read', payload: { userIds: [userId] } })
}

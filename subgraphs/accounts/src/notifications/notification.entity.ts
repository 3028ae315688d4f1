import { defineEntity, p } from '@mikro-orm/core'
import type { NotificationType } from './notification-types.ts'

const NotificationSchema = defineEntity({
  name: 'Notification',
  tableName: 'notifications',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    type: p.text().$type<NotificationType>(),
    priority: p.smallint(),
    title: p.text(),
    message: p.text(),
    path: p.text().nullable(),
    companyId: p.uuid().nullable(),
    contractId: p.uuid().nullable(),
    eventId: p.uuid(),
    readAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
  },
})

export class NotificationEntity extends NotificationSchema.class {}
NotificationSchema.setClass(NotificationEntity)

import { DateTime, Node, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { EmailCategory } from '../emails/template.ts'
import { NotificationType } from './notification-types.ts'
import { EmailDelivery } from './email-delivery.ts'
import type { NotificationEntity } from './notification.entity.ts'

registerEnumType(NotificationType, { name: 'NotificationType', description: 'What people are told of. May grow.' })

export const NotificationErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  TOO_MANY: 'TOO_MANY',
  HOUR_INVALID: 'HOUR_INVALID',
  CATEGORY_INVALID: 'CATEGORY_INVALID',
} as const
export type NotificationErrorCode = (typeof NotificationErrorCode)[keyof typeof NotificationErrorCode]
registerEnumType(NotificationErrorCode, {
  name: 'NotificationErrorCode',
  description: 'Why nothing was changed. May grow.',
})

type Shown = 'type' | 'priority' | 'title' | 'message' | 'path' | 'readAt' | 'createdAt'

@ObjectType('Notification', { implements: Node, description: 'Something that one person was told.' })
export class Notification implements Node, Pick<NotificationEntity, Shown> {
  id!: string
  row!: NotificationEntity

  @Field(() => NotificationType, { description: 'What it is about.' })
  type!: NotificationType

  @Field(() => Int, { description: '1 is the most important: contracts, then the community, teams, money, the rest.' })
  priority!: number

  @Field(() => String, { description: 'What happened, in one line.' })
  title!: string

  @Field(() => String, { description: 'What it means.' })
  message!: string

  @Field(() => String, { nullable: true, description: 'Where in the application it leads.' })
  path!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was read; null until then.' })
  readAt!: Date | null

  @Field(() => DateTime, { description: 'When it was told.' })
  createdAt!: Date
}

export function toNotification(row: NotificationEntity): Notification {
  const { type, priority, title, message, createdAt } = row
  return Object.assign(new Notification(), {
    row,
    id: toGlobalId('Notification', row.id),
    type,
    priority,
    title,
    message,
    createdAt,
    path: row.path ?? null,
    readAt: row.readAt ?? null,
  })
}

export const NotificationConnection = connectionType(Notification, 'Notification')

@ObjectType({ description: 'How one is told of one thing.' })
export class NotificationSetting {
  @Field(() => NotificationType, { description: 'Of what.' })
  type!: NotificationType

  @Field(() => Boolean, { description: 'In the application.' })
  inApp!: boolean

  @Field(() => Boolean, { description: 'By e-mail.' })
  email!: boolean
}

@ObjectType({ description: 'What waits to be read.' })
export class NotificationSummary {
  @Field(() => Int, { description: 'How many are unread.' })
  unreadCount!: number

  @Field(() => Notification, { nullable: true, description: 'The newest one.' })
  latest!: Notification | null
}

@ObjectType({ implements: UserError, description: 'Why nothing was changed.' })
export class NotificationUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => NotificationErrorCode, { description: 'The reason, for programs.' })
  code!: NotificationErrorCode
}

@ObjectType({ description: 'The notifications as they are now.' })
export class NotificationsMarkPayload {
  @Field(() => [Notification], { nullable: true, description: 'Those that were given.' })
  notifications?: Notification[] | null

  @Field(() => Int, { nullable: true, description: 'How many are unread now.' })
  unreadCount?: number

  @Field(() => [NotificationUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: NotificationUserError[]
}

@ObjectType({ description: 'All are read.' })
export class NotificationsMarkAllReadPayload {
  @Field(() => Int, { nullable: true, description: 'How many were unread.' })
  changedCount?: number

  @Field(() => [NotificationUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: NotificationUserError[]
}

@ObjectType({ description: 'The settings as they are now.' })
export class NotificationSettingsUpdatePayload {
  @Field(() => [NotificationSetting], { nullable: true, description: 'All of them.' })
  settings?: NotificationSetting[] | null

  @Field(() => [NotificationUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: NotificationUserError[]
}

@ObjectType({ description: 'How you get notifications by e-mail.' })
export class NotificationPreferences {
  @Field(() => EmailDelivery, { description: 'When they go by e-mail.' })
  emailDelivery!: EmailDelivery

  @Field(() => Int, { description: 'When the daily mail goes: an hour from 0 to 23.' })
  digestHour!: number

  @Field(() => String, { description: 'Your time zone, which the hour is in.' })
  timeZone!: string

  @Field(() => [EmailCategory], { description: 'Kinds of mail that your address has unsubscribed from.' })
  unsubscribedFrom!: EmailCategory[]
}

@ObjectType({ description: 'The preferences as they are now.' })
export class NotificationPreferencesUpdatePayload {
  @Field(() => NotificationPreferences, { nullable: true, description: 'All of them.' })
  preferences?: NotificationPreferences | null

  @Field(() => [NotificationUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: NotificationUserError[]
}

import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { EmailCategory } from '../emails/template.ts'
import { NotificationType } from './notification-types.ts'
import { EmailDelivery } from './email-delivery.ts'

export const NotificationOrderField = { CREATED_AT: 'CREATED_AT', PRIORITY: 'PRIORITY' } as const
export type NotificationOrderField = (typeof NotificationOrderField)[keyof typeof NotificationOrderField]
registerEnumType(NotificationOrderField, {
  name: 'NotificationOrderField',
  description: 'What notifications can be sorted by.',
})

registerEnumType(EmailDelivery, { name: 'EmailDelivery', description: 'When notifications go by e-mail.' })

@InputType({ description: 'Which notifications. All that is given must hold.' })
export class NotificationWhereInput {
  @Field(() => [NotificationType], { nullable: true, description: 'One of these.' })
  type?: NotificationType[] | null

  @Field(() => Boolean, { nullable: true, description: 'Read, or not yet.' })
  isRead?: boolean | null

  @Field(() => String, { nullable: true, description: 'Part of the title or the message.' })
  search?: string | null
}

@InputType({ description: 'One key of the order.' })
export class NotificationOrder {
  @Field(() => NotificationOrderField, { description: 'What to sort by. PRIORITY: the most important are the lowest.' })
  field!: NotificationOrderField

  @Field(() => OrderDirection, { description: 'In which direction.' })
  direction!: OrderDirection
}

@ArgsType()
export class NotificationsArgs extends PageArgs {
  @Field(() => NotificationWhereInput, { nullable: true, description: 'Which ones.' })
  where?: NotificationWhereInput | null

  @Field(() => [NotificationOrder], { nullable: true, description: 'In which order. By default the newest first.' })
  orderBy?: NotificationOrder[] | null
}

@InputType({ description: 'Notifications that were read, or are to count as unread again.' })
export class NotificationsMarkInput {
  @Field(() => [ID], { description: 'Up to 100 notifications.' })
  ids!: string[]

  @Field(() => Boolean, { defaultValue: true, description: 'False: they count as unread again.' })
  isRead!: boolean
}

@InputType({ description: 'How one wants to be told of one thing.' })
export class NotificationSettingInput {
  @Field(() => NotificationType, { description: 'Of what.' })
  type!: NotificationType

  @Field(() => Boolean, { description: 'In the application.' })
  inApp!: boolean

  @Field(() => Boolean, { description: 'By e-mail.' })
  email!: boolean
}

@InputType({ description: 'What is to change; the rest stays.' })
export class NotificationSettingsUpdateInput {
  @Field(() => [NotificationSettingInput], { description: 'One for each type that changes.' })
  settings!: NotificationSettingInput[]
}

@InputType({ description: 'What is to change; the rest stays.' })
export class NotificationPreferencesUpdateInput {
  @Field(() => EmailDelivery, { nullable: true, description: 'When notifications go by e-mail.' })
  emailDelivery?: EmailDelivery | null

  @Field(() => Int, {
    nullable: true,
    description: 'When the daily mail goes: an hour from 0 to 23, in your time zone.',
  })
  digestHour?: number | null

  @Field(() => [EmailCategory], {
    nullable: true,
    description: 'Kinds of mail that you want again after a link in a mail has turned them off.',
  })
  resubscribe?: EmailCategory[] | null
}

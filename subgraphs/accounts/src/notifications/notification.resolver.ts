import { mutationResult } from '@atrium/kit/errors'
import { toGlobalId } from '@atrium/kit/ids'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import { Company, toCompany } from '../companies/company.type.ts'
import { type Context, requireUser } from '../context.ts'
import { found } from '../found.ts'
import { Contract } from '../nodes/foreign.type.ts'
import * as inputs from './notification.input.ts'
import * as service from './notification.service.ts'
import * as types from './notification.type.ts'
import { readPreferences, updatePreferences } from './preferences.service.ts'

const { toNotification } = types

@Resolver(() => types.Notification)
export class NotificationResolver {
  @Directive('@authenticated')
  @Query(() => types.NotificationConnection, { nullable: true, description: 'What you were told, newest first.' })
  notifications(
    @Args(() => inputs.NotificationsArgs) args: inputs.NotificationsArgs,
    @Ctx() context: Context,
  ): Promise<Page<types.Notification>> {
    return service.listNotifications(context, args, toNotification)
  }

  @Directive('@authenticated')
  @Query(() => types.NotificationSummary, { nullable: true, description: 'What waits for you to be read.' })
  async notificationSummary(@Ctx() context: Context): Promise<types.NotificationSummary> {
    const { userId } = requireUser(context)
    const em = await context.read()
    const unreadCount = await service.countUnread(em, userId)
    const newest = await service.latestNotification(em, userId)
    return { unreadCount, latest: newest && toNotification(newest) }
  }

  @Directive('@authenticated')
  @Query(() => [types.NotificationSetting], { nullable: true, description: 'How you are told of each thing.' })
  async notificationSettings(@Ctx() context: Context): Promise<types.NotificationSetting[]> {
    return service.readSettings(await context.read(), requireUser(context).userId)
  }

  @Directive('@authenticated')
  @Subscription(() => types.NotificationSummary, {
    nullable: true,
    description: 'What waits for you to be read, whenever that changes.',
    subscribe: ({ context }) => {
      const viewed = context as Context
      return viewed.services.notifications.of(requireUser(viewed).userId)
    },
  })
  notificationsChanged(@Ctx() context: Context): Promise<types.NotificationSummary> {
    return this.notificationSummary(context)
  }

  @Directive('@authenticated')
  @Mutation(() => types.NotificationsMarkPayload, { description: 'Marks some as read, or as unread again.' })
  notificationsMark(
    @Arg('input', () => inputs.NotificationsMarkInput) input: inputs.NotificationsMarkInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => {
      const { rows, unreadCount } = await service.markNotifications(context, input)
      return { notifications: rows.map(toNotification), unreadCount }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => types.NotificationsMarkAllReadPayload, { description: 'Marks all as read.' })
  notificationsMarkAllRead(@Ctx() context: Context) {
    return mutationResult(async () => ({ changedCount: await service.markAllRead(context) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.NotificationSettingsUpdatePayload, { description: 'Changes how you are told of things.' })
  notificationSettingsUpdate(
    @Arg('input', () => inputs.NotificationSettingsUpdateInput) input: inputs.NotificationSettingsUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ settings: await service.updateSettings(context, input.settings) }))
  }

  @Directive('@authenticated')
  @Query(() => types.NotificationPreferences, { nullable: true, description: 'How you get notifications by e-mail.' })
  async notificationPreferences(@Ctx() context: Context): Promise<types.NotificationPreferences> {
    return readPreferences(await context.read(), requireUser(context).userId)
  }

  @Directive('@authenticated')
  @Mutation(() => types.NotificationPreferencesUpdatePayload, {
    description: 'Changes how you get notifications by e-mail.',
  })
  notificationPreferencesUpdate(
    @Arg('input', () => inputs.NotificationPreferencesUpdateInput) input: inputs.NotificationPreferencesUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ preferences: await updatePreferences(context, input) }))
  }

  @FieldResolver(() => Contract, { nullable: true, description: 'The contract that it is about.' })
  contract(@Root() { row }: types.Notification): Contract | null {
    return row.contractId ? { id: toGlobalId('Contract', row.contractId) } : null
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company that it concerns.' })
  company(@Root() { row }: types.Notification, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.companyId, toCompany)
  }
}

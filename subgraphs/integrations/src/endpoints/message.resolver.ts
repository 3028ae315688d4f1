import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { ActivityType, toActivity } from '../activity/activity.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import { toEndpoint, WebhookEndpointType } from './endpoint.type.ts'
import {
  toMessage,
  toMessageAttempt,
  WebhookMessageAttemptConnectionType,
  type WebhookMessageAttemptType,
  WebhookMessageType,
} from './message.type.ts'

@Resolver(() => WebhookMessageType)
export class WebhookMessageResolver {
  @Directive('@authenticated')
  @Query(() => WebhookMessageType, {
    nullable: true,
    description: 'One message; null when there is none of an endpoint that the viewer keeps.',
  })
  async webhookMessage(
    @Arg('id', () => ID) globalId: string,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<WebhookMessageType | null> {
    const id = fromGlobalId('WebhookMessage', globalId)
    const row = id && (await loaders.webhookMessage.load(id))
    return row ? toMessage(row) : null
  }

  @FieldResolver(() => WebhookEndpointType, { description: 'Whom it is for.' })
  async endpoint(
    @Root() { row }: WebhookMessageType,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<WebhookEndpointType> {
    return toEndpoint((await loaders.webhookEndpoint.load(row.endpointId))!)
  }

  @FieldResolver(() => ActivityType, {
    nullable: true,
    description: 'What it tells of, as the viewer may see it; null for a test.',
  })
  async activity(
    @Root() { row }: WebhookMessageType,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<ActivityType | null> {
    const activity = row.activityId == null ? null : await loaders.activity.load(row.activityId)
    return activity && toActivity(activity)
  }

  @FieldResolver(() => WebhookMessageAttemptConnectionType, { description: 'Each sending, newest first.' })
  async attemptLog(
    @Root() { row }: WebhookMessageType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<Page<WebhookMessageAttemptType>> {
    return mapPage(await loaders.attemptsOfMessage.load(row.id, args), toMessageAttempt)
  }
}

import { Json } from '@atrium/kit/graphql'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { ActivityType, toActivity } from '../activity/activity.type.ts'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import { providerOf } from '../providers/registry.ts'
import { toAttempt, WebhookAttemptConnectionType, type WebhookAttemptType } from './attempt.type.ts'
import { findDelivery } from './delivery.service.ts'
import { toDelivery, WebhookDeliveryType } from './delivery.type.ts'
import { maskSecrets } from './masking.ts'

@Resolver(() => WebhookDeliveryType)
export class WebhookDeliveryResolver {
  @Directive('@authenticated')
  @Query(() => WebhookDeliveryType, {
    nullable: true,
    description: 'One delivery; null when there is none for this viewer.',
  })
  async webhookDelivery(
    @Arg('id', () => ID) id: string,
    @Ctx() context: IntegrationsContext,
  ): Promise<WebhookDeliveryType | null> {
    const row = await findDelivery(await context.read(), id)
    return row ? toDelivery(row) : null
  }

  @FieldResolver(() => ConnectionNodeType, { description: 'The connection it came to.' })
  async connection(
    @Root() { row }: WebhookDeliveryType,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<ConnectionNodeType> {
    return toConnection((await loaders.connection.load(row.connectionId))!)
  }

  @FieldResolver(() => Json, { description: 'The body. Values that are, or look like, secrets are masked.' })
  async payload(@Root() { row }: WebhookDeliveryType, @Ctx() { loaders }: IntegrationsContext): Promise<unknown> {
    const [rawBody, connection] = await Promise.all([
      loaders.rawBody.load(row.id),
      loaders.connection.load(row.connectionId),
    ])
    if (!rawBody || !connection) return {}
    const read = providerOf(connection.handlerKey).webhook?.read(row.headers, rawBody, connection.config)
    return read?.ok ? maskSecrets(read.delivery.payload) : {}
  }

  @FieldResolver(() => WebhookAttemptConnectionType, {
    description:
      'Tries that are over, newest first: those that failed, and those before it was replayed. How the last one ended well is ' +
      'the delivery itself.',
  })
  async earlierAttempts(
    @Root() { row }: WebhookDeliveryType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<Page<WebhookAttemptType>> {
    return mapPage(await loaders.attemptsOfDelivery.load(row.id, args), toAttempt)
  }

  @FieldResolver(() => [ActivityType], { description: 'What it became in the feed.' })
  async activities(
    @Root() { row }: WebhookDeliveryType,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<ActivityType[]> {
    return (await loaders.activitiesOfDelivery.load(row.id)).map(toActivity)
  }
}

import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import { listDeliveries } from './delivery.service.ts'
import {
  toDelivery,
  WebhookDeliveryConnectionType,
  type WebhookDeliveryType,
  WebhookDeliveryWhereInput,
} from './delivery.type.ts'
import { listRefusals } from './refusal.service.ts'
import {
  toRefusal,
  WebhookRefusalConnectionType,
  WebhookRefusalType,
  WebhookRefusalWhereInput,
} from './refusal.type.ts'

/** What came for any connection. */
@Resolver(() => WebhookRefusalType)
export class InboxResolver {
  @Directive('@authenticated')
  @Query(() => WebhookDeliveryConnectionType, {
    nullable: true,
    description:
      'What providers sent to any connection that the viewer may see, newest first. `totalCount` counts up to 10,000.',
  })
  async webhookDeliveries(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => WebhookDeliveryWhereInput, { nullable: true }) where?: WebhookDeliveryWhereInput | null,
  ): Promise<Page<WebhookDeliveryType>> {
    return mapPage(await listDeliveries(await context.read(), null, args, where ?? {}), toDelivery)
  }

  @Directive('@authenticated')
  @Query(() => WebhookRefusalConnectionType, {
    nullable: true,
    description:
      'Deliveries that were turned away, by day, reason and connection; those that came last first. Those to no connection at ' +
      'all are for staff.',
  })
  async webhookRefusals(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => WebhookRefusalWhereInput, { nullable: true }) where?: WebhookRefusalWhereInput | null,
  ): Promise<Page<WebhookRefusalType>> {
    return mapPage(await listRefusals(await context.read(), args, where ?? {}), toRefusal)
  }

  @FieldResolver(() => ConnectionNodeType, {
    nullable: true,
    description: 'The connection they came for; null when there is none at that address.',
  })
  async connection(
    @Root() { row }: WebhookRefusalType,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<ConnectionNodeType | null> {
    const found = row.connectionId == null ? null : await loaders.connection.load(row.connectionId)
    return found && toConnection(found)
  }
}

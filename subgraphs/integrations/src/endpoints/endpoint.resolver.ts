import { graphqlError } from '@atrium/kit/errors'
import { DateTime } from '@atrium/kit/graphql'
import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql'
import { watchConnection } from '../connections/hub.ts'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import { listEndpoints, listMessages } from './endpoint-list.service.ts'
import type { MessageCounts } from './endpoint.loaders.ts'
import {
  toEndpoint,
  WebhookEndpointConnectionType,
  WebhookEndpointType,
  WebhookEndpointWhereInput,
  WebhookMessageCountsType,
} from './endpoint.type.ts'
import {
  toMessage,
  WebhookMessageConnectionType,
  type WebhookMessageType,
  WebhookMessageWhereInput,
} from './message.type.ts'

@Resolver(() => WebhookEndpointType)
export class WebhookEndpointResolver {
  @Directive('@authenticated')
  @Query(() => WebhookEndpointType, {
    nullable: true,
    description: 'One endpoint; null when there is none that the viewer keeps.',
  })
  webhookEndpoint(
    @Arg('id', () => ID) id: string,
    @Ctx() context: IntegrationsContext,
  ): Promise<WebhookEndpointType | null> {
    return loadEndpoint(context, id)
  }

  @Directive('@authenticated')
  @Query(() => WebhookEndpointConnectionType, {
    nullable: true,
    description: 'Endpoints that the viewer keeps, newest first.',
  })
  async webhookEndpoints(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => WebhookEndpointWhereInput, { nullable: true }) where?: WebhookEndpointWhereInput | null,
  ): Promise<Page<WebhookEndpointType>> {
    return mapPage(await listEndpoints(await context.read(), context.viewer, args, where ?? {}), toEndpoint)
  }

  @Directive('@authenticated')
  @Subscription(() => WebhookEndpointType, {
    nullable: true,
    description: 'The endpoint as it is now, and again whenever it or one of its messages changes.',
    subscribe: async ({ args, context }) => {
      const { services } = context as IntegrationsContext
      const found = await loadEndpoint(context as IntegrationsContext, String((args as { id: unknown }).id))
      if (!found) throw graphqlError('BAD_USER_INPUT', 'There is no such webhook. It may have been deleted.')
      return watchConnection(services.connectionHub, found.row.id)
    },
  })
  webhookEndpointUpdated(
    @Arg('id', () => ID) id: string,
    @Ctx() context: IntegrationsContext,
  ): Promise<WebhookEndpointType | null> {
    return loadEndpoint(context, id)
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'Until when the secret that was replaced last signs beside the new one.',
  })
  previousSecretEndsAt(
    @Root() { row }: WebhookEndpointType,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<Date | null> {
    return loaders.previousSecretEndsAt.load(row.id)
  }

  @FieldResolver(() => WebhookMessageCountsType, { description: 'Its messages by what became of them.' })
  messageCounts(@Root() { row }: WebhookEndpointType, @Ctx() { loaders }: IntegrationsContext): Promise<MessageCounts> {
    return loaders.messageCounts.load(row.id)
  }

  @FieldResolver(() => WebhookMessageConnectionType, { description: 'What it was told, newest first.' })
  async messages(
    @Root() { row }: WebhookEndpointType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => WebhookMessageWhereInput, { nullable: true }) where?: WebhookMessageWhereInput | null,
  ): Promise<Page<WebhookMessageType>> {
    if (!where) return mapPage(await context.loaders.messagesOfEndpoint.load(row.id, args), toMessage)
    return mapPage(await listMessages(await context.read(), row.id, args, where), toMessage)
  }
}

async function loadEndpoint(context: IntegrationsContext, globalId: string): Promise<WebhookEndpointType | null> {
  const id = fromGlobalId('WebhookEndpoint', globalId)
  const row = id && (await context.loaders.webhookEndpoint.load(id))
  return row ? toEndpoint(row) : null
}

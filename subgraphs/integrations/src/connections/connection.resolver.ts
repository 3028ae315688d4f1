import { forbidden, graphqlError } from '@atrium/kit/errors'
import { DateTime, Public, Url } from '@atrium/kit/graphql'
import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql'
import { ProviderCommandConnectionType, type ProviderCommandType, toCommand } from '../commands/command.type.ts'
import {
  ExternalContainerConnectionType,
  type ExternalContainerType,
  toContainer,
} from '../containers/container.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import { SyncRunConnectionType, type SyncRunType, toSyncRun } from '../sync/sync-run.type.ts'
import { TemplateType, toTemplate } from '../templates/template.type.ts'
import { listDeliveries } from '../webhooks/delivery.service.ts'
import type { DeliveryCounts } from '../webhooks/delivery.loaders.ts'
import {
  toDelivery,
  WebhookDeliveryConnectionType,
  type WebhookDeliveryType,
  WebhookDeliveryWhereInput,
} from '../webhooks/delivery.type.ts'
import { ConnectionEventConnectionType, type ConnectionEventType, toConnectionEvent } from './connection-event.type.ts'
import { listConnections } from './connection-list.service.ts'
import {
  ConnectionConnectionType,
  ConnectionNodeType,
  ConnectionOrder,
  ConnectionWhereInput,
  DeliveryCountsType,
  toConnection,
} from './connection.type.ts'
import { administersAny, mayAdminister } from './access.ts'
import { watchConnection, watchConnections } from './hub.ts'
import { WebhookHandshakeType } from './webhook-handshake.type.ts'
import { readSecrets, WEBHOOK_SECRET } from './secrets.ts'
import { webhookPath } from './webhook-address.ts'

@Resolver(() => ConnectionNodeType)
export class ConnectionResolver {
  @Public()
  @Directive('@authenticated')
  @Query(() => ConnectionNodeType, {
    nullable: true,
    description: 'One connection; null when there is none for this viewer.',
  })
  connection(@Arg('id', () => ID) id: string, @Ctx() context: IntegrationsContext): Promise<ConnectionNodeType | null> {
    return loadConnection(context, id)
  }

  @Public()
  @Directive('@authenticated')
  @Query(() => ConnectionConnectionType, {
    nullable: true,
    description: 'Connections that the viewer may see, newest first.',
  })
  async connections(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => ConnectionWhereInput, { nullable: true }) where?: ConnectionWhereInput | null,
    @Arg('orderBy', () => [ConnectionOrder], { nullable: true }) orderBy?: ConnectionOrder[] | null,
  ): Promise<Page<ConnectionNodeType>> {
    const page = await listConnections(await context.read(), args, { where: where ?? null, orderBy: orderBy ?? null })
    return mapPage(page, toConnection)
  }

  @Public()
  @Directive('@authenticated')
  @Subscription(() => ConnectionNodeType, {
    nullable: true,
    description: 'The connection as it is now, and again whenever it, its synchronisation or its deliveries change.',
    subscribe: async ({ args, context }) => {
      const { services } = context as IntegrationsContext
      const id = String((args as { id: unknown }).id)
      const found = await loadConnection(context as IntegrationsContext, id)
      if (!found) throw graphqlError('BAD_USER_INPUT', 'There is no such connection. It may have been deleted.')
      return watchConnection(services.connectionHub, found.row.id)
    },
  })
  connectionUpdated(
    @Arg('id', () => ID) id: string,
    @Ctx() context: IntegrationsContext,
  ): Promise<ConnectionNodeType | null> {
    return loadConnection(context, id)
  }

  @Directive('@authenticated')
  @Subscription(() => ConnectionNodeType, {
    nullable: true,
    description:
      'Each connection that the viewer administers, as it is now, whenever it, its synchronisation or its deliveries change. ' +
      'Null for one that is gone by then.',
    subscribe: ({ context }) => {
      const { services, viewer } = context as IntegrationsContext
      if (!administersAny(viewer)) throw forbidden()
      return watchConnections(services.connectionHub, ({ companyId }) => mayAdminister(viewer, companyId)) as never
    },
  })
  async connectionsUpdated(
    @Root() connectionId: string,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<ConnectionNodeType | null> {
    const row = await loaders.connection.load(connectionId)
    return row && toConnection(row)
  }

  @FieldResolver(() => TemplateType, { description: 'The tool.' })
  async template(@Root() { row }: ConnectionNodeType, @Ctx() { loaders }: IntegrationsContext) {
    const template = await loaders.template.load(row.templateKey)
    return template && toTemplate(template)
  }

  @FieldResolver(() => [String], {
    description: 'Names of the secrets that are stored. Their values are never given out.',
  })
  configuredSecrets(@Root() { row }: ConnectionNodeType, @Ctx() { loaders }: IntegrationsContext): Promise<string[]> {
    return loaders.secretNames.load(row.id)
  }

  @FieldResolver(() => Url, { nullable: true, description: 'Where the provider posts to.' })
  webhookUrl(@Root() { row }: ConnectionNodeType, @Ctx() { services }: IntegrationsContext): string {
    return services.publicUrl + webhookPath(row)
  }

  @FieldResolver(() => WebhookHandshakeType, {
    nullable: true,
    description:
      'What the provider told when its webhook was set. Null before, and once a delivery was signed with it.',
  })
  async webhookHandshake(
    @Root() { row }: ConnectionNodeType,
    @Ctx() context: IntegrationsContext,
  ): Promise<WebhookHandshakeType | null> {
    if (row.webhookHandshake !== 'LEARNED') return null
    const secrets = await readSecrets(await context.read(), row, context.services.vault)
    const verificationToken = secrets[WEBHOOK_SECRET]
    return verificationToken === undefined ? null : { verificationToken }
  }

  @FieldResolver(() => ExternalContainerConnectionType, {
    description: 'What was found at the provider that can be linked to projects, by name.',
  })
  async containers(
    @Root() { row }: ConnectionNodeType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<Page<ExternalContainerType>> {
    return mapPage(await loaders.containers.load(row.id, args), toContainer)
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When the provider last sent something.' })
  lastDeliveryAt(@Root() { row }: ConnectionNodeType, @Ctx() { loaders }: IntegrationsContext): Promise<Date | null> {
    return loaders.lastDeliveryAt.load(row.id)
  }

  @FieldResolver(() => DeliveryCountsType, { description: 'Deliveries by what became of them.' })
  deliveryCounts(
    @Root() { row }: ConnectionNodeType,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<DeliveryCounts> {
    return loaders.deliveryCounts.load(row.id)
  }

  @FieldResolver(() => WebhookDeliveryConnectionType, { description: 'What the provider sent, newest first.' })
  async deliveries(
    @Root() { row }: ConnectionNodeType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => WebhookDeliveryWhereInput, { nullable: true }) where?: WebhookDeliveryWhereInput | null,
  ): Promise<Page<WebhookDeliveryType>> {
    const page = where
      ? await listDeliveries(await context.read(), row.id, args, where)
      : await context.loaders.deliveriesOfConnection.load(row.id, args)
    return mapPage(page, toDelivery)
  }

  @FieldResolver(() => SyncRunConnectionType, { description: 'Its synchronisations, newest first.' })
  async syncRuns(
    @Root() { row }: ConnectionNodeType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<Page<SyncRunType>> {
    return mapPage(await loaders.syncRuns.load(row.id, args), toSyncRun)
  }

  @FieldResolver(() => ProviderCommandConnectionType, { description: 'What its tool was asked to do, newest first.' })
  async commands(
    @Root() { row }: ConnectionNodeType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<Page<ProviderCommandType>> {
    return mapPage(await loaders.commandsOfConnection.load(row.id, args), toCommand)
  }

  @FieldResolver(() => ConnectionEventConnectionType, { description: 'What happened to it, newest first.' })
  async timeline(
    @Root() { row }: ConnectionNodeType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<Page<ConnectionEventType>> {
    return mapPage(await loaders.timeline.load(row.id, args), toConnectionEvent)
  }
}

export async function loadConnection(
  context: IntegrationsContext,
  globalId: string,
): Promise<ConnectionNodeType | null> {
  const id = fromGlobalId('Connection', globalId)
  const row = id && (await context.loaders.connection.load(id))
  return row ? toConnection(row) : null
}

import { mutationResult } from '@atrium/kit/errors'
import { Shared } from '@atrium/kit/graphql'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import {
  Arg,
  Args,
  Ctx,
  Directive,
  FieldResolver,
  Float,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { loadEcosystemProject } from '../ecosystem/load.ts'
import { EcosystemProjectType } from '../ecosystem/project.type.ts'
import { mapPage } from '../page.ts'
import { countStates, listServices, updateService } from './service.service.ts'
import * as types from './service.type.ts'

const STAFF = '@policy(policies: [["staff"]])'

@Resolver(() => types.ServiceType)
export class ServiceResolver {
  @Directive(STAFF)
  @Query(() => types.ServiceConnectionType, {
    nullable: true,
    description: 'What runs and is watched: monitors of connected tools, and the agency’s own products. Staff only.',
  })
  async services(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => types.ServiceWhereInput, { nullable: true }) where?: types.ServiceWhereInput | null,
    @Arg('orderBy', () => [types.ServiceOrder], { nullable: true }) orderBy?: types.ServiceOrder[] | null,
  ): Promise<Page<types.ServiceType>> {
    const input = { where: where ?? null, orderBy: orderBy ?? null }
    return mapPage(await listServices(await context.read(), args, input), types.toService)
  }

  @Directive(STAFF)
  @Query(() => types.ServiceCounts, { nullable: true, description: 'How many services are up, and how many not.' })
  async serviceCounts(@Ctx() context: IntegrationsContext): Promise<types.ServiceCounts> {
    const counts = await countStates(await context.read())
    const of = (state: string) => counts.find((each) => each.state === state)?.count ?? 0
    const total = counts.reduce((sum, { count }) => sum + count, 0)
    const [up, degraded, down] = [of('UP'), of('DEGRADED'), of('DOWN')]
    return { total, up, degraded, down, others: total - up - degraded - down }
  }

  @Shared()
  @Directive(STAFF)
  @Subscription(() => types.ServiceCounts, {
    nullable: true,
    description: 'How many services are up whenever one of them, or the status page, has changed.',
    subscribe: ({ context }) => (context as IntegrationsContext).services.changes.of('services'),
  })
  servicesChanged(@Ctx() context: IntegrationsContext): Promise<types.ServiceCounts> {
    return this.serviceCounts(context)
  }

  @Directive(STAFF)
  @Mutation(() => types.ServiceUpdatePayload, {
    description: 'Says what the public page tells of a service. Staff only.',
  })
  serviceUpdate(
    @Arg('input', () => types.ServiceUpdateInput) input: types.ServiceUpdateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const service = types.toService(await context.write((em) => updateService(em, context.viewer, input)))
      context.services.publicStatus.forget()
      return { service }
    })
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Share of the time watched in which it was not down, from 0 to 1, over 90 days.',
  })
  async uptime(@Root() { row }: types.ServiceType, @Ctx() { loaders }: IntegrationsContext): Promise<number | null> {
    return (await loaders.uptime.load(row)).share
  }

  @Directive('@listSize(assumedSize: 90)')
  @FieldResolver(() => [Float], {
    nullable: 'items',
    description: 'The same for each of the 90 days (UTC), oldest first, today last; null for days without a watch.',
  })
  async uptimeByDay(@Root() { row }: types.ServiceType, @Ctx() { loaders }: IntegrationsContext) {
    return (await loaders.uptime.load(row)).byDay
  }

  @FieldResolver(() => types.ServiceOutageConnectionType, { nullable: true, description: 'Newest first.' })
  async outages(
    @Root() { row }: types.ServiceType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<Page<types.ServiceOutageType>> {
    return mapPage(await loaders.outages.load(row.id, args), types.toOutage)
  }

  @FieldResolver(() => ConnectionNodeType, { nullable: true, description: 'Who watches it; null for own products.' })
  async connection(@Root() { row }: types.ServiceType, @Ctx() { loaders }: IntegrationsContext) {
    const connection = row.connectionId ? await loaders.connection.load(row.connectionId) : null
    return connection && toConnection(connection)
  }

  @FieldResolver(() => EcosystemProjectType, { nullable: true, description: 'The own product that it is.' })
  ecosystemProject(@Root() { row }: types.ServiceType, @Ctx() context: IntegrationsContext) {
    return row.ecosystemProjectId
      ? loadEcosystemProject(context, toGlobalId('EcosystemProject', row.ecosystemProjectId))
      : null
  }
}

/** The service as the viewer may see it, or null. */
export async function loadService(
  { loaders }: IntegrationsContext,
  globalId: string,
): Promise<types.ServiceType | null> {
  const id = fromGlobalId('Service', globalId)
  const row = id && (await loaders.service.load(id))
  return row ? types.toService(row) : null
}

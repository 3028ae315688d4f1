import { Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { isStaff } from '@atrium/kit/viewer'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { CompanyType } from '../foreign/company.type.ts'
import { checkedNames } from '../metrics/metric.service.ts'
import { EcosystemMetricType, MetricWindowArgs, toMetric } from '../metrics/metric.type.ts'
import { metricWindow } from '../metrics/window.ts'
import { mapPage } from '../page.ts'
import { loadEcosystemProject } from './load.ts'
import { listEcosystemProjects } from './project.service.ts'
import {
  EcosystemProjectConnectionType,
  EcosystemProjectOrder,
  EcosystemProjectType,
  EcosystemProjectWhereInput,
  toEcosystemProject,
} from './project.type.ts'

@Resolver(() => EcosystemProjectType)
export class EcosystemProjectResolver {
  @Directive('@authenticated')
  @Query(() => EcosystemProjectType, {
    nullable: true,
    description: 'One product of the agency’s own; null when there is none for this viewer.',
  })
  ecosystemProject(@Arg('id', () => ID) id: string, @Ctx() context: IntegrationsContext) {
    return loadEcosystemProject(context, id)
  }

  @Directive('@authenticated')
  @Query(() => EcosystemProjectConnectionType, {
    nullable: true,
    description:
      'Products of the agency’s own, by name. Staff sees all, others those that are shown to a company of theirs.',
  })
  async ecosystemProjects(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => EcosystemProjectWhereInput, { nullable: true }) where?: EcosystemProjectWhereInput | null,
    @Arg('orderBy', () => [EcosystemProjectOrder], { nullable: true }) orderBy?: EcosystemProjectOrder[] | null,
  ): Promise<Page<EcosystemProjectType>> {
    const input = { where: where ?? null, orderBy: orderBy ?? null }
    return mapPage(await listEcosystemProjects(await context.read(), args, input), toEcosystemProject)
  }

  @Directive('@listSize(assumedSize: 12)')
  @FieldResolver(() => [EcosystemMetricType], {
    description:
      'Its metrics over a stretch of time, by name; each of a service by itself. Refused with BAD_USER_INPUT for more than 50 names or ' +
      '1,000 points.',
  })
  async metrics(
    @Root() { row }: EcosystemProjectType,
    @Args(() => MetricWindowArgs) args: MetricWindowArgs,
    @Ctx() { loaders }: IntegrationsContext,
    @Arg('names', () => [String], { nullable: true, description: 'Keys of metrics, at most 50; all when left out.' })
    names?: string[] | null,
  ): Promise<EcosystemMetricType[]> {
    const window = metricWindow(args)
    const charts = await loaders.metricCharts.load({ projectId: row.id, names: checkedNames(names), window })
    return charts.map((chart) => toMetric(chart, window))
  }

  @FieldResolver(() => ConnectionNodeType, {
    nullable: true,
    description: 'How it is reached; null where it is not, and for who may not see that.',
  })
  async connection(@Root() { row }: EcosystemProjectType, @Ctx() { loaders }: IntegrationsContext) {
    const connection = row.connectionId ? await loaders.connection.load(row.connectionId) : null
    return connection && toConnection(connection)
  }

  @FieldResolver(() => Url, { nullable: true, description: 'Address of its API. Staff only; null for others.' })
  async baseUrl(@Root() { row }: EcosystemProjectType, @Ctx() { loaders }: IntegrationsContext) {
    const connection = row.connectionId ? await loaders.connection.load(row.connectionId) : null
    return connection?.config['baseUrl'] ?? null
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [CompanyType], {
    nullable: true,
    description: 'Companies that may look on. Staff only; null for others.',
  })
  companies(@Root() { row }: EcosystemProjectType, @Ctx() { viewer }: IntegrationsContext): CompanyType[] | null {
    return isStaff(viewer) ? row.companyIds.map((id) => ({ id: toGlobalId('Company', id) })) : null
  }
}

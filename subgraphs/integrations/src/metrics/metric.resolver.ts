import { Shared } from '@atrium/kit/graphql'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { EcosystemProjectType } from '../ecosystem/project.type.ts'
import { loadEcosystemProject } from '../ecosystem/load.ts'
import { mapPage } from '../page.ts'
import { encodeCursor } from './cursor.ts'
import { checkedNames, checkedProjects, commonNames, listDefinitions, totalsNow } from './metric.service.ts'
import {
  EcosystemMetricType,
  MetricDefinitionConnectionType,
  MetricDefinitionType,
  MetricDefinitionWhereInput,
  MetricFrameType,
  MetricTotalNowType,
  MetricTotalType,
  MetricUpdateType,
  MetricWindowArgs,
  toDefinition,
  toTotal,
} from './metric.type.ts'
import { readTotals } from './read.ts'
import { type MetricFrame, subscribeToMetrics } from './subscribe.ts'
import { metricWindow } from './window.ts'

@Resolver()
export class MetricResolver {
  @Directive('@authenticated')
  @Query(() => MetricDefinitionConnectionType, {
    nullable: true,
    description: 'Metrics of the ecosystem projects that the viewer sees, by name. Staff sees all.',
  })
  async ecosystemMetricDefinitions(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => MetricDefinitionWhereInput, { nullable: true }) where?: MetricDefinitionWhereInput | null,
  ): Promise<Page<MetricDefinitionType>> {
    return mapPage(await listDefinitions(await context.read(), args, where ?? {}), toDefinition)
  }

  @Directive('@authenticated')
  @Directive('@listSize(assumedSize: 12)')
  @Query(() => [MetricTotalType], {
    nullable: true,
    description:
      'Metrics over all ecosystem projects that the viewer sees, in the order of `names`; when left out, the eight that most projects have. Refused with BAD_USER_INPUT for more than 50 ' +
      'names or projects, or more than 1,000 points.',
  })
  async ecosystemMetricTotals(
    @Args(() => MetricWindowArgs) args: MetricWindowArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('names', () => [String], { nullable: true, description: 'Keys of metrics, at most 50.' })
    names?: string[] | null,
    @Arg('projectIds', () => [ID], { nullable: true, description: 'Of these projects alone, at most 50.' })
    projectIds?: string[] | null,
  ): Promise<MetricTotalType[]> {
    const window = metricWindow(args)
    const em = await context.read()
    const projects = checkedProjects(projectIds)
    const wanted = checkedNames(names) ?? (await commonNames(em, projects))
    const totals = await readTotals(em, projects, wanted, window)
    const place = ({ key }: { key: string }) => wanted.indexOf(key)
    return totals.toSorted((a, b) => place(a) - place(b)).map((total) => toTotal(total, window))
  }

  @Shared()
  @Directive('@authenticated')
  @Subscription(() => MetricFrameType, {
    description:
      'Metrics of the ecosystem projects that the viewer sees, as they come in: at most one frame a second. With `after`, first ' +
      'everything since that cursor. Ends with CURSOR_INVALID for a cursor that is not one of these, with CURSOR_EXPIRED for one that is ' +
      'older than an hour.',
    subscribe: async ({ args, context }) => {
      const { services, viewer, response } = context as IntegrationsContext
      const given = args as { projectIds?: string[] | null; names?: string[] | null; after?: string | null }
      if (given.after == null) response.startsAfter = encodeCursor(services.metricHub.position)
      return subscribeToMetrics({
        database: services.database,
        hub: services.metricHub,
        viewer,
        after: given.after ?? null,
        projectIds: checkedProjects(given.projectIds),
        names: checkedNames(given.names),
      }) as never
    },
  })
  metrics(
    @Root() frame: MetricFrame,
    @Arg('projectIds', () => [ID], { nullable: true, description: 'Of these projects alone, at most 50.' })
    _projectIds?: string[] | null,
    @Arg('names', () => [String], { nullable: true, description: 'These metrics alone, at most 50 keys.' })
    _names?: string[] | null,
    @Arg('after', () => String, { nullable: true, description: 'Go on after this cursor.' }) _after?: string | null,
  ): MetricFrameType {
    return {
      cursor: encodeCursor(frame.position),
      updates: frame.series.map(({ projectId, definitionId, service, points }) => {
        return { projectId, definitionId, service: service || null, points }
      }),
    }
  }
}

@Resolver(() => MetricFrameType)
export class MetricFrameResolver {
  @Directive('@listSize(assumedSize: 50)')
  @FieldResolver(() => [MetricTotalNowType], {
    description:
      'The gauges among the updates over all projects that the viewer sees, not only those that were asked for.',
  })
  async totals(@Root() { updates }: MetricFrameType, @Ctx() context: IntegrationsContext) {
    return totalsNow(await context.read(), [...new Set(updates.map(({ definitionId }) => definitionId))])
  }
}

@Resolver(() => MetricUpdateType)
export class MetricUpdateResolver {
  @FieldResolver(() => EcosystemProjectType, { nullable: true, description: 'Whose it is.' })
  project(@Root() { projectId }: MetricUpdateType, @Ctx() context: IntegrationsContext) {
    return loadEcosystemProject(context, toGlobalId('EcosystemProject', projectId))
  }

  @FieldResolver(() => MetricDefinitionType, { nullable: true, description: 'What it is.' })
  definition(@Root() { definitionId }: MetricUpdateType, @Ctx() context: IntegrationsContext) {
    return definitionOf(context, definitionId)
  }
}

@Resolver(() => EcosystemMetricType)
export class EcosystemMetricResolver {
  @FieldResolver(() => MetricDefinitionType, { nullable: true, description: 'What it is.' })
  definition(@Root() { definitionId }: EcosystemMetricType, @Ctx() context: IntegrationsContext) {
    return definitionOf(context, definitionId)
  }
}

@Resolver(() => MetricTotalType)
export class MetricTotalResolver {
  @FieldResolver(() => MetricDefinitionType, { nullable: true, description: 'What it is.' })
  definition(@Root() { definitionId }: MetricTotalType, @Ctx() context: IntegrationsContext) {
    return definitionOf(context, definitionId)
  }
}

@Resolver(() => MetricTotalNowType)
export class MetricTotalNowResolver {
  @FieldResolver(() => MetricDefinitionType, { nullable: true, description: 'What it is.' })
  definition(@Root() { definitionId }: MetricTotalNowType, @Ctx() context: IntegrationsContext) {
    return definitionOf(context, definitionId)
  }
}

async function definitionOf({ loaders }: IntegrationsContext, id: string): Promise<MetricDefinitionType | null> {
  const row = await loaders.metricDefinition.load(id)
  return row && toDefinition(row)
}

export function loadDefinition(context: IntegrationsContext, globalId: string): Promise<MetricDefinitionType | null> {
  const id = fromGlobalId('EcosystemMetricDefinition', globalId)
  return id ? definitionOf(context, id) : Promise.resolve(null)
}

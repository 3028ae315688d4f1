import { badInput } from '@atrium/kit/errors'
import { toGlobalId } from '@atrium/kit/ids'
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { loadEcosystemProject } from '../ecosystem/load.ts'
import { EcosystemProjectType } from '../ecosystem/project.type.ts'
import { checkedProjects } from '../metrics/metric.service.ts'
import type { LiveUsage } from './hub.ts'
import { loadEcosystemClient } from './load.ts'
import { readFigures, readPattern, readPoints } from './read.ts'
import { subscribeToUsage } from './subscribe.ts'
import {
  EcosystemClientType,
  EcosystemUsageFrameType,
  EcosystemUsageGroupType,
  EcosystemUsageHourType,
  EcosystemUsagePointType,
  EcosystemUsageType,
  EcosystemUsageUpdateType,
  EcosystemUsageWhereInput,
} from './usage.type.ts'
import { SECONDS, usageWindow, WEEK_SECONDS } from './window.ts'

const MOST_GROUPS = 50

@Resolver(() => EcosystemUsageType)
export class EcosystemUsageResolver {
  @Directive('@authenticated')
  // Adding up reads every hour or day of every client that is meant.
  @Directive('@cost(weight: 10)')
  @Query(() => EcosystemUsageType, {
    nullable: true,
    description:
      'How much the agency’s own products were used. Staff sees all, members of a company what is theirs. Some seconds old at most.',
  })
  async ecosystemUsage(
    @Ctx() context: IntegrationsContext,
    @Arg('seconds', () => Int, { defaultValue: WEEK_SECONDS, description: SECONDS }) seconds: number,
    @Arg('where', () => EcosystemUsageWhereInput, { nullable: true }) where?: EcosystemUsageWhereInput | null,
  ): Promise<EcosystemUsageType> {
    const window = usageWindow(seconds)
    const { total, ...groups } = await readFigures(await context.read(), window, where ?? null)
    const { count, previous, clients, previousClients } = total
    const { from, to } = window
    return { window, where: where ?? null, groups, from, to, count, previous, clients, previousClients }
  }

  @Directive('@listSize(slicingArguments: ["first"])')
  @FieldResolver(() => [EcosystemUsageGroupType], { description: 'By product, the most used first.' })
  products(@Root() { groups }: EcosystemUsageType, @FirstArg() first: number): EcosystemUsageGroupType[] {
    return groups.products.slice(0, checked(first))
  }

  @Directive('@listSize(slicingArguments: ["first"])')
  @FieldResolver(() => [EcosystemUsageGroupType], { description: 'By what was done, the most used first.' })
  events(@Root() { groups }: EcosystemUsageType, @FirstArg() first: number): EcosystemUsageGroupType[] {
    return groups.events.slice(0, checked(first))
  }

  @Directive('@cost(weight: 5)')
  @Directive('@listSize(assumedSize: 193)')
  @FieldResolver(() => [EcosystemUsagePointType], {
    description: 'Over time: each hour of up to eight days, else each day (UTC). The last one is under way.',
  })
  async points(@Root() { window, where }: EcosystemUsageType, @Ctx() context: IntegrationsContext) {
    return readPoints(await context.read(), window, where)
  }

  @Directive('@cost(weight: 5)')
  @Directive('@listSize(assumedSize: 168)')
  @FieldResolver(() => [EcosystemUsageHourType], {
    description:
      'What is usual in each hour of the week: of the last 35 days at most, and of seven at least, whatever the time.',
  })
  async pattern(
    @Root() { window, where }: EcosystemUsageType,
    @Ctx() context: IntegrationsContext,
    @Arg('timeZone', () => String, { defaultValue: 'UTC', description: 'Name of the IANA database.' })
    timeZone: string,
  ) {
    return readPattern(await context.read(), window, where, timeZone)
  }
}

@Resolver(() => EcosystemUsageGroupType)
export class EcosystemUsageGroupResolver {
  @FieldResolver(() => EcosystemProjectType, {
    nullable: true,
    description: 'The product; null in groups by event, and for who may not look on.',
  })
  project(@Root() { projectId }: EcosystemUsageGroupType, @Ctx() context: IntegrationsContext) {
    return projectId && loadEcosystemProject(context, toGlobalId('EcosystemProject', projectId))
  }
}

@Resolver(() => EcosystemUsageUpdateType)
export class EcosystemUsageUpdateResolver {
  @Directive('@authenticated')
  @Subscription(() => EcosystemUsageFrameType, {
    description:
      'What clients of the agency’s own products do, as the products tell it: at most one frame a second. Staff hears of all, ' +
      'members of a company of what is theirs. Read the figures again for the rest.',
    subscribe: ({ args, context }) => {
      const { services, viewer } = context as IntegrationsContext
      const { projectIds } = args as { projectIds?: string[] | null }
      return subscribeToUsage(services.usageHub, viewer, checkedProjects(projectIds)) as never
    },
  })
  ecosystemUsed(
    @Root() updates: LiveUsage[],
    @Arg('projectIds', () => [ID], { nullable: true, description: 'Of these products alone, at most 50.' })
    _projectIds?: string[] | null,
  ): EcosystemUsageFrameType {
    return { updates }
  }

  @FieldResolver(() => EcosystemClientType, { nullable: true, description: 'Who did it.' })
  client(@Root() { clientId }: EcosystemUsageUpdateType, @Ctx() context: IntegrationsContext) {
    return loadEcosystemClient(context, toGlobalId('EcosystemClient', clientId))
  }
}

function FirstArg(): ParameterDecorator {
  return Arg('first', () => Int, { defaultValue: 10, description: `1 to ${MOST_GROUPS}.` }) as ParameterDecorator
}

function checked(first: number): number {
  if (first < 1 || first > MOST_GROUPS) throw badInput(`\`first\` is 1 to ${MOST_GROUPS}.`)
  return first
}

import { Metric } from '@atrium/kit/metrics'
import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { deploymentsOfWeek, projectsActive, projectsTotal } from './metrics.ts'
import { PlatformNode } from './platform.type.ts'

@Resolver(() => PlatformNode)
export class PlatformResolver {
  @FieldResolver(() => Metric, { nullable: true, description: 'Projects being worked on.' })
  async projectsActive(@Ctx() context: Context) {
    return projectsActive(await context.read())
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'All projects.' })
  async projectsTotal(@Ctx() context: Context) {
    return projectsTotal(await context.read())
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'Deployments of the last seven days.' })
  async deployments7d(@Ctx() context: Context) {
    return deploymentsOfWeek(await context.read())
  }
}

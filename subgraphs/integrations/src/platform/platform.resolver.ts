import { Metric } from '@atrium/kit/metrics'
import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { PlatformType } from '../foreign/platform.type.ts'
import {
  activities24h,
  connectionsActive,
  webhooks24h,
  webhooksDead,
  webhooksFailed24h,
  webhooksRefused,
} from './metrics.ts'

/** Numbers of what the viewer may see: staff all, others their own part. */
@Resolver(() => PlatformType)
export class PlatformResolver {
  @FieldResolver(() => Metric, { nullable: true, description: 'Connections that work.' })
  async connectionsActive(@Ctx() context: IntegrationsContext): Promise<Metric> {
    return connectionsActive(await context.read())
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'Activities of the last 24 hours.' })
  async activities24h(@Ctx() context: IntegrationsContext): Promise<Metric> {
    return activities24h(await context.read())
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'Webhooks accepted in the last 24 hours.' })
  async webhooks24h(@Ctx() context: IntegrationsContext): Promise<Metric> {
    return webhooks24h(await context.read())
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'Webhooks of the last 24 hours that failed.' })
  async webhooksFailed24h(@Ctx() context: IntegrationsContext): Promise<Metric> {
    return webhooksFailed24h(await context.read())
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'Webhooks that were given up and wait for a person.' })
  async webhooksDead(@Ctx() context: IntegrationsContext): Promise<Metric> {
    return webhooksDead(await context.read())
  }

  @FieldResolver(() => Metric, { nullable: true, description: 'Webhooks that were turned away today.' })
  async webhooksRefused(@Ctx() context: IntegrationsContext): Promise<Metric> {
    return webhooksRefused(await context.read())
  }
}

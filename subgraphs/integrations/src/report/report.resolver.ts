import { forbidden } from '@atrium/kit/errors'
import { Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { administersAny } from '../connections/access.ts'
import type { IntegrationsContext } from '../context.ts'
import { TemplateType, toTemplate } from '../templates/template.type.ts'
import * as report from './report.service.ts'
import { IntegrationFigureType, IntegrationPopularityType, IntegrationReportType } from './report.type.ts'

@Resolver(() => IntegrationReportType)
export class IntegrationReportResolver {
  @Directive('@authenticated')
  @Query(() => IntegrationReportType, {
    nullable: true,
    description: 'How integrations do: staff sees all, others what is of their companies.',
  })
  integrationReport(@Ctx() { viewer }: IntegrationsContext): Partial<IntegrationReportType> {
    if (!administersAny(viewer)) throw forbidden()
    return {}
  }

  @FieldResolver(() => IntegrationFigureType, { nullable: true })
  async setupSuccess(@Ctx() context: IntegrationsContext): Promise<IntegrationFigureType | null> {
    return report.setupSuccess(await context.read())
  }

  @FieldResolver(() => IntegrationFigureType, { nullable: true })
  async syncSuccess(@Ctx() context: IntegrationsContext): Promise<IntegrationFigureType | null> {
    return report.syncSuccess(await context.read())
  }

  @FieldResolver(() => IntegrationFigureType, { nullable: true })
  async adoption(@Ctx() context: IntegrationsContext): Promise<IntegrationFigureType | null> {
    return report.adoption(await context.read())
  }

  @FieldResolver(() => IntegrationFigureType, { nullable: true })
  async resolutionTime(@Ctx() context: IntegrationsContext): Promise<IntegrationFigureType | null> {
    return report.resolutionTime(await context.read())
  }

  @FieldResolver(() => [IntegrationPopularityType])
  async popularity(@Ctx() context: IntegrationsContext): Promise<report.Popularity[]> {
    return report.popularity(await context.read())
  }
}

@Resolver(() => IntegrationPopularityType)
export class IntegrationPopularityResolver {
  @FieldResolver(() => TemplateType)
  async template(
    @Root() { templateKey }: IntegrationPopularityType,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<TemplateType> {
    return toTemplate((await loaders.template.load(templateKey))!)
  }
}

import { Public } from '@atrium/kit/graphql'
import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { listTemplates } from './template-list.service.ts'
import { TemplateType, TemplateWhereInput, toTemplate } from './template.type.ts'

@Resolver(() => TemplateType)
export class TemplateResolver {
  @Public()
  @Directive('@authenticated')
  @Directive('@cacheControl(maxAge: 60, scope: PRIVATE)')
  @Query(() => [TemplateType], {
    nullable: true,
    description:
      'The catalogue by name: every tool that the viewer could connect, or could before it was switched off. At most 100.',
  })
  async integrationTemplates(
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => TemplateWhereInput, { nullable: true }) where?: TemplateWhereInput | null,
  ): Promise<TemplateType[]> {
    return (await listTemplates(await context.read(), where ?? {})).map(toTemplate)
  }

  @Public()
  @Directive('@authenticated')
  @Directive('@cacheControl(maxAge: 60, scope: PRIVATE)')
  @Query(() => TemplateType, { nullable: true, description: 'One tool of the catalogue; null for an unknown key.' })
  async integrationTemplate(
    @Arg('key', () => String) key: string,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<TemplateType | null> {
    const template = await loaders.template.load(key)
    return template && toTemplate(template)
  }

  @FieldResolver(() => Int, { description: 'How many connections to it the viewer may see.' })
  connectionCount(@Root() template: TemplateType, @Ctx() { loaders }: IntegrationsContext): Promise<number> {
    return loaders.connectionCounts.load(template.key)
  }
}

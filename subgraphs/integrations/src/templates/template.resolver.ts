import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { catalogue, templateOf } from './catalogue.ts'
import { TemplateType, TemplateWhereInput, toTemplate } from './template.type.ts'

@Resolver(() => TemplateType)
export class TemplateResolver {
  @Directive('@authenticated')
  @Query(() => [TemplateType], {
    nullable: true,
    description: 'The catalogue: every tool that can be connected, at most 100.',
  })
  integrationTemplates(
    @Arg('where', () => TemplateWhereInput, { nullable: true }) where?: TemplateWhereInput | null,
  ): TemplateType[] {
    const search = where?.search?.trim().toLowerCase() ?? ''
    return catalogue
      .map(toTemplate)
      .filter((template) => where?.category == null || template.category === where.category)
      .filter((template) => where?.isActive == null || template.isActive === where.isActive)
      .filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(search))
  }

  @Directive('@authenticated')
  @Query(() => TemplateType, { nullable: true, description: 'One tool of the catalogue; null for an unknown key.' })
  integrationTemplate(@Arg('key', () => String) key: string): TemplateType | null {
    const template = templateOf(key)
    return template && toTemplate(template)
  }

  @FieldResolver(() => Int, { description: 'How many connections to it the viewer may see.' })
  connectionCount(@Root() template: TemplateType, @Ctx() { loaders }: IntegrationsContext): Promise<number> {
    return loaders.connectionCounts.load(template.key)
  }
}

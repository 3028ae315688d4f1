import { fromGlobalId } from '@atrium/kit/ids'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { ProjectsArgs } from '../projects/project.input.ts'
import { ProjectConnection } from '../projects/project.type.ts'
import { CompanyNode } from './company.type.ts'
import { CompanyWork } from './company-work.type.ts'

@Resolver(() => CompanyNode)
export class CompanyResolver {
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: 'Projects for this company that you may see.',
  })
  projects(@Root() company: CompanyNode, @Args(() => ProjectsArgs) args: ProjectsArgs, @Ctx() context: Context) {
    const id = fromGlobalId('Company', company.id)
    return id && context.loaders.projectsOfCompany.load(id, args)
  }

  @FieldResolver(() => CompanyWork, {
    nullable: true,
    description: 'Its projects in figures, of what you may see.',
  })
  work(@Root() company: CompanyNode, @Ctx() context: Context): Promise<CompanyWork> | null {
    const id = fromGlobalId('Company', company.id)
    return id ? context.loaders.companyWork.load(id) : null
  }
}

import { fromGlobalId } from '@atrium/kit/ids'
import { PageArgs } from '@atrium/kit/pages'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { ContractConnection } from '../contracts/contract.type.ts'
import { ProjectNode } from './project.type.ts'

@Resolver(() => ProjectNode)
export class ProjectResolver {
  @FieldResolver(() => ContractConnection, { nullable: true, description: 'Newest first.' })
  contracts(@Root() project: ProjectNode, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    const id = fromGlobalId('Project', project.id)
    return id && context.loaders.contractsOfProject.load(id, args)
  }
}

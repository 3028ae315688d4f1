import { fromGlobalId } from '@atrium/kit/ids'
import { PageArgs } from '@atrium/kit/pages'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ProjectDeveloperAssignmentConnection } from '../assignments/assignment.type.ts'
import type { Context } from '../context.ts'
import { DeveloperNode } from './developer.type.ts'

@Resolver(() => DeveloperNode)
export class DeveloperResolver {
  @FieldResolver(() => ProjectDeveloperAssignmentConnection, {
    nullable: true,
    description: 'Projects that you may see and this developer is or was on, latest first.',
  })
  projectAssignments(@Root() developer: DeveloperNode, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    const id = fromGlobalId('Developer', developer.id)
    return id && context.loaders.assignments.load('developerId', id, args)
  }
}

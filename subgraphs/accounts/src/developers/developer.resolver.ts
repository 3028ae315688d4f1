import { fromGlobalId } from '@atrium/kit/ids'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Agency, toAgency } from '../agencies/agency.type.ts'
import { AssignmentsArgs } from '../assignments/assignment.input.ts'
import { type DeveloperAssignment, DeveloperAssignmentConnection } from '../assignments/assignment.type.ts'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import { DevelopersArgs } from './developer.input.ts'
import { listDevelopers } from './developer.service.ts'
import { Developer, DeveloperConnection, toDeveloper } from './developer.type.ts'

@Resolver(() => Developer)
export class DeveloperResolver {
  @Directive('@authenticated')
  @Query(() => Developer, { nullable: true, description: 'A developer; null when you see none with this id.' })
  developer(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<Developer | null> {
    return found(loaders.developer, fromGlobalId('Developer', id), toDeveloper)
  }

  @Directive('@authenticated')
  @Query(() => DeveloperConnection, {
    nullable: true,
    description: 'Developers: all for staff, its own for a partner agency, those assigned to it for a company.',
  })
  developers(@Args(() => DevelopersArgs) args: DevelopersArgs, @Ctx() context: Context): Promise<Page<Developer>> {
    return listDevelopers(context, args, toDeveloper)
  }

  @FieldResolver(() => DeveloperAssignmentConnection, { description: 'The companies it works or worked for.' })
  assignments(
    @Root() { row }: Developer,
    @Args(() => AssignmentsArgs) args: AssignmentsArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<DeveloperAssignment>> {
    return loaders.assignmentsOf('developerId', args).load(row.id, args)
  }

  @FieldResolver(() => User, { description: 'The account of the developer.' })
  user(@Root() { row }: Developer, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.userId, toUser)
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Null for an independent developer.' })
  agency(@Root() { row }: Developer, @Ctx() { loaders }: Context): Promise<Agency | null> {
    return found(loaders.agency, row.agencyId, toAgency)
  }
}

import { mutationResult } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Agency, toAgency } from '../agencies/agency.type.ts'
import { Approval, toApproval } from '../approvals/approval.type.ts'
import { AssignmentsArgs } from '../assignments/assignment.input.ts'
import { type DeveloperAssignment, DeveloperAssignmentConnection } from '../assignments/assignment.type.ts'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import { CommunityStatus, communityStatus } from './community-status.ts'
import * as inputs from './developer.input.ts'
import { listDevelopers } from './developer.service.ts'
import * as types from './developer.type.ts'
import { createDeveloper, requestCommunity, updateDeveloper } from './profile.service.ts'

const { Developer, toDeveloper } = types
type Developer = types.Developer

@Resolver(() => Developer)
export class DeveloperResolver {
  @Directive('@authenticated')
  @Query(() => Developer, { nullable: true, description: 'A developer; null when you see none with this id.' })
  developer(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<Developer | null> {
    return found(loaders.developer, fromGlobalId('Developer', id), toDeveloper)
  }

  @Directive('@authenticated')
  @Query(() => types.DeveloperConnection, {
    nullable: true,
    description: 'Developers: all for staff, its own for a partner agency, those assigned to it for a company.',
  })
  developers(
    @Args(() => inputs.DevelopersArgs) args: inputs.DevelopersArgs,
    @Ctx() context: Context,
  ): Promise<Page<Developer>> {
    return listDevelopers(context, args, toDeveloper)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.DeveloperCreatePayload, {
    description: 'Makes an account for a developer, about whom staff is then asked. Staff only.',
  })
  developerCreate(
    @Arg('input', () => inputs.DeveloperCreateInput) input: inputs.DeveloperCreateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ developer: toDeveloper(await createDeveloper(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.DeveloperUpdatePayload, { description: 'Changes what is known of a developer. Staff only.' })
  developerUpdate(
    @Arg('input', () => inputs.DeveloperUpdateInput) input: inputs.DeveloperUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ developer: toDeveloper(await updateDeveloper(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.DeveloperCommunityRequestPayload, {
    description: 'Asks staff once more about a developer who was declined. Staff only.',
  })
  developerCommunityRequest(
    @Arg('input', () => inputs.DeveloperInput) { id }: inputs.DeveloperInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ developer: toDeveloper(await requestCommunity(context, id)) }))
  }

  @FieldResolver(() => CommunityStatus, { description: 'How the developer stands with the community.' })
  async communityStatus(@Root() { row }: Developer, @Ctx() { loaders }: Context): Promise<CommunityStatus> {
    const isAsked = !row.isCommunityApproved && (await loaders.openApproval.load(row.id)) !== null
    return communityStatus(row, isAsked)
  }

  @FieldResolver(() => Approval, {
    nullable: true,
    description: 'The question about the community that is open; null for who may not see it.',
  })
  openApproval(@Root() { row }: Developer, @Ctx() { loaders }: Context): Promise<Approval | null> {
    return found(loaders.openApproval, row.id, toApproval)
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

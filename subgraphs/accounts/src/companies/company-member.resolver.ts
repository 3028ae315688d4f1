import { mutationResult } from '@atrium/kit/errors'
import { toGlobalId } from '@atrium/kit/ids'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import { CompanyMemberRemoveInput, CompanyMembersArgs, CompanyMemberUpdateInput } from './company-member.input.ts'
import {
  CompanyMember,
  CompanyMemberConnection,
  CompanyMemberRemovePayload,
  CompanyMemberUpdatePayload,
  toCompanyMember,
} from './company-member.type.ts'
import { mayChange, standingOf } from './company-rules.ts'
import { Company, toCompany } from './company.type.ts'
import { listMembers, removeMember, updateMember } from './member.service.ts'

@Resolver(() => CompanyMember)
export class CompanyMemberResolver {
  @Directive('@authenticated')
  @Query(() => CompanyMemberConnection, { nullable: true, description: "A company's own people." })
  companyMembers(
    @Args(() => CompanyMembersArgs) args: CompanyMembersArgs,
    @Ctx() context: Context,
  ): Promise<Page<CompanyMember>> {
    return listMembers(context, args, toCompanyMember)
  }

  @Directive('@authenticated')
  @Mutation(() => CompanyMemberUpdatePayload, {
    description: 'Changes what a person is and may do in its company; holds at once. Its owners, its admins and staff.',
  })
  companyMemberUpdate(
    @Arg('input', () => CompanyMemberUpdateInput) input: CompanyMemberUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ member: toCompanyMember(await updateMember(context, input)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => CompanyMemberRemovePayload, {
    description: 'Takes a person out of its company; everybody may take itself out. The last owner stays.',
  })
  companyMemberRemove(
    @Arg('input', () => CompanyMemberRemoveInput) { id }: CompanyMemberRemoveInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      removedId: toGlobalId('CompanyMember', (await removeMember(context, id)).id),
    }))
  }

  @FieldResolver(() => Company, { description: 'The company it is a member of.' })
  company(@Root() { row }: CompanyMember, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.companyId, toCompany)
  }

  @FieldResolver(() => User, { description: 'The account of the member.' })
  user(@Root() { row }: CompanyMember, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.userId, toUser)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Null when it was nobody the viewer sees.' })
  invitedBy(@Root() { row }: CompanyMember, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.invitedById, toUser)
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may change or remove it.' })
  canChange(@Root() { row }: CompanyMember, @Ctx() { viewer }: Context): boolean {
    return mayChange(standingOf(viewer, row.companyId), row)
  }
}

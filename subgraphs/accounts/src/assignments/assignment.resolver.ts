import { mutationResult } from '@atrium/kit/errors'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { DateOnly } from '@atrium/kit/graphql'
import { fromGlobalId } from '@atrium/kit/ids'
import { isStaff } from '@atrium/kit/viewer'
import { approvesFor } from '../approvals/approval-rules.ts'
import { Approval, toApproval } from '../approvals/approval.type.ts'
import { Company, toCompany } from '../companies/company.type.ts'
import type { Context } from '../context.ts'
import { Developer, toDeveloper } from '../developers/developer.type.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import { listAssignments } from './assignment-list.service.ts'
import * as inputs from './assignment.input.ts'
import { assignDeveloper, cancelAssignment } from './assignment.service.ts'
import * as types from './assignment.type.ts'
import { businessDay, daysBetween } from './business-day.ts'
import { changeOnboarding, completeOnboarding } from './onboarding.service.ts'
import { cancelRemoval, earliestEnd, requestRemoval } from './removal.service.ts'

const { toAssignment } = types
type Assignment = types.DeveloperAssignment

@Resolver(() => types.DeveloperAssignment)
export class AssignmentResolver {
  @Directive('@authenticated')
  @Query(() => types.DeveloperAssignment, {
    nullable: true,
    description: 'An assignment; null when you see none with this id.',
  })
  developerAssignment(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<Assignment | null> {
    return found(loaders.assignment, fromGlobalId('DeveloperAssignment', id), toAssignment)
  }

  @Directive('@authenticated')
  @Query(() => types.DeveloperAssignmentConnection, {
    nullable: true,
    description:
      'Assignments: all for staff, those of their companies for clients, those of its developers for a partner agency, its own for a developer.',
  })
  developerAssignments(
    @Args(() => inputs.AssignmentListArgs) args: inputs.AssignmentListArgs,
    @Ctx() context: Context,
  ): Promise<Page<Assignment>> {
    return listAssignments(context, args, toAssignment)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.DeveloperAssignPayload, {
    description: 'Assigns an approved developer to a company, whose people then approve or decline. Staff only.',
  })
  developerAssign(
    @Arg('input', () => inputs.DeveloperAssignInput) input: inputs.DeveloperAssignInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ assignment: toAssignment(await assignDeveloper(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.DeveloperAssignmentCancelPayload, {
    description: 'Takes an assignment back before the company has answered. Staff only.',
  })
  developerAssignmentCancel(
    @Arg('input', () => inputs.DeveloperAssignmentInput) { id }: inputs.DeveloperAssignmentInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ assignment: toAssignment(await cancelAssignment(context, id)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.DeveloperRemovalRequestPayload, {
    description: 'Asks staff to part with a developer; access ends thirty days after today at the earliest.',
  })
  developerRemovalRequest(
    @Arg('input', () => inputs.DeveloperRemovalRequestInput) input: inputs.DeveloperRemovalRequestInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ assignment: toAssignment(await requestRemoval(context, input)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.DeveloperRemovalCancelPayload, {
    description: 'Takes a removal back, until the last day with access is over.',
  })
  developerRemovalCancel(
    @Arg('input', () => inputs.DeveloperAssignmentInput) { id }: inputs.DeveloperAssignmentInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ assignment: toAssignment(await cancelRemoval(context, id)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.DeveloperOnboardingCompletePayload, { description: 'Notes that onboarding is done.' })
  developerOnboardingComplete(
    @Arg('input', () => inputs.DeveloperAssignmentInput) { id }: inputs.DeveloperAssignmentInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ assignment: toAssignment(await completeOnboarding(context, id)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.DeveloperOnboardingChangePayload, {
    description: 'Notes that a step of the onboarding is done, or that it is not. It is over when all are done.',
  })
  developerOnboardingChange(
    @Arg('input', () => inputs.DeveloperOnboardingChangeInput) input: inputs.DeveloperOnboardingChangeInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ assignment: toAssignment(await changeOnboarding(context, input)) }))
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company.' })
  company(@Root() { row }: Assignment, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.companyId, toCompany)
  }

  @FieldResolver(() => Developer, { nullable: true, description: 'The developer.' })
  developer(@Root() { row }: Assignment, @Ctx() { loaders }: Context): Promise<Developer | null> {
    return found(loaders.developer, row.developerId, toDeveloper)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who assigned it; null for whom you do not see.' })
  assignedBy(@Root() { row }: Assignment, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.assignedById, toUser)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who answered for the company.' })
  decidedBy(@Root() { row }: Assignment, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.decidedById, toUser)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who asked for the removal.' })
  removalRequestedBy(@Root() { row }: Assignment, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.removalRequestedById, toUser)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why removal was asked for. For staff and the people of the company.',
  })
  removalReason(@Root() { row }: Assignment, @Ctx() { viewer }: Context): string | null {
    const isOfCompany = viewer.kind === 'user' && viewer.companies.some(({ id, role }) => id === row.companyId && role)
    return isStaff(viewer) || isOfCompany ? (row.removalReason ?? null) : null
  }

  @FieldResolver(() => DateOnly, {
    nullable: true,
    description:
      "The earliest last day with access: thirty days after removal was asked for, or after today by the company's clock. Null for what is over.",
  })
  async earliestEndOn(@Root() { row }: Assignment, @Ctx() { loaders }: Context): Promise<string | null> {
    if (row.status !== 'ACTIVE' && row.status !== 'NOTICE') return null
    const company = await loaders.company.load(row.companyId)
    return company && earliestEnd(row, company.timeZone)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Days with access after today, by the company's clock, while a notice runs; 0 on the last one.",
  })
  async daysLeft(@Root() { row }: Assignment, @Ctx() { loaders }: Context): Promise<number | null> {
    if (row.status !== 'NOTICE' || row.endsOn == null) return null
    const company = await loaders.company.load(row.companyId)
    return company && Math.max(0, daysBetween(businessDay(new Date(), company.timeZone), row.endsOn))
  }

  @FieldResolver(() => Approval, { nullable: true, description: 'The question about it that is open.' })
  openApproval(@Root() { row }: Assignment, @Ctx() { loaders }: Context): Promise<Approval | null> {
    return found(loaders.openApproval, row.id, toApproval)
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may note how far onboarding has come.' })
  canOnboard(@Root() { row }: Assignment, @Ctx() { viewer }: Context): boolean {
    return (isStaff(viewer) || approvesFor(viewer, row.companyId)) && ['ACTIVE', 'NOTICE'].includes(row.status)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you may ask for the removal of the developer, or take it back.',
  })
  canRequestRemoval(@Root() { row }: Assignment, @Ctx() { viewer }: Context): boolean {
    return (isStaff(viewer) || approvesFor(viewer, row.companyId)) && ['ACTIVE', 'NOTICE'].includes(row.status)
  }
}

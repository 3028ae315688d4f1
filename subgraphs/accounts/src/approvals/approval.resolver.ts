import { mutationResult } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { DeveloperAssignment, toAssignment } from '../assignments/assignment.type.ts'
import { Company, toCompany } from '../companies/company.type.ts'
import type { Context } from '../context.ts'
import { Developer, toDeveloper } from '../developers/developer.type.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import { approve, delegate, reject } from './approval-decision.service.ts'
import { rightToDecide } from './approval-rules.ts'
import * as inputs from './approval.input.ts'
import { approveMany, listApprovals } from './approval.service.ts'
import * as types from './approval.type.ts'

const { toApproval } = types

@Resolver(() => types.Approval)
export class ApprovalResolver {
  @Directive('@authenticated')
  @Query(() => types.Approval, { nullable: true, description: 'An approval; null when you see none with this id.' })
  approval(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<types.Approval | null> {
    return found(loaders.approval, fromGlobalId('Approval', id), toApproval)
  }

  @Directive('@authenticated')
  @Query(() => types.ApprovalConnection, {
    nullable: true,
    description: 'Approvals: all for staff, those of their company for its people, those about itself for a developer.',
  })
  approvals(
    @Args(() => inputs.ApprovalsArgs) args: inputs.ApprovalsArgs,
    @Ctx() context: Context,
  ): Promise<Page<types.Approval>> {
    return listApprovals(context, args, toApproval)
  }

  @Directive('@authenticated')
  @Mutation(() => types.ApprovalApprovePayload, { description: 'Says yes to the step that waits.' })
  approvalApprove(
    @Arg('input', () => inputs.ApprovalApproveInput) input: inputs.ApprovalApproveInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ approval: toApproval(await approve(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.ApprovalsApprovePayload, { description: 'Says yes to several, each for itself. Staff only.' })
  async approvalsApprove(
    @Arg('input', () => inputs.ApprovalsApproveInput) { ids }: inputs.ApprovalsApproveInput,
    @Ctx() context: Context,
  ) {
    const { approved, userErrors } = await approveMany(context, ids)
    return { approvals: approved.map(toApproval), userErrors }
  }

  @Directive('@authenticated')
  @Mutation(() => types.ApprovalRejectPayload, { description: 'Says no, and why.' })
  approvalReject(
    @Arg('input', () => inputs.ApprovalRejectInput) input: inputs.ApprovalRejectInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ approval: toApproval(await reject(context, input)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.ApprovalDelegatePayload, { description: 'Hands the step that waits on to somebody else.' })
  approvalDelegate(
    @Arg('input', () => inputs.ApprovalDelegateInput) input: inputs.ApprovalDelegateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ approval: toApproval(await delegate(context, input)) }))
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company that it concerns; null for the agency.' })
  company(@Root() { row }: types.Approval, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.companyId, toCompany)
  }

  @FieldResolver(() => DeveloperAssignment, {
    nullable: true,
    description: 'The assignment that it is about (TEAM, REMOVAL).',
  })
  assignment(@Root() { row }: types.Approval, @Ctx() { loaders }: Context): Promise<DeveloperAssignment | null> {
    return found(loaders.assignment, row.kind === 'COMMUNITY' ? null : row.subjectId, toAssignment)
  }

  @FieldResolver(() => Developer, { nullable: true, description: 'The developer whom it is about.' })
  async developer(@Root() { row }: types.Approval, @Ctx() { loaders }: Context): Promise<Developer | null> {
    if (row.kind === 'COMMUNITY') return found(loaders.developer, row.subjectId, toDeveloper)
    const assignment = await loaders.assignment.load(row.subjectId)
    return found(loaders.developer, assignment?.developerId ?? null, toDeveloper)
  }

  @FieldResolver(() => User, { nullable: true, description: 'The person whom it is about.' })
  about(@Root() { row }: types.Approval, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.aboutUserId, toUser)
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who asked; null for the system, and for whom you do not see.',
  })
  requestedBy(@Root() { row }: types.Approval, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.requestedById, toUser)
  }

  @FieldResolver(() => User, { nullable: true, description: 'The one person that it was handed on to.' })
  delegatedTo(@Root() { row }: types.Approval, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.approverUserId, toUser)
  }

  @FieldResolver(() => Boolean, { description: 'Whether it waits for you.' })
  canDecide(@Root() { row }: types.Approval, @Ctx() { viewer }: Context): boolean {
    return rightToDecide(viewer, row) === 'APPROVER'
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may decide it in the place of others, with a reason.' })
  canOverride(@Root() { row }: types.Approval, @Ctx() { viewer }: Context): boolean {
    return rightToDecide(viewer, row) === 'OVERRIDE'
  }
}

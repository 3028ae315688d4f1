import { mutationResult } from '@atrium/kit/errors'
import { toGlobalId } from '@atrium/kit/ids'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Agency, toAgency } from '../agencies/agency.type.ts'
import { Company, toCompany } from '../companies/company.type.ts'
import { type Context, requireUser } from '../context.ts'
import { found } from '../found.ts'
import { signedInPayload } from '../sessions/signed-in.ts'
import { toUser, User } from '../users/user.type.ts'
import { acceptInvitation, joinByInvitation, previewInvitation } from './accept.service.ts'
import * as inputs from './invitation.input.ts'
import * as service from './invitation.service.ts'
import * as types from './invitation.type.ts'

const { toInvitation } = types
type Invitation = types.Invitation

@Resolver(() => types.Invitation)
export class InvitationResolver {
  @Directive('@authenticated')
  @Query(() => types.InvitationConnection, {
    nullable: true,
    description: 'Who was invited, the newest first: by a company, for its administrators and staff, or by the agency.',
  })
  invitations(
    @Args(() => inputs.InvitationsArgs) args: inputs.InvitationsArgs,
    @Ctx() context: Context,
  ): Promise<Page<Invitation>> {
    return service.listInvitations(context, args, toInvitation)
  }

  @Query(() => types.InvitationPreview, {
    nullable: true,
    description: 'What the link of an invitation is about; null for a link that is none. Open to everyone who has it.',
  })
  invitationPreview(@Arg('token', () => String) token: string, @Ctx() context: Context) {
    return previewInvitation(context, token)
  }

  @Directive('@authenticated')
  @Mutation(() => types.CompanyInvitationCreatePayload, {
    description: 'Invites somebody into a company by mail; the link is good for seven days.',
  })
  companyInvitationCreate(
    @Arg('input', () => inputs.CompanyInvitationCreateInput) input: inputs.CompanyInvitationCreateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ invitation: toInvitation(await service.inviteToCompany(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.StaffInvitationCreatePayload, {
    description: 'Invites a colleague into the agency by mail. Administrators; staff may invite developers.',
  })
  staffInvitationCreate(
    @Arg('input', () => inputs.StaffInvitationCreateInput) input: inputs.StaffInvitationCreateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ invitation: toInvitation(await service.inviteToAgency(context, input)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.InvitationResendPayload, {
    description: 'Sends a new link; the one before is dead. At most once a minute.',
  })
  invitationResend(
    @Arg('input', () => inputs.InvitationInput) { id }: inputs.InvitationInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ invitation: toInvitation(await service.resendInvitation(context, id)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.InvitationRevokePayload, { description: 'Takes an invitation back: its link is dead.' })
  invitationRevoke(
    @Arg('input', () => inputs.InvitationInput) { id }: inputs.InvitationInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ invitation: toInvitation(await service.revokeInvitation(context, id)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.InvitationAcceptPayload, {
    description: 'Joins a company, as the person whose address was invited.',
  })
  invitationAccept(
    @Arg('input', () => inputs.InvitationAcceptInput) { token }: inputs.InvitationAcceptInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => {
      const companyId = await acceptInvitation(context, token)
      const userId = toGlobalId('User', requireUser(context).userId)
      return { company: await found(context.loaders.company, companyId, toCompany), userId }
    })
  }

  @Mutation(() => types.InvitationJoinPayload, {
    description: 'Makes the account that an invitation is for, and signs in. Sets the refresh cookie.',
  })
  invitationJoin(
    @Arg('input', () => inputs.InvitationJoinInput) input: inputs.InvitationJoinInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => signedInPayload(context, await joinByInvitation(context, input)))
  }

  @FieldResolver(() => Company, { nullable: true, description: 'Null when the agency invites.' })
  company(@Root() { row }: Invitation, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.companyId, toCompany)
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'The partner agency of a developer, or of who speaks for it.',
  })
  agency(@Root() { row }: Invitation, @Ctx() { loaders }: Context): Promise<Agency | null> {
    return found(loaders.agency, row.agencyId, toAgency)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who invited.' })
  invitedBy(@Root() { row }: Invitation, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.invitedById, toUser)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who accepted.' })
  acceptedBy(@Root() { row }: Invitation, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.acceptedById, toUser)
  }
}

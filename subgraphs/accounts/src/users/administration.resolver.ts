import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { resendInvitation } from '../account-setup/account-setup.service.ts'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { Session, toSession } from '../sessions/session.type.ts'
import { createUser, signOutEverywhere, updateUser } from './account.service.ts'
import * as inputs from './administration.input.ts'
import { banUser, changeRole, deleteUser, reinstateUser, suspendUser } from './administration.service.ts'
import * as types from './administration.type.ts'
import type { UserEntity } from './user.entity.ts'
import { toUser, User } from './user.type.ts'

const ADMIN = '@policy(policies: [["admin"]])'

/** What every mutation here answers. */
const answer = (work: () => Promise<UserEntity>) => mutationResult(async () => ({ user: toUser(await work()) }))

@Resolver(() => types.UserAdministration)
export class UserAdministrationResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who last changed its status; null for the system.' })
  statusChangedBy(@Root() { row }: types.UserAdministration, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.statusChangedById, toUser)
  }

  @FieldResolver(() => [Session], { description: 'Its sessions that go on, the latest first, at most 50.' })
  async sessions(@Root() { row }: types.UserAdministration, @Ctx() context: Context): Promise<Session[]> {
    return (await context.loaders.sessionsOf.load(row.id)).map((session) => toSession(session, context.viewer))
  }

  @Directive(ADMIN)
  @Directive('@cost(weight: 5)')
  @Mutation(() => types.UserCreatePayload, {
    description: 'Makes an account, and mails a link to its first password. Administrators only.',
  })
  userCreate(@Arg('input', () => inputs.UserCreateInput) input: inputs.UserCreateInput, @Ctx() context: Context) {
    return answer(() => createUser(context, input))
  }

  @Directive(ADMIN)
  @Mutation(() => types.UserUpdatePayload, { description: 'Changes somebody’s account. Administrators only.' })
  userUpdate(@Arg('input', () => inputs.UserUpdateInput) input: inputs.UserUpdateInput, @Ctx() context: Context) {
    return answer(() => updateUser(context, input))
  }

  @Directive(ADMIN)
  @Mutation(() => types.UserChangeRolePayload, { description: 'Gives somebody another role. Administrators only.' })
  userChangeRole(
    @Arg('input', () => inputs.UserChangeRoleInput) input: inputs.UserChangeRoleInput,
    @Ctx() context: Context,
  ) {
    return answer(() => changeRole(context, input))
  }

  @Directive(ADMIN)
  @Mutation(() => types.UserSuspendPayload, {
    description: 'Keeps somebody out, for a time or until lifted. Ends its sessions at once. Administrators only.',
  })
  userSuspend(@Arg('input', () => inputs.UserSuspendInput) input: inputs.UserSuspendInput, @Ctx() context: Context) {
    return answer(() => suspendUser(context, input))
  }

  @Directive(ADMIN)
  @Mutation(() => types.UserBanPayload, {
    description: 'Keeps somebody out for good. Ends its sessions at once. Administrators only.',
  })
  userBan(@Arg('input', () => inputs.UserBanInput) input: inputs.UserBanInput, @Ctx() context: Context) {
    return answer(() => banUser(context, input))
  }

  @Directive(ADMIN)
  @Mutation(() => types.UserReinstatePayload, {
    description: 'Lets somebody in again, or takes a deletion back. Administrators only.',
  })
  userReinstate(
    @Arg('input', () => inputs.UserReinstateInput) input: inputs.UserReinstateInput,
    @Ctx() context: Context,
  ) {
    return answer(() => reinstateUser(context, input))
  }

  @Directive(ADMIN)
  @Mutation(() => types.UserDeletePayload, {
    description: 'Closes an account, and erases it after 14 days unless it is reinstated. Administrators only.',
  })
  userDelete(@Arg('input', () => inputs.UserDeleteInput) input: inputs.UserDeleteInput, @Ctx() context: Context) {
    return answer(() => deleteUser(context, input))
  }

  @Directive(ADMIN)
  @Mutation(() => types.UserSignOutPayload, { description: 'Ends every session of somebody. Administrators only.' })
  userSignOut(@Arg('input', () => inputs.UserSignOutInput) input: inputs.UserSignOutInput, @Ctx() context: Context) {
    return answer(() => signOutEverywhere(context, input))
  }

  @Directive(ADMIN)
  @Mutation(() => types.UserInvitationResendPayload, {
    description: 'Mails an invited person another link; the one before is dead. Administrators only.',
  })
  userInvitationResend(
    @Arg('input', () => inputs.UserInvitationResendInput) input: inputs.UserInvitationResendInput,
    @Ctx() context: Context,
  ) {
    return answer(() => resendInvitation(context, input))
  }
}

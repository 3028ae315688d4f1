import { mutationResult } from '@atrium/kit/errors'
import type { Page } from '@atrium/kit/pages'
import { PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import { LabsAccountLinkInput, LabsAccountUpdateInput } from './labs-account.input.ts'
import { seesAccountOf, syncNow, updateAccount } from './labs-account.service.ts'
import * as types from './labs-account.type.ts'
import { type LabsProjectAccess, LabsProjectAccessConnection } from './labs-project.type.ts'
import { linkAccount, unlinkAccount } from './link.service.ts'

const { toLabsAccount } = types

@Resolver(() => types.LabsAccount)
export class LabsAccountResolver {
  @Query(() => types.LabsService, { description: 'Buildly Labs as this installation is set up. Open to everyone.' })
  labs(@Ctx() { services }: Context): types.LabsService {
    const { adapter, dashboardUrl, hosts } = services.labs
    return { isAvailable: adapter !== null, apiVersion: adapter?.version ?? null, dashboardUrl, hosts: [...hosts] }
  }

  // A password is exchanged at Labs: an address is not to try many.
  @Directive('@cost(weight: 25)')
  @Directive('@authenticated')
  @Mutation(() => types.LabsAccountLinkPayload, {
    description: "Links the viewer's account at Labs, or links it again once its token has expired; then reads it.",
  })
  labsAccountLink(@Arg('input', () => LabsAccountLinkInput) input: LabsAccountLinkInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ account: toLabsAccount(await linkAccount(context, input)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.LabsAccountUpdatePayload, { description: "Changes how the viewer's linked account is used." })
  labsAccountUpdate(
    @Arg('input', () => LabsAccountUpdateInput) input: LabsAccountUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ account: toLabsAccount(await updateAccount(context, input)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.LabsAccountSyncPayload, { description: "Has the viewer's linked account read now." })
  labsAccountSync(@Ctx() context: Context) {
    return mutationResult(async () => ({ account: toLabsAccount(await syncNow(context)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.LabsAccountUnlinkPayload, {
    description: "Unlinks the viewer's account: its token and what was read of it are deleted here, nothing at Labs.",
  })
  labsAccountUnlink(@Ctx() context: Context) {
    return mutationResult(async () => {
      await unlinkAccount(context)
      return { unlinked: true }
    })
  }

  @FieldResolver(() => User, { nullable: true, description: 'Whose it is.' })
  user(@Root() { row }: types.LabsAccount, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.userId, toUser)
  }

  @FieldResolver(() => LabsProjectAccessConnection, { description: 'Projects that it may open at Labs.' })
  projects(
    @Root() { row }: types.LabsAccount,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<LabsProjectAccess>> {
    return loaders.labsAccessOf.load(row.id, args)
  }
}

@Resolver(() => User)
export class UserLabsResolver {
  @FieldResolver(() => types.LabsAccount, {
    nullable: true,
    description: 'The linked account at Buildly Labs. Shown to the person and to staff.',
  })
  async labsAccount(@Root() { row }: User, @Ctx() context: Context): Promise<types.LabsAccount | null> {
    return seesAccountOf(context, row.id) ? found(context.loaders.labsAccountOf, row.id, toLabsAccount) : null
  }
}

import { mutationResult } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import * as inputs from './broadcast.input.ts'
import * as service from './broadcast.service.ts'
import * as types from './broadcast.type.ts'

const { toBroadcast } = types

@Resolver(() => types.Broadcast)
export class BroadcastResolver {
  @Directive('@policy(policies: [["staff"]])')
  @Query(() => types.BroadcastConnection, { nullable: true, description: 'Messages to many, the newest first.' })
  broadcasts(
    @Args(() => inputs.BroadcastsArgs) args: inputs.BroadcastsArgs,
    @Ctx() context: Context,
  ): Promise<Page<types.Broadcast>> {
    return service.listBroadcasts(context, args, toBroadcast)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Query(() => types.Broadcast, {
    nullable: true,
    description: 'A message to many; null when there is none with this id.',
  })
  broadcast(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<types.Broadcast | null> {
    return found(loaders.broadcast, fromGlobalId('Broadcast', id), toBroadcast)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Query(() => types.AudiencePreview, { nullable: true, description: 'Whom a message would go to now.' })
  broadcastAudience(
    @Arg('audience', () => inputs.AudienceInput) audience: inputs.AudienceInput,
    @Ctx() context: Context,
  ): Promise<types.AudiencePreview> {
    return service.previewAudience(context, audience)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.BroadcastCreatePayload, {
    description: 'Sends a message to many, by e-mail, in the application, or both. A job reaches them.',
  })
  broadcastCreate(
    @Arg('input', () => inputs.BroadcastCreateInput) input: inputs.BroadcastCreateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ broadcast: toBroadcast(await service.createBroadcast(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.BroadcastCancelPayload, {
    description: 'Stops a message: nobody else is reached, and its mails that have not left stay.',
  })
  broadcastCancel(
    @Arg('input', () => inputs.BroadcastCancelInput) input: inputs.BroadcastCancelInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ broadcast: toBroadcast(await service.cancelBroadcast(context, input.id)) }))
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who sent it.' })
  createdBy(@Root() { row }: types.Broadcast, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.createdById, toUser)
  }

  @FieldResolver(() => types.BroadcastProgress, {
    nullable: true,
    description: 'How far its mails have come; null for one that goes by no mail.',
  })
  progress(@Root() { row }: types.Broadcast, @Ctx() { loaders }: Context): Promise<types.BroadcastProgress> | null {
    return row.byEmail ? loaders.broadcastProgress.load(row.id) : null
  }
}

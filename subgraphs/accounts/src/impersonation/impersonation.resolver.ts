import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { toUser } from '../users/user.type.ts'
import { currentImpersonation, startImpersonation, stopImpersonation } from './impersonation.service.ts'
import {
  Impersonation,
  ImpersonationStartInput,
  ImpersonationStartPayload,
  ImpersonationStopPayload,
  toImpersonation,
} from './impersonation.type.ts'

@Resolver(() => Impersonation)
export class ImpersonationResolver {
  @Directive('@authenticated')
  @Query(() => Impersonation, {
    nullable: true,
    description: 'Set while an administrator acts as the viewer; null for the viewer itself.',
  })
  async impersonation(@Ctx() context: Context): Promise<Impersonation | null> {
    const row = await currentImpersonation(context)
    return row && toImpersonation(row, await found(context.loaders.user, row.userId, toUser))
  }

  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => ImpersonationStartPayload, {
    description: 'Begins to act as somebody else, for half an hour. Administrators only.',
  })
  impersonationStart(
    @Arg('input', () => ImpersonationStartInput) input: ImpersonationStartInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => {
      const row = await startImpersonation(context, input)
      return { impersonation: toImpersonation(row, await found(context.loaders.user, row.userId, toUser)) }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => ImpersonationStopPayload, { description: 'Stops acting as somebody else.' })
  impersonationStop(@Ctx() context: Context) {
    return mutationResult(async () => ({ stopped: await stopImpersonation(context) }))
  }
}

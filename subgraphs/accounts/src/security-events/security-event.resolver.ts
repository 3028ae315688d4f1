import type { Page } from '@atrium/kit/pages'
import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import { SecurityEventsArgs } from './security-event.input.ts'
import { listSecurityEvents } from './security-event.service.ts'
import { SecurityEvent, SecurityEventConnection, toSecurityEvent } from './security-event.type.ts'

@Resolver(() => SecurityEvent)
export class SecurityEventResolver {
  @Directive('@authenticated')
  @Query(() => SecurityEventConnection, {
    nullable: true,
    description: "What happened to the viewer's own way of signing in, newest first.",
  })
  securityEvents(
    @Args(() => SecurityEventsArgs) args: SecurityEventsArgs,
    @Ctx() context: Context,
  ): Promise<Page<SecurityEvent>> {
    return listSecurityEvents(context, args, toSecurityEvent)
  }

  @FieldResolver(() => User, { nullable: true, description: "Whose account it is about, if anybody's." })
  user(@Root() { row }: SecurityEvent, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.userId, toUser)
  }
}

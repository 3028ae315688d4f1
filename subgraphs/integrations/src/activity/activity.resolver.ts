import { Public, Shared } from '@atrium/kit/graphql'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import type { Activity } from './activity.entity.ts'
import { listActivities } from './activity.service.ts'
import {
  ActivityConnectionType,
  ActivityEventType,
  type ActivityType,
  ActivityWhereInput,
  toActivity,
  toActivityEvent,
} from './activity.type.ts'
import { encodeCursor } from './cursor.ts'
import { subscribeToActivities } from './subscribe.ts'

interface SubscriptionArgs {
  after?: string | null
  where?: ActivityWhereInput | null
}

@Resolver()
export class ActivityResolver {
  @Public()
  @Directive('@authenticated')
  @Query(() => ActivityConnectionType, {
    nullable: true,
    description:
      'The feed, newest first. A cursor is a place in the feed: the subscription `activity` goes on from it too.',
  })
  async activities(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => ActivityWhereInput, { nullable: true }) where?: ActivityWhereInput | null,
  ): Promise<Page<ActivityType>> {
    return mapPage(await listActivities(await context.read(), context.viewer, args, where), toActivity)
  }

  @Public()
  @Shared()
  @Directive('@authenticated')
  @Subscription(() => ActivityEventType, {
    description:
      'The feed as it grows, in order. With `after`, first everything since that cursor: a reader that lost its connection ' +
      'misses nothing. Refused with BAD_USER_INPUT when `where` names a company that the reader cannot see, or what is no id ' +
      'of a project. Ends with CURSOR_INVALID for a cursor that is not one of the feed, with CURSOR_EXPIRED for one that is ' +
      'older than what the feed keeps, and with RATE_LIMITED for a reader ' +
      'that falls 1,000 activities behind.',
    subscribe: ({ args, context }) => {
      const { services, viewer, response } = context as IntegrationsContext
      const { after, where } = args as SubscriptionArgs
      if (after == null) response.startsAfter = encodeCursor(services.activityHub.position.toString())
      return subscribeToActivities({
        database: services.database,
        hub: services.activityHub,
        viewer,
        after: after ?? null,
        where: where ?? null,
      }) as never
    },
  })
  activity(
    @Root() row: Activity,
    @Arg('after', () => String, { nullable: true, description: 'Go on after this cursor.' }) _after?: string | null,
    @Arg('where', () => ActivityWhereInput, { nullable: true }) _where?: ActivityWhereInput | null,
  ): ActivityEventType {
    return toActivityEvent(row)
  }
}

import { Public } from '@atrium/kit/graphql'
import { Ctx, Directive, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { RateLimit } from './rate-limit.type.ts'

@Resolver()
export class RateLimitResolver {
  @Public()
  @Directive('@authenticated')
  @Query(() => RateLimit, {
    nullable: true,
    description: 'What is left of the points of whoever asks. Null where clients are not counted.',
  })
  rateLimit(@Ctx() { services, requestId }: Context): RateLimit | null {
    return services.rateOf(requestId)
  }
}

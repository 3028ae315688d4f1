import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql'
import { LIMIT_NAMES } from '../../limits/catalogue.ts'
import type { LiveLimits } from '../../limits/live-limits.ts'
import type { Context } from '../context.ts'
import { updateLimits } from './limit.service.ts'
import { GatewayLimit, LimitsUpdateInput, LimitsUpdatePayload, toGatewayLimit } from './limit.type.ts'

@Resolver()
export class LimitResolver {
  @Directive('@policy(policies: [["admin"]])')
  @Query(() => [GatewayLimit], {
    nullable: true,
    description: 'Every limit on what clients may ask, as this gateway holds it now. Administrators only.',
  })
  gatewayLimits(@Ctx() { services }: Context): GatewayLimit[] {
    return all(services.limits)
  }

  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => LimitsUpdatePayload, {
    description: 'Changes limits, all or none. Every gateway follows within seconds. Administrators only.',
  })
  gatewayLimitsUpdate(@Arg('input', () => LimitsUpdateInput) input: LimitsUpdateInput, @Ctx() context: Context) {
    const { limits } = context.services
    return mutationResult(async () => {
      // What this gateway answers from now on; the others hear of it from the bus.
      limits.override(await updateLimits(context, input.changes))
      return { limits: all(limits) }
    })
  }
}

function all(limits: LiveLimits): GatewayLimit[] {
  return LIMIT_NAMES.map((name) => toGatewayLimit(limits.state(name)))
}

import { forbidden, mutationResult } from '@atrium/kit/errors'
import type { FeatureName } from '@atrium/kit/flags'
import { isAdmin } from '@atrium/kit/viewer'
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { endMaintenance, type Stored, startMaintenance, updateFlag } from './platform.service.ts'
import * as types from './platform.type.ts'

const ADMIN = '@policy(policies: [["admin"]])'

@Resolver()
export class PlatformStateResolver {
  @Query(() => types.Maintenance, {
    nullable: true,
    description: 'Why nobody but staff is answered; null when everybody is. Open to all.',
  })
  maintenance(@Ctx() { services }: Context): types.Maintenance | null {
    return types.toMaintenance(services.platform.maintenance)
  }

  @Directive('@authenticated')
  @Query(() => [types.FeatureNameEnum], { nullable: true, description: 'The features that are on for the viewer.' })
  features(@Ctx() { services, viewer }: Context): FeatureName[] {
    return services.platform.featuresOf(viewer)
  }

  @Directive(ADMIN)
  @Query(() => [types.FeatureFlag], {
    nullable: true,
    description: 'Every feature that can be switched, and for whom it is on. Administrators only.',
  })
  featureFlags(@Ctx() { services, viewer }: Context): types.FeatureFlag[] {
    if (!isAdmin(viewer)) throw forbidden()
    return types.toFeatureFlags(services.platform.rules)
  }

  @Directive(ADMIN)
  @Mutation(() => types.MaintenanceStartPayload, {
    description: 'Shuts everybody out but staff, at once; or changes what they are told. Administrators only.',
  })
  maintenanceStart(
    @Arg('input', () => types.MaintenanceStartInput) input: types.MaintenanceStartInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => {
      const { maintenance } = take(context, await startMaintenance(context, input))
      return { maintenance: types.toMaintenance(maintenance) }
    })
  }

  @Directive(ADMIN)
  @Mutation(() => types.MaintenanceEndPayload, { description: 'Lets everybody in again. Administrators only.' })
  maintenanceEnd(@Ctx() context: Context) {
    return mutationResult(async () => {
      take(context, await endMaintenance(context))
      return { maintenance: null }
    })
  }

  @Directive(ADMIN)
  @Mutation(() => types.FeatureFlagUpdatePayload, {
    description: 'Decides for whom a feature is on. Every gateway follows within seconds. Administrators only.',
  })
  featureFlagUpdate(
    @Arg('input', () => types.FeatureFlagUpdateInput) input: types.FeatureFlagUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => {
      const { rules } = take(context, await updateFlag(context, input))
      return { featureFlags: types.toFeatureFlags(rules) }
    })
  }
}

/** What this gateway answers from now on; the others hear of it from the bus. */
function take({ services }: Context, stored: Stored): Stored {
  services.platform.take(stored)
  return stored
}

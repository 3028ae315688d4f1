import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { signedInPayload } from '../sessions/signed-in.ts'
import { SetupCompleteInput } from './setup.input.ts'
import { completeSetup, isSetupNeeded } from './setup.service.ts'
import { SetupCompletePayload, SetupStatus } from './setup.type.ts'

@Resolver()
export class SetupResolver {
  @Query(() => SetupStatus, { description: 'Whether the first administrator is still to be made. Open to everyone.' })
  async setupStatus(@Ctx() context: Context): Promise<SetupStatus> {
    return { needed: await isSetupNeeded(context) }
  }

  @Mutation(() => SetupCompletePayload, {
    description: 'Makes the first administrator, once. Sets the refresh cookie.',
  })
  setupComplete(@Arg('input', () => SetupCompleteInput) input: SetupCompleteInput, @Ctx() context: Context) {
    return mutationResult(async () => signedInPayload(context, await completeSetup(context, input)))
  }
}

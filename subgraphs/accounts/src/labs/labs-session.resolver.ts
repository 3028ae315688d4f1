import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { SessionCreatePayload } from '../sessions/session.type.ts'
import { signedInPayload } from '../sessions/signed-in.ts'
import { LabsSessionCreateInput } from './labs-account.input.ts'
import { signInWithLabs } from './labs-session.service.ts'

@Resolver()
export class LabsSessionResolver {
  // As with `sessionCreate`: an address is not to try many.
  @Directive('@cost(weight: 25)')
  @Mutation(() => SessionCreatePayload, {
    description: 'Signs in with the credentials of a linked account at Buildly Labs. Sets the refresh cookie.',
  })
  labsSessionCreate(
    @Arg('input', () => LabsSessionCreateInput) input: LabsSessionCreateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => {
      const outcome = await signInWithLabs(context, input)
      return 'challenge' in outcome ? outcome : signedInPayload(context, outcome)
    })
  }
}

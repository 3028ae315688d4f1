import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { signedInPayload } from '../sessions/signed-in.ts'
import { AccountSetUpInput } from './account-setup.input.ts'
import { previewSetup, setUpAccount } from './account-setup.service.ts'
import { AccountSetUpPayload, AccountSetupPreview } from './account-setup.type.ts'

@Resolver()
export class AccountSetupResolver {
  @Query(() => AccountSetupPreview, {
    nullable: true,
    description: 'Whose account a link sets up; null for a link that is over or is none. Open to everyone who has it.',
  })
  accountSetupPreview(@Arg('token', () => String) token: string, @Ctx() context: Context) {
    return previewSetup(context, token)
  }

  // A password takes long to hash, by intent.
  @Directive('@cost(weight: 25)')
  @Mutation(() => AccountSetUpPayload, {
    description: 'Sets the first password of an account that an administrator made, and signs in. Once for each link.',
  })
  accountSetUp(@Arg('input', () => AccountSetUpInput) { token, password }: AccountSetUpInput, @Ctx() context: Context) {
    return mutationResult(async () => signedInPayload(context, await setUpAccount(context, token, password)))
  }
}

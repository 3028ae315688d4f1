import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { signedInPayload } from '../sessions/signed-in.ts'
import { SignUpConfirmInput, SignUpCreateInput, SignUpResendInput } from './sign-up.input.ts'
import { confirmSignUp, createSignUp, resendSignUp } from './sign-up.service.ts'
import { SignInOptions, SignUpConfirmPayload, SignUpCreatePayload, SignUpResendPayload } from './sign-up.type.ts'

@Resolver()
export class SignUpResolver {
  @Query(() => SignInOptions, { description: 'The ways in that this installation offers. Open to everyone.' })
  signInOptions(@Ctx() { services: { settings } }: Context): SignInOptions {
    return { isSignUpOpen: settings.signUp === 'open', providers: settings.providers.map(({ provider }) => provider) }
  }

  // A password takes long to hash, by intent.
  @Directive('@cost(weight: 25)')
  @Mutation(() => SignUpCreatePayload, { description: 'Asks for an account. A mail with a link makes it.' })
  signUpCreate(@Arg('input', () => SignUpCreateInput) input: SignUpCreateInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ signUpId: await createSignUp(context, input) }))
  }

  @Mutation(() => SignUpResendPayload, { description: 'Sends the mail of a sign-up once more.' })
  signUpResend(@Arg('input', () => SignUpResendInput) input: SignUpResendInput, @Ctx() context: Context) {
    return mutationResult(async () => {
      await resendSignUp(context, input.signUpId)
      return {}
    })
  }

  @Directive('@cost(weight: 25)')
  @Mutation(() => SignUpConfirmPayload, { description: 'Makes the account and signs in. Sets the refresh cookie.' })
  signUpConfirm(@Arg('input', () => SignUpConfirmInput) input: SignUpConfirmInput, @Ctx() context: Context) {
    return mutationResult(async () => signedInPayload(context, await confirmSignUp(context, input)))
  }
}

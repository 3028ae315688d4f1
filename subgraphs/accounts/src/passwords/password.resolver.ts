import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { completeReset, requestReset } from '../password-resets/password-reset.service.ts'
import { changePassword } from './password.service.ts'
import { PasswordChangeInput, PasswordResetCompleteInput, PasswordResetCreateInput } from './password.input.ts'
import { PasswordChangePayload, PasswordResetCompletePayload, PasswordResetCreatePayload } from './password.type.ts'

@Resolver()
export class PasswordResolver {
  @Directive('@cost(weight: 5)')
  @Mutation(() => PasswordResetCreatePayload, { description: 'Has a link mailed that sets a new password.' })
  passwordResetCreate(
    @Arg('input', () => PasswordResetCreateInput) { email }: PasswordResetCreateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(() => done(requestReset(context, email)))
  }

  // A password takes long to hash, by intent.
  @Directive('@cost(weight: 25)')
  @Mutation(() => PasswordResetCompletePayload, {
    description: 'Sets a new password with a link from a mail. All sessions of the person end.',
  })
  passwordResetComplete(
    @Arg('input', () => PasswordResetCompleteInput) { token, password }: PasswordResetCompleteInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(() => done(completeReset(context, token, password)))
  }

  @Directive('@authenticated')
  @Directive('@cost(weight: 50)')
  @Mutation(() => PasswordChangePayload, { description: "Changes the viewer's password. Its other sessions end." })
  passwordChange(@Arg('input', () => PasswordChangeInput) input: PasswordChangeInput, @Ctx() context: Context) {
    return mutationResult(() => done(changePassword(context, input)))
  }
}

const done = (work: Promise<void>) => work.then(() => ({}))

import { mutationResult } from '@atrium/kit/errors'
import { OpenToEnrolment } from '@atrium/kit/graphql'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { SessionCreatePayload } from '../sessions/session.type.ts'
import { signedInPayload } from '../sessions/signed-in.ts'
import { OwnerProofInput } from '../two-factor/two-factor.input.ts'
import { finishPasskeySignIn, startPasskeySignIn } from './passkey-sign-in.service.ts'
import {
  PasskeyDeleteInput,
  PasskeyRegisterInput,
  PasskeyRenameInput,
  PasskeySignInInput,
  PasskeySignInStartInput,
} from './passkey.input.ts'
import { deletePasskey, registerPasskey, renamePasskey, startPasskey } from './passkey.service.ts'
import {
  PasskeyDeletePayload,
  PasskeyPayload,
  PasskeySignInStartPayload,
  PasskeyStartPayload,
  toPasskey,
} from './passkey.type.ts'

@Resolver()
export class PasskeyResolver {
  @OpenToEnrolment()
  @Directive('@authenticated')
  @Directive('@cost(weight: 25)')
  @Mutation(() => PasskeyStartPayload, { description: 'Begins to make a passkey for the viewer.' })
  passkeyStart(@Arg('input', () => OwnerProofInput) { password }: OwnerProofInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ options: await startPasskey(context, password ?? null) }))
  }

  @OpenToEnrolment()
  @Directive('@authenticated')
  @Mutation(() => PasskeyPayload, { description: 'Keeps a passkey that the browser made.' })
  passkeyRegister(
    @Arg('input', () => PasskeyRegisterInput) { name, response }: PasskeyRegisterInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ passkey: toPasskey(await registerPasskey(context, name, response)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => PasskeyPayload, { description: 'Gives a passkey another name.' })
  passkeyRename(@Arg('input', () => PasskeyRenameInput) { id, name }: PasskeyRenameInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ passkey: toPasskey(await renamePasskey(context, id, name)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => PasskeyDeletePayload, { description: 'Deletes a passkey, unless it is the last way in.' })
  passkeyDelete(@Arg('input', () => PasskeyDeleteInput) { id }: PasskeyDeleteInput, @Ctx() context: Context) {
    return mutationResult(() => deletePasskey(context, id).then(() => ({})))
  }

  @Directive('@cost(weight: 5)')
  @Mutation(() => PasskeySignInStartPayload, { description: 'Begins to sign in with a passkey.' })
  passkeySignInStart(
    @Arg('input', () => PasskeySignInStartInput) { challenge }: PasskeySignInStartInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ options: await startPasskeySignIn(context, challenge ?? null) }))
  }

  @Directive('@cost(weight: 10)')
  @Mutation(() => SessionCreatePayload, { description: 'Signs in with a passkey. Sets the refresh cookie.' })
  passkeySignIn(
    @Arg('input', () => PasskeySignInInput) { response, challenge }: PasskeySignInInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () =>
      signedInPayload(context, await finishPasskeySignIn(context, response, challenge ?? null)),
    )
  }
}

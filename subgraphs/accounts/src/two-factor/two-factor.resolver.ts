import { mutationResult } from '@atrium/kit/errors'
import { OpenToEnrolment } from '@atrium/kit/graphql'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { OwnerProofInput, TotpConfirmInput } from './two-factor.input.ts'
import { confirmTotp, disableTotp, replaceRecoveryCodes, startTotp } from './two-factor.service.ts'
import { RecoveryCodesPayload, TotpDisablePayload, TotpStartPayload } from './two-factor.type.ts'

@Resolver()
export class TwoFactorResolver {
  @OpenToEnrolment()
  @Directive('@authenticated')
  @Directive('@cost(weight: 25)')
  @Mutation(() => TotpStartPayload, { description: "Makes a secret for the viewer's authenticator app." })
  totpStart(@Arg('input', () => OwnerProofInput) { password }: OwnerProofInput, @Ctx() context: Context) {
    return mutationResult(() => startTotp(context, password ?? null))
  }

  @OpenToEnrolment()
  @Directive('@authenticated')
  @Mutation(() => RecoveryCodesPayload, { description: 'Switches two-step sign-in on, with a code of the app.' })
  totpConfirm(@Arg('input', () => TotpConfirmInput) { code }: TotpConfirmInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ recoveryCodes: await confirmTotp(context, code) }))
  }

  @Directive('@authenticated')
  @Directive('@cost(weight: 25)')
  @Mutation(() => TotpDisablePayload, { description: 'Switches two-step sign-in off.' })
  totpDisable(@Arg('input', () => OwnerProofInput) { password }: OwnerProofInput, @Ctx() context: Context) {
    return mutationResult(() => disableTotp(context, password ?? null).then(() => ({})))
  }

  @Directive('@authenticated')
  @Directive('@cost(weight: 25)')
  @Mutation(() => RecoveryCodesPayload, { description: 'Makes new recovery codes; those before count no longer.' })
  recoveryCodesReplace(@Arg('input', () => OwnerProofInput) { password }: OwnerProofInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ recoveryCodes: await replaceRecoveryCodes(context, password ?? null) }))
  }
}

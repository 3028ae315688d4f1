import { mutationResult } from '@atrium/kit/errors'
import { OpenToEnrolment } from '@atrium/kit/graphql'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { SessionProveInput } from './proof.input.ts'
import { proveAgain, startPasskeyProof } from './proof.service.ts'
import { SessionProvePayload, SessionProveStartPayload } from './proof.type.ts'

@Resolver()
export class ProofResolver {
  @OpenToEnrolment()
  @Directive('@authenticated')
  @Directive('@cost(weight: 25)')
  @Mutation(() => SessionProvePayload, {
    description: 'Shows once more that it is the person. For ten minutes it may then change how it signs in.',
  })
  sessionProve(@Arg('input', () => SessionProveInput) input: SessionProveInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ provedUntil: await proveAgain(context, input) }))
  }

  @OpenToEnrolment()
  @Directive('@authenticated')
  @Directive('@cost(weight: 5)')
  @Mutation(() => SessionProveStartPayload, { description: 'Begins to show by a passkey that it is the person.' })
  sessionProveStart(@Ctx() context: Context) {
    return mutationResult(async () => ({ options: await startPasskeyProof(context) }))
  }
}

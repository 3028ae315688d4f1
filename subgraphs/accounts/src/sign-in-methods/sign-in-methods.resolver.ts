import { OpenToEnrolment } from '@atrium/kit/graphql'
import { Ctx, Directive, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { toIdentity } from '../identities/identity.type.ts'
import { toPasskey } from '../passkeys/passkey.type.ts'
import { readWaysIn } from './sign-in-methods.service.ts'
import { SignInMethods } from './sign-in-methods.type.ts'

@Resolver()
export class SignInMethodsResolver {
  @OpenToEnrolment()
  @Directive('@authenticated')
  @Query(() => SignInMethods, { nullable: true, description: 'How the viewer can sign in.' })
  async signInMethods(@Ctx() context: Context): Promise<SignInMethods> {
    const ways = await readWaysIn(context)
    return { ...ways, passkeys: ways.passkeys.map(toPasskey), identities: ways.identities.map(toIdentity) }
  }
}

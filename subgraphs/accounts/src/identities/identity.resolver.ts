import { mutationResult } from '@atrium/kit/errors'
import { Json } from '@atrium/kit/graphql'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { IdentityUnlinkInput } from './identity.input.ts'
import { unlinkIdentity } from './identity.service.ts'
import { IdentityUnlinkPayload } from './identity.type.ts'
import { beginOAuth, finishOAuth, type Step } from './oauth.service.ts'

@Resolver()
export class IdentityResolver {
  @Directive('@authenticated')
  @Mutation(() => IdentityUnlinkPayload, {
    description: 'Forgets an account at a provider, unless it is the last way in.',
  })
  identityUnlink(@Arg('input', () => IdentityUnlinkInput) { id }: IdentityUnlinkInput, @Ctx() context: Context) {
    return mutationResult(() => unlinkIdentity(context, id).then(() => ({})))
  }

  @Directive('@inaccessible')
  @Mutation(() => Json, { description: 'Where the browser goes to sign in with a provider. For gateways.' })
  oauthBegin(
    @Arg('provider', () => String) provider: string,
    @Arg('to', () => String) to: string,
    @Arg('isLink', () => Boolean) isLink: boolean,
    @Ctx() context: Context,
  ): Promise<Step> {
    return beginOAuth(context, { provider, to, isLink })
  }

  @Directive('@inaccessible')
  @Mutation(() => Json, { description: 'Takes the browser back from a provider. For gateways.' })
  oauthFinish(
    @Arg('provider', () => String) provider: string,
    @Arg('cookie', () => String, { nullable: true }) cookie: string | null,
    @Arg('query', () => String) query: string,
    @Ctx() context: Context,
  ): Promise<Step> {
    return finishOAuth(context, { provider, cookie, query })
  }
}

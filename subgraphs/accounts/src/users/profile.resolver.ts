import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import { type Context, requireUser } from '../context.ts'
import { found } from '../found.ts'
import { ProfileUpdateInput } from './profile.input.ts'
import { updateProfile } from './profile.service.ts'
import { ProfileUpdatePayload } from './profile.type.ts'
import { toUser } from './user.type.ts'

@Resolver()
export class ProfileResolver {
  @Directive('@authenticated')
  @Mutation(() => ProfileUpdatePayload, { description: 'Changes what the viewer says of itself.' })
  profileUpdate(@Arg('input', () => ProfileUpdateInput) input: ProfileUpdateInput, @Ctx() context: Context) {
    return mutationResult(async () => {
      await updateProfile(context, input)
      return { user: await found(context.loaders.user, requireUser(context).userId, toUser) }
    })
  }
}

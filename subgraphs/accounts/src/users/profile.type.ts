import { UserError } from '@atrium/kit/graphql'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { ProfileErrorCode } from './profile-errors.ts'
import { User } from './user.type.ts'

registerEnumType(ProfileErrorCode, {
  name: 'ProfileErrorCode',
  description: 'Why a profile was not changed. May grow.',
})

@ObjectType({ implements: UserError, description: 'Why a profile was not changed.' })
export class ProfileUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => ProfileErrorCode, { description: 'The reason, for programs.' })
  code!: ProfileErrorCode
}

@ObjectType({ description: 'The person after the change, or why nothing was changed.' })
export class ProfileUpdatePayload {
  @Field(() => User, { nullable: true, description: 'The person.' })
  user?: User | null

  @Field(() => [ProfileUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: ProfileUserError[]
}

import { DateTime } from '@atrium/kit/graphql'
import { Role } from '@atrium/kit/viewer'
import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'A new account, without a password: the person gets a link to choose one.' })
export class UserCreateInput {
  @Field(() => String, { description: 'What the person signs in with.' })
  email!: string

  @Field(() => String, { description: 'Full name, 1 to 200 characters.' })
  name!: string

  @Field(() => Role, { description: 'What the person may do in the installation.' })
  role!: Role

  @Field(() => ID, {
    nullable: true,
    description: 'Partner agency: required for an AGENCY_ADMIN, possible for a DEVELOPER.',
  })
  agencyId?: string | null

  @Field(() => String, { nullable: true, description: 'IANA name of the time zone.' })
  timeZone?: string | null
}

@InputType({ description: 'What to change of an account. What is left out stays.' })
export class UserUpdateInput {
  @Field(() => ID, { description: 'Whose.' })
  id!: string

  @Field(() => String, { nullable: true, description: 'Full name, 1 to 200 characters.' })
  name?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The new address. It holds once it is confirmed there; the one before is told. Of an invited person it holds at once.',
  })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'IANA name of the time zone.' })
  timeZone?: string | null
}

@InputType({ description: 'A new role for somebody else.' })
export class UserChangeRoleInput {
  @Field(() => ID, { description: 'Whose.' })
  id!: string

  @Field(() => Role, { description: 'What the person may do from then on.' })
  role!: Role

  @Field(() => ID, {
    nullable: true,
    description: 'Partner agency: required for an AGENCY_ADMIN, possible for a DEVELOPER.',
  })
  agencyId?: string | null
}

@InputType({ description: 'Keeps somebody from signing in, for a time or until lifted.' })
export class UserSuspendInput {
  @Field(() => ID, { description: 'Whom.' })
  id!: string

  @Field(() => String, { description: 'Why, 1 to 500 characters. Administrators and the audit log see it.' })
  reason!: string

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself. Null: when somebody lifts it.' })
  until?: Date | null
}

@InputType({ description: 'Keeps somebody from signing in for good.' })
export class UserBanInput {
  @Field(() => ID, { description: 'Whom.' })
  id!: string

  @Field(() => String, { description: 'Why, 1 to 500 characters. Administrators and the audit log see it.' })
  reason!: string
}

@InputType({ description: 'Lets somebody in again.' })
export class UserReinstateInput {
  @Field(() => ID, { description: 'Whom.' })
  id!: string
}

@InputType({ description: 'Closes an account. It is erased after 14 days, and can be reinstated until then.' })
export class UserDeleteInput {
  @Field(() => ID, { description: 'Whose.' })
  id!: string
}

@InputType({ description: 'Ends every session of a person.' })
export class UserSignOutInput {
  @Field(() => ID, { description: 'Whose.' })
  id!: string
}

@InputType({ description: 'Sends an invited person another link.' })
export class UserInvitationResendInput {
  @Field(() => ID, { description: 'Whom.' })
  id!: string
}

@InputType({ description: 'Whose new address is to be confirmed once more.' })
export class UserEmailChangeResendInput {
  @Field(() => ID, { description: 'Whose.' })
  id!: string
}

@InputType({ description: 'Who keeps the address that it has.' })
export class UserEmailChangeCancelInput {
  @Field(() => ID, { description: 'Whose.' })
  id!: string
}

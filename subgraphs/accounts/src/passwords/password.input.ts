import { Field, InputType } from 'type-graphql'

@InputType({ description: 'Who forgot its password.' })
export class PasswordResetCreateInput {
  @Field(() => String, { description: 'E-mail address of the account.' })
  email!: string
}

@InputType({ description: 'The new password, with the proof from the mail.' })
export class PasswordResetCompleteInput {
  @Field(() => String, { description: 'From the link in the mail.' })
  token!: string

  @Field(() => String, { description: '12 to 256 characters, not easy to guess.' })
  password!: string
}

@InputType({ description: 'The old password and the new one.' })
export class PasswordChangeInput {
  @Field(() => String, { description: 'The one that holds until now.' })
  currentPassword!: string

  @Field(() => String, { description: '12 to 256 characters, not easy to guess.' })
  newPassword!: string
}

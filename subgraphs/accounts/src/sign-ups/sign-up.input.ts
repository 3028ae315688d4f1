import { Field, InputType } from 'type-graphql'

@InputType({ description: 'A new account.' })
export class SignUpCreateInput {
  @Field(() => String, { description: 'Full name, up to 200 characters.' })
  name!: string

  @Field(() => String, { description: 'What one signs in with. A mail goes there.' })
  email!: string

  @Field(() => String, { description: '12 to 256 characters, not easy to guess.' })
  password!: string

  @Field(() => String, { nullable: true, description: 'IANA name of the time zone, such as Europe/Zurich.' })
  timeZone?: string | null
}

@InputType({ description: 'Which mail to send once more.' })
export class SignUpResendInput {
  @Field(() => String, { description: 'What `signUpCreate` answered.' })
  signUpId!: string
}

@InputType({ description: 'The proof of the e-mail address, and of having chosen the password.' })
export class SignUpConfirmInput {
  @Field(() => String, { description: 'From the link in the mail.' })
  token!: string

  @Field(() => String, { description: 'The password that was chosen when signing up.' })
  password!: string
}

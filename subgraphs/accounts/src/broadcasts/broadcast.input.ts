import { PageArgs } from '@atrium/kit/pages'
import { Role } from '@atrium/kit/viewer'
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { UserWhereInput } from '../users/user.input.ts'
import { BroadcastState } from './broadcast.entity.ts'

@InputType({
  description:
    'Whom a message goes to. All that is given must hold; nothing given is everyone with an account, an empty list nobody.',
})
export class AudienceInput {
  @Field(() => [ID], { nullable: true, description: 'These people. Up to 500.' })
  userIds?: string[] | null

  @Field(() => [Role], { nullable: true, description: 'People in one of these roles.' })
  roles?: Role[] | null

  @Field(() => [ID], {
    nullable: true,
    description: 'Members of one of these companies, and the developers who work for it.',
  })
  companyIds?: string[] | null

  @Field(() => Int, { nullable: true, description: 'People who signed in within so many days.' })
  activeWithinDays?: number | null

  @Field(() => UserWhereInput, {
    nullable: true,
    description: 'People whom `users` lists with this filter. Who may not sign in gets no message all the same.',
  })
  matching?: UserWhereInput | null

  @Field(() => [String], {
    nullable: true,
    description: 'People whose own time zone is one of these, such as `Europe/Berlin`. Up to 50.',
  })
  timeZones?: string[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'People who sign in with a second step or a passkey, or those who do not.',
  })
  hasSecondStep?: boolean | null
}

@InputType({ description: 'A message to many.' })
export class BroadcastCreateInput {
  @Field(() => String, { description: 'Subject of the mail, title of the notification. Up to 200 characters.' })
  subject!: string

  @Field(() => String, { description: 'Markdown, up to 20,000 characters. HTML is shown as it is written.' })
  body!: string

  @Field(() => String, { nullable: true, description: 'Where in the application the notification leads.' })
  path?: string | null

  @Field(() => Boolean, { description: 'By e-mail.' })
  byEmail!: boolean

  @Field(() => Boolean, { description: 'As a notification in the application.' })
  inApp!: boolean

  @Field(() => AudienceInput, { description: 'To whom.' })
  audience!: AudienceInput

  @Field(() => Int, {
    nullable: true,
    description:
      'How many people were shown before it was confirmed. When there are more or fewer now, nothing is sent.',
  })
  expectedRecipients?: number | null
}

@InputType({ description: 'Which message to stop.' })
export class BroadcastCancelInput {
  @Field(() => ID, { description: 'The message.' })
  id!: string
}

@InputType({ description: 'Which messages. All that is given must hold.' })
export class BroadcastWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the subject.' })
  search?: string | null

  @Field(() => [BroadcastState], { nullable: true, description: 'One of these.' })
  state?: BroadcastState[] | null
}

@ArgsType()
export class BroadcastsArgs extends PageArgs {
  @Field(() => BroadcastWhereInput, { nullable: true, description: 'Which ones.' })
  where?: BroadcastWhereInput | null
}

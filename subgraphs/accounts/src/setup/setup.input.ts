import { Field, InputType } from 'type-graphql'

@InputType({ description: 'The first administrator and the agency that runs the installation.' })
export class SetupCompleteInput {
  @Field(() => String, { description: 'Name of the administrator, up to 200 characters.' })
  name!: string

  @Field(() => String, { description: 'What the administrator signs in with.' })
  email!: string

  @Field(() => String, { description: '12 to 256 characters.' })
  password!: string

  @Field(() => String, { description: 'Name of the agency, up to 200 characters.' })
  agencyName!: string
}

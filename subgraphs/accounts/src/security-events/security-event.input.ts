import { PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field } from 'type-graphql'

@ArgsType()
export class SecurityEventsArgs extends PageArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Everybody's instead of the viewer's own. Administrators only.",
  })
  everyone!: boolean
}

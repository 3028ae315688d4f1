import { Directive, Field, ID, ObjectType } from 'type-graphql'

export const PLATFORM_ID = 'platform'

@Directive('@authenticated')
@Directive('@key(fields: "id")')
@ObjectType('Platform', {
  description: 'The installation as a whole, as far as the viewer may see it.',
})
export class Platform {
  @Field(() => ID)
  id!: string
}

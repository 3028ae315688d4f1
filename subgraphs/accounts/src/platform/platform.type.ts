import { Directive, Field, ID, ObjectType } from 'type-graphql'

export const PLATFORM_ID = 'platform'

@Directive('@key(fields: "id")')
@ObjectType('Platform', {
  description: 'The installation as a whole: each subgraph adds its numbers, of what the viewer may see.',
})
export class Platform {
  @Field(() => ID)
  id!: string
}

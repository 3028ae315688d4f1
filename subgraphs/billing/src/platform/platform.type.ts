import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('Platform', { description: 'The installation as a whole, as far as the viewer may see it.' })
export class PlatformNode {
  @Field(() => ID, { description: 'Global id.' })
  id!: string
}

import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by accounts; each subgraph adds its numbers. */
@Directive('@key(fields: "id")')
@ObjectType('Platform', { description: 'The installation as a whole, as far as the viewer may see it.' })
export class PlatformType {
  @Field(() => ID, { description: 'Global id.' })
  id!: string
}

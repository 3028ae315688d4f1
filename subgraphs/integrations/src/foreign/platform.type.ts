import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by accounts; each subgraph adds its numbers. */
@Directive('@key(fields: "id")')
@ObjectType('Platform')
export class PlatformType {
  @Field(() => ID)
  id!: string
}

import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by projects; this subgraph adds its activities. */
@Directive('@key(fields: "id")')
@ObjectType('Project')
export class ProjectType {
  @Field(() => ID)
  id!: string
}

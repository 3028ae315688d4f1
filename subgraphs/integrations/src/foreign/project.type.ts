import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by projects; this subgraph adds its activities. */
@Directive('@key(fields: "id")')
@ObjectType('Project', { description: 'Work for one company.' })
export class ProjectType {
  @Field(() => ID, { description: 'Global id.' })
  id!: string
}

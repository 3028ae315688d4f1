import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('Project', { description: 'Work for one company.' })
export class ProjectNode {
  @Field(() => ID, { description: 'Global id.' })
  id!: string
}

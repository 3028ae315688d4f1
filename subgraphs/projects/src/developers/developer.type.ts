import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('Developer', { description: 'A person who builds.' })
export class DeveloperNode {
  @Field(() => ID, { description: 'Global id.' })
  id!: string
}

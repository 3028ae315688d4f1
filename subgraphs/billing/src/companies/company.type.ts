import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('Company', { description: 'A client organisation.' })
export class CompanyNode {
  @Field(() => ID, { description: 'Global id.' })
  id!: string
}

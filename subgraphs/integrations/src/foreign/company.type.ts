import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by accounts; this subgraph adds its connections. */
@Directive('@key(fields: "id")')
@ObjectType('Company')
export class CompanyType {
  @Field(() => ID)
  id!: string
}

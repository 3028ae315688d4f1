import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** Owned by accounts; this subgraph adds its connections. */
@Directive('@key(fields: "id")')
@ObjectType('Company', { description: 'A client organisation.' })
export class CompanyType {
  @Field(() => ID, { description: 'Global id.' })
  id!: string
}

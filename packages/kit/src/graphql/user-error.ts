import 'reflect-metadata'
import { Field, InterfaceType } from 'type-graphql'

/** Each subgraph's error types implement it and add a `code` of their own enum. */
@InterfaceType('UserError', { description: 'An expected failure of a mutation.', autoRegisterImplementations: false })
export abstract class UserError {
  @Field(() => [String], { nullable: true, description: 'Path of the input field it is about, inside `input`.' })
  field!: string[] | null

  @Field(() => String, { description: 'What went wrong and what to do.' })
  message!: string
}

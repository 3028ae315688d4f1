import 'reflect-metadata'
import { Field, ID, InterfaceType } from 'type-graphql'
import { Public } from './public.ts'

@Public()
@InterfaceType('Node', { description: 'Anything with an id of its own.', autoRegisterImplementations: false })
export abstract class Node {
  @Field(() => ID)
  id!: string
}

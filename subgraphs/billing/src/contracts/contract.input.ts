import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import { ContractStatus, ContractType } from './contract.entity.ts'

export const ContractOrderField = {
  NUMBER: 'NUMBER',
  CREATED_AT: 'CREATED_AT',
  START_ON: 'START_ON',
  SIGNED_AT: 'SIGNED_AT',
} as const
export type ContractOrderField = (typeof ContractOrderField)[keyof typeof ContractOrderField]
registerEnumType(ContractOrderField, {
  name: 'ContractOrderField',
  description: 'What contracts can be sorted by. Those without the date come last either way.',
})

@InputType({ description: 'Which contracts; all conditions must hold.' })
export class ContractWhereInput {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the title or of the number, upper or lower case; at most 200 characters.',
  })
  search?: string | null

  @Field(() => [ContractStatus], { nullable: true, description: 'Any of these. An empty list narrows nothing.' })
  status?: ContractStatus[] | null

  @Field(() => ID, { nullable: true, description: 'Only those of this company.' })
  companyId?: string | null

  @Field(() => [ContractType], { nullable: true, description: 'Any of these. An empty list narrows nothing.' })
  type?: ContractType[] | null
}

@InputType({ description: 'One thing to sort contracts by.' })
export class ContractOrder {
  @Field(() => ContractOrderField, { description: 'What to sort by.' })
  field!: ContractOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

@ArgsType()
export class ContractsArgs extends PageArgs {
  @Field(() => ContractWhereInput, { nullable: true })
  where?: ContractWhereInput | null

  @Field(() => [ContractOrder], { nullable: true, description: 'First by the first of these. Default: newest first.' })
  orderBy?: ContractOrder[] | null
}

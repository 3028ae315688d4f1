import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql'
import { CompanyStatus } from './company.entity.ts'

export const CompanyOrderField = { NAME: 'NAME', CREATED_AT: 'CREATED_AT' } as const
export type CompanyOrderField = (typeof CompanyOrderField)[keyof typeof CompanyOrderField]
registerEnumType(CompanyOrderField, { name: 'CompanyOrderField', description: 'What companies are sorted by.' })

@InputType({ description: 'Narrows a list of companies. All that are given must hold.' })
export class CompanyWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the name, at most 200 characters.' })
  search?: string | null

  @Field(() => [CompanyStatus], { nullable: true, description: 'One of these. An empty list narrows nothing.' })
  status?: CompanyStatus[] | null
}

@InputType({ description: 'A sort key for companies.' })
export class CompanyOrder {
  @Field(() => CompanyOrderField, { description: 'What to sort by.' })
  field!: CompanyOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

@ArgsType()
export class CompaniesArgs extends PageArgs {
  @Field(() => CompanyWhereInput, { nullable: true })
  where?: CompanyWhereInput | null

  @Field(() => [CompanyOrder], { nullable: true, description: 'Default: by name.' })
  orderBy?: CompanyOrder[] | null
}

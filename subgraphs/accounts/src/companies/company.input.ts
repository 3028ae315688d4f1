import { CurrencyCode, Decimal, EmailAddress, Url } from '@atrium/kit/graphql'
import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { CompanyStatus } from './company.entity.ts'

export const CompanyOrderField = { NAME: 'NAME', STATUS: 'STATUS', CREATED_AT: 'CREATED_AT' } as const
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

@InputType({ description: 'A company that somebody without one registers.' })
export class CompanyRegisterInput {
  @Field(() => String, { description: 'Name of the company.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What it does.' })
  industry?: string | null

  @Field(() => String, { nullable: true, description: 'Number of people, such as "51-200".' })
  size?: string | null

  @Field(() => Url, { nullable: true, description: 'Its website.' })
  websiteUrl?: string | null

  @Field(() => String, { description: 'IANA name of the time zone its business days are counted in.' })
  timeZone!: string

  @Field(() => CurrencyCode, { nullable: true, description: 'Currency it is billed in. Default: USD.' })
  currencyCode?: string | null
}

@InputType({ description: 'A company that staff adds. Invite its owner next.' })
export class CompanyCreateInput extends CompanyRegisterInput {}

@InputType({ description: 'What a company says of itself. What is left out stays; null clears it.' })
export class CompanyUpdateInput {
  @Field(() => ID, { description: 'The company.' })
  id!: string

  @Field(() => Int, { description: 'The version that you have seen. When it has changed since, nothing is saved.' })
  version!: number

  @Field(() => String, { nullable: true, description: 'Name of the company.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'What it does.' })
  industry?: string | null

  @Field(() => String, { nullable: true, description: 'Number of people, such as "51-200".' })
  size?: string | null

  @Field(() => Url, { nullable: true, description: 'Its website.' })
  websiteUrl?: string | null

  @Field(() => Url, { nullable: true, description: 'Its logo.' })
  logoUrl?: string | null

  @Field(() => String, { nullable: true, description: 'Where invoices go, in lines.' })
  billingAddress?: string | null

  @Field(() => String, { nullable: true, description: 'Its number for taxes.' })
  taxId?: string | null

  @Field(() => String, { nullable: true, description: 'IANA name of the time zone its business days are counted in.' })
  timeZone?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it uses Labs.' })
  isLabsCustomer?: boolean | null

  @Field(() => EmailAddress, { nullable: true, description: 'Its account at Labs.' })
  labsAccountEmail?: string | null

  @Field(() => Decimal, { nullable: true, description: '0 to 100 with at most two decimals. Staff only.' })
  labsDiscountPercent?: string | null
}

@InputType({ description: 'Where a company is to stand with the agency.' })
export class CompanyStatusUpdateInput {
  @Field(() => ID, { description: 'The company.' })
  id!: string

  @Field(() => CompanyStatus, { description: 'ACTIVE or SUSPENDED.' })
  status!: CompanyStatus

  @Field(() => String, { nullable: true, description: 'Why; needed to suspend. The audit log keeps it.' })
  reason?: string | null
}

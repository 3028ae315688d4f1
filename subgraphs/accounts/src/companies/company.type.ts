import { CurrencyCode, DateTime, Node, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType, OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Directive, Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { type CompanyEntity, CompanyStatus } from './company.entity.ts'

registerEnumType(CompanyStatus, { name: 'CompanyStatus', description: 'Where a company stands with the agency.' })

export const CompanyOrderField = { NAME: 'NAME', CREATED_AT: 'CREATED_AT' } as const
export type CompanyOrderField = (typeof CompanyOrderField)[keyof typeof CompanyOrderField]
registerEnumType(CompanyOrderField, { name: 'CompanyOrderField', description: 'What companies are sorted by.' })

type Shown =
  | 'name'
  | 'slug'
  | 'status'
  | 'industry'
  | 'size'
  | 'websiteUrl'
  | 'logoUrl'
  | 'timeZone'
  | 'currencyCode'
  | 'createdAt'

@Directive('@key(fields: "id")')
@ObjectType('Company', { implements: Node, description: 'A client organisation: the tenant.' })
export class Company implements Node, Pick<CompanyEntity, Shown> {
  id!: string
  row!: CompanyEntity

  @Field(() => String)
  name!: string

  @Field(() => String, { description: 'Short name for addresses.' })
  slug!: string

  @Field(() => CompanyStatus)
  status!: CompanyStatus

  @Field(() => String, { nullable: true })
  industry!: string | null

  @Field(() => String, { nullable: true, description: 'Number of people, such as "51-200".' })
  size!: string | null

  @Field(() => Url, { nullable: true })
  websiteUrl!: string | null

  @Field(() => Url, { nullable: true })
  logoUrl!: string | null

  @Field(() => String, { description: 'IANA name of the time zone its business days are counted in.' })
  timeZone!: string

  @Field(() => CurrencyCode, { description: 'Currency it is billed in.' })
  currencyCode!: string

  @Field(() => DateTime)
  createdAt!: Date
}

export function toCompany(row: CompanyEntity): Company {
  const { name, slug, status, timeZone, currencyCode, createdAt } = row
  return Object.assign(new Company(), {
    row,
    id: toGlobalId('Company', row.id),
    name,
    slug,
    status,
    industry: row.industry ?? null,
    size: row.size ?? null,
    websiteUrl: row.websiteUrl ?? null,
    logoUrl: row.logoUrl ?? null,
    timeZone,
    currencyCode,
    createdAt,
  })
}

export const CompanyConnection = connectionType(Company, 'Company')

@InputType({ description: 'Narrows a list of companies. All that are given must hold.' })
export class CompanyWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  search?: string | null

  @Field(() => [CompanyStatus], { nullable: true, description: 'One of these.' })
  status?: CompanyStatus[] | null
}

@InputType({ description: 'A sort key for companies.' })
export class CompanyOrder {
  @Field(() => CompanyOrderField)
  field!: CompanyOrderField

  @Field(() => OrderDirection)
  direction!: OrderDirection
}

@ArgsType()
export class CompaniesArgs extends PageArgs {
  @Field(() => CompanyWhereInput, { nullable: true })
  where?: CompanyWhereInput | null

  @Field(() => [CompanyOrder], { nullable: true, description: 'Default: by name.' })
  orderBy?: CompanyOrder[] | null
}

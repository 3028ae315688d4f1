import { CurrencyCode, DateTime, Node, Public, Shared, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'
import { type CompanyEntity, CompanyStatus } from './company.entity.ts'

registerEnumType(CompanyStatus, { name: 'CompanyStatus', description: 'Where a company stands with the agency.' })

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

@Public()
@Shared()
@Directive('@authenticated')
@Directive('@key(fields: "id")')
@ObjectType('Company', { implements: Node, description: 'A client organisation: the tenant.' })
export class Company implements Node, Pick<CompanyEntity, Shown> {
  id!: string
  row!: CompanyEntity

  @Field(() => String, { description: 'Name of the company.' })
  name!: string

  @Field(() => String, { description: 'Short name for addresses.' })
  slug!: string

  @Field(() => CompanyStatus, { description: 'Where it stands with the agency.' })
  status!: CompanyStatus

  @Field(() => String, { nullable: true, description: 'What it does.' })
  industry!: string | null

  @Field(() => String, { nullable: true, description: 'Number of people, such as "51-200".' })
  size!: string | null

  @Field(() => Url, { nullable: true, description: 'Its website.' })
  websiteUrl!: string | null

  @Field(() => Url, { nullable: true, description: 'Its logo.' })
  logoUrl!: string | null

  @Field(() => String, { description: 'IANA name of the time zone its business days are counted in.' })
  timeZone!: string

  @Field(() => CurrencyCode, { description: 'Currency it is billed in.' })
  currencyCode!: string

  @Field(() => DateTime, { description: 'When it was entered.' })
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

import { CurrencyCode, DateTime, Decimal, EmailAddress, Node, Public, Shared, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { CompanyUserError } from './company-member.type.ts'
import type { SetupRow } from './company-setup.ts'
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

@Shared()
@ObjectType({ description: 'What is between a company and the agency alone, and what saving it needs.' })
export class CompanyProfile implements Pick<
  CompanyEntity,
  'billingAddress' | 'taxId' | 'isLabsCustomer' | 'labsAccountEmail' | 'labsDiscountPercent' | 'version'
> {
  @Field(() => String, { nullable: true, description: 'Where invoices go, in lines.' })
  billingAddress!: string | null

  @Field(() => String, { nullable: true, description: 'Its number for taxes.' })
  taxId!: string | null

  @Field(() => Boolean, { description: 'Whether it uses Labs.' })
  isLabsCustomer!: boolean

  @Field(() => EmailAddress, { nullable: true, description: 'Its account at Labs.' })
  labsAccountEmail!: string | null

  @Field(() => Decimal, { description: 'Taken off what Labs costs: 0 to 100, two decimals.' })
  labsDiscountPercent!: string

  @Field(() => Int, { description: 'Counts the changes; `companyUpdate` asks for it.' })
  version!: number

  @Field(() => DateTime, { nullable: true, description: 'Since when it has a signed contract.' })
  contractSignedAt!: Date | null
}

export function toCompanyProfile(row: CompanyEntity): CompanyProfile {
  return Object.assign(new CompanyProfile(), {
    billingAddress: row.billingAddress ?? null,
    taxId: row.taxId ?? null,
    isLabsCustomer: row.isLabsCustomer,
    labsAccountEmail: row.labsAccountEmail ?? null,
    labsDiscountPercent: row.labsDiscountPercent,
    version: row.version,
    contractSignedAt: row.contractSignedAt ?? null,
  })
}

@Shared()
@ObjectType({ description: 'How far a company is set up.' })
export class CompanySetup implements SetupRow {
  @Field(() => Boolean, { description: 'It has said what it does, how large it is and where invoices go.' })
  isProfileComplete!: boolean

  @Field(() => Boolean, { description: 'Somebody is its owner.' })
  hasOwner!: boolean

  @Field(() => Boolean, { description: 'A developer works for it.' })
  hasDeveloper!: boolean

  @Field(() => Boolean, { description: 'It has signed a contract.' })
  hasContract!: boolean

  @Field(() => Int, { description: 'How many of the four are done.' })
  doneCount!: number
}

export function toCompanySetup({ isProfileComplete, hasOwner, hasDeveloper, hasContract }: SetupRow): CompanySetup {
  const steps = { isProfileComplete, hasOwner, hasDeveloper, hasContract }
  const doneCount = Object.values(steps).filter(Boolean).length
  return Object.assign(new CompanySetup(), { ...steps, doneCount })
}

@ObjectType({ description: 'A company as it is now, or why it stays as it was.' })
class CompanyPayload {
  @Field(() => Company, { nullable: true, description: 'The company.' })
  company?: Company | null

  @Field(() => [CompanyUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: CompanyUserError[]
}

@ObjectType({ description: 'The company that was registered, or why none was.' })
export class CompanyRegisterPayload extends CompanyPayload {}

@ObjectType({ description: 'The company that was added, or why none was.' })
export class CompanyCreatePayload extends CompanyPayload {}

@ObjectType({ description: 'The company as it is now, or why it stays as it was.' })
export class CompanyUpdatePayload extends CompanyPayload {}

@ObjectType({ description: 'The company as it stands now, or why it stays as it was.' })
export class CompanyStatusUpdatePayload extends CompanyPayload {}

import { DateTime, Node, Shared, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { money, MoneyType, toMoneyType } from '@atrium/kit/money'
import { connectionType, OrderDirection } from '@atrium/kit/pages'
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { CompanyType } from '../foreign/company.type.ts'
import { type Lead, LeadKind, LeadStatus } from './lead.entity.ts'

registerEnumType(LeadKind, {
  name: 'LeadKind',
  description:
    'CONTACT: somebody in the address book of a tool. LEAD: somebody who filled in the form of a campaign. OPPORTUNITY: what may be sold. ' +
    'May grow.',
})
registerEnumType(LeadStatus, { name: 'LeadStatus', description: 'How far it came. May grow.' })

export const LeadOrderField = {
  CREATED_AT: 'CREATED_AT',
  UPDATED_AT: 'UPDATED_AT',
  NAME: 'NAME',
  VALUE: 'VALUE',
} as const
registerEnumType(LeadOrderField, {
  name: 'LeadOrderField',
  description: 'What leads can be sorted by. VALUE: in minor units, whatever the currency. May grow.',
})

@Directive('@key(fields: "id")')
@Directive('@authenticated')
@Shared()
@ObjectType('Lead', {
  implements: Node,
  description:
    'Somebody who may become a customer, as a connected tool told it last. Seen by staff, and by owners and administrators of its company.',
})
export class LeadType extends Node {
  /** The row itself, for the fields that need more of it. */
  row!: Lead

  @Field(() => LeadKind, { description: 'What the tool takes it for.' })
  kind!: LeadKind

  @Field(() => String, { nullable: true, description: 'Of the person, or of what may be sold.' })
  name!: string | null

  @Field(() => String, { nullable: true, description: 'E-mail address, as the tool has it.' })
  email!: string | null

  @Field(() => String, { nullable: true, description: 'Telephone number, as the tool has it.' })
  phone!: string | null

  @Field(() => String, { nullable: true, description: 'Where in the pipeline it stands, in the tool’s words.' })
  stage!: string | null

  @Field(() => LeadStatus, { nullable: true, description: 'Null where the tool keeps none, as of contacts.' })
  status!: LeadStatus | null

  @Field(() => MoneyType, { nullable: true, description: 'What it may bring.' })
  value!: MoneyType | null

  @Field(() => String, { nullable: true, description: 'Where it came from, in the tool’s words.' })
  source!: string | null

  @Field(() => String, { nullable: true, description: 'The campaign that brought it, by its name or its id.' })
  campaign!: string | null

  @Field(() => String, { description: 'Which tool told of it, by the key of its template: "gohighlevel".' })
  provider!: string

  @Field(() => String, { description: 'The tool’s id of it.' })
  externalId!: string

  @Field(() => Url, { nullable: true, description: 'Its page at the tool.' })
  url!: string | null

  @Field(() => DateTime, { description: 'Since when it is known, by the tool’s clock.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When it changed last, by the tool’s clock.' })
  updatedAt!: Date

  @Field(() => CompanyType, { nullable: true, description: 'Whose it is; null for the agency’s own.' })
  company!: CompanyType | null
}

export const LeadConnectionType = connectionType(LeadType, 'Lead')

@InputType('LeadWhereInput', { description: 'All that is given must hold. Empty lists are as if left out.' })
export class LeadWhereInput {
  @Field(() => ID, { nullable: true, description: 'Of this company.' })
  companyId?: string | null

  @Field(() => ID, { nullable: true, description: 'Told by this connection.' })
  connectionId?: string | null

  @Field(() => [LeadKind], { nullable: true, description: 'One of these.' })
  kind?: LeadKind[] | null

  @Field(() => [LeadStatus], { nullable: true, description: 'One of these.' })
  status?: LeadStatus[] | null

  @Field(() => String, { nullable: true, description: 'Brought by the campaign of exactly this name or id.' })
  campaign?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Text in name, address, number, source, campaign or stage, at most 200 characters.',
  })
  search?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Known since this instant or later.' })
  createdFrom?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Known since before this instant.' })
  createdBefore?: Date | null
}

@InputType('LeadOrder', { description: 'One key of the order.' })
export class LeadOrder {
  @Field(() => LeadOrderField, { description: 'What to sort by.' })
  field!: keyof typeof LeadOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

export function toLead(row: Lead): LeadType {
  const { kind, provider, externalId, createdAt, updatedAt, valueMinor, currency } = row
  return {
    id: toGlobalId('Lead', row.id),
    row,
    kind,
    provider,
    externalId,
    createdAt,
    updatedAt,
    name: row.name ?? null,
    email: row.email ?? null,
    phone: row.phone ?? null,
    stage: row.stage ?? null,
    status: row.status ?? null,
    value: valueMinor == null || currency == null ? null : toMoneyType(money(valueMinor, currency)),
    source: row.source ?? null,
    campaign: row.campaign ?? null,
    url: row.url ?? null,
    company: row.companyId ? { id: toGlobalId('Company', row.companyId) } : null,
  }
}

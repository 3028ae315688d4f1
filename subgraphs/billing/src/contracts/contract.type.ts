import { DateOnly, DateTime, Exists, Node, Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { money, MoneyType, toMoneyType } from '@atrium/kit/money'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { CompanyNode } from '../companies/company.type.ts'
import { ProjectNode } from '../projects/project.type.ts'
import { BillingFrequency, type Contract, ContractStatus, ContractType } from './contract.entity.ts'

registerEnumType(ContractType, { name: 'ContractType', description: 'What a contract is for. May grow.' })
registerEnumType(ContractStatus, { name: 'ContractStatus', description: 'Where a contract stands. May grow.' })
registerEnumType(BillingFrequency, {
  name: 'BillingFrequency',
  description: 'How often a contract is billed. May grow.',
})

type Shown = Pick<
  Contract,
  | 'number'
  | 'title'
  | 'type'
  | 'status'
  | 'startOn'
  | 'endOn'
  | 'signedAt'
  | 'signedByName'
  | 'isBillingEnabled'
  | 'billingFrequency'
  | 'autoRenews'
  | 'createdAt'
>

@Public('billing:read')
@Directive('@key(fields: "id")')
@ObjectType('Contract', { implements: Node, description: 'What the agency and a company agreed on.' })
export class ContractNode implements Shown {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Exists()
  @Field(() => String, { description: 'As people name it, such as "C-2026-0042".' })
  number!: string

  @Field(() => CompanyNode, { nullable: true, description: 'With whom it is.' })
  company!: CompanyNode | null

  @Field(() => ProjectNode, {
    nullable: true,
    description: 'The project it is for; null when it is for the company as a whole.',
  })
  project!: ProjectNode | null

  @Field(() => String, { description: 'What it is about, in a line.' })
  title!: string

  @Field(() => ContractType, { description: 'What it is for.' })
  type!: ContractType

  @Field(() => ContractStatus, { description: 'Where it stands.' })
  status!: ContractStatus

  @Field(() => DateOnly, { nullable: true, description: 'First day it is in force.' })
  startOn!: string | null

  @Field(() => DateOnly, { nullable: true, description: 'Last day it is in force.' })
  endOn!: string | null

  @Field(() => DateTime, { nullable: true, description: 'Null until it is signed.' })
  signedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Who signed for the company.' })
  signedByName!: string | null

  @Field(() => Boolean, { description: 'Whether invoices are made from it.' })
  isBillingEnabled!: boolean

  @Field(() => BillingFrequency, { description: 'How often it is billed.' })
  billingFrequency!: BillingFrequency

  @Field(() => Boolean, { description: 'Whether it goes on after its last day.' })
  autoRenews!: boolean

  @Field(() => MoneyType, { description: 'Sum of its line items.' })
  total!: MoneyType

  @Field(() => DateTime, { description: 'When it was drawn up.' })
  createdAt!: Date

  row!: Contract
}

export const ContractConnection = connectionType(ContractNode, 'Contract')

export function toContract(row: Contract): ContractNode {
  return {
    id: toGlobalId('Contract', row.id),
    number: row.number,
    company: { id: toGlobalId('Company', row.companyId) },
    project: row.projectId ? { id: toGlobalId('Project', row.projectId) } : null,
    title: row.title,
    type: row.type,
    status: row.status,
    startOn: row.startOn ?? null,
    endOn: row.endOn ?? null,
    signedAt: row.signedAt ?? null,
    signedByName: row.signedByName ?? null,
    isBillingEnabled: row.isBillingEnabled,
    billingFrequency: row.billingFrequency,
    autoRenews: row.autoRenews,
    total: toMoneyType(money(row.totalMinor, row.currency)),
    createdAt: row.createdAt,
    row,
  }
}

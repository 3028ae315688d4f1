import { DateOnly, DateTime, Exists, Node, Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { money, MoneyType, toMoneyType } from '@atrium/kit/money'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { CompanyNode } from '../companies/company.type.ts'
import { type Invoice, InvoiceStatus } from './invoice.entity.ts'
import { amountDue, isOverdue, statusOn, today } from './invoice.rules.ts'

registerEnumType(InvoiceStatus, {
  name: 'InvoiceStatus',
  description: 'Where an invoice stands. May grow.',
  valuesConfig: {
    ISSUED: { description: 'Sent, not paid, and not due before today.' },
    OVERDUE: { description: 'Sent, not paid, and due before today (UTC).' },
  },
})

@Public('billing:read')
@Directive('@key(fields: "id")')
@ObjectType('Invoice', { implements: Node, description: 'What a company is asked to pay.' })
export class InvoiceNode implements Pick<Invoice, 'number' | 'issuedOn' | 'dueOn' | 'paidAt'> {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Exists()
  @Field(() => String, { description: 'As people name it. Numbers run without gaps.' })
  number!: string

  @Field(() => CompanyNode, { nullable: true, description: 'Who is asked to pay.' })
  company!: CompanyNode | null

  @Field(() => InvoiceStatus, { description: 'Where it stands today.' })
  status!: InvoiceStatus

  @Field(() => DateOnly, { nullable: true, description: 'Null while it is a draft.' })
  issuedOn!: string | null

  @Field(() => DateOnly, { nullable: true, description: 'Last day to pay; null while it is a draft.' })
  dueOn!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was paid; null until it is.' })
  paidAt!: Date | null

  @Field(() => MoneyType, { description: 'Sum of its line items.' })
  subtotal!: MoneyType

  @Field(() => MoneyType, { description: 'Taken off the subtotal.' })
  discount!: MoneyType

  @Field(() => MoneyType, { description: 'Subtotal less discount.' })
  total!: MoneyType

  @Field(() => MoneyType, {
    description: 'What is still to be paid: the total while it is sent and not paid, else nothing.',
  })
  amountDue!: MoneyType

  @Field(() => Boolean, {
    description:
      'Sent, not paid, and its `dueOn` lies before today. Today is the date in UTC, whatever the time zone of the company.',
  })
  isOverdue!: boolean

  row!: Invoice
}

export const InvoiceConnection = connectionType(InvoiceNode, 'Invoice')

export function toInvoice(row: Invoice): InvoiceNode {
  const amount = (minorUnits: bigint) => toMoneyType(money(minorUnits, row.currency))
  return {
    id: toGlobalId('Invoice', row.id),
    number: row.number,
    company: { id: toGlobalId('Company', row.companyId) },
    status: statusOn(row, today()),
    issuedOn: row.issuedOn ?? null,
    dueOn: row.dueOn ?? null,
    paidAt: row.paidAt ?? null,
    subtotal: amount(row.subtotalMinor),
    discount: amount(row.discountMinor),
    total: amount(row.totalMinor),
    amountDue: amount(amountDue(row)),
    isOverdue: isOverdue(row, today()),
    row,
  }
}

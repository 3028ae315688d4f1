import { DateTime, Exists, Node, Shared, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { money, MoneyType, toMoneyType } from '@atrium/kit/money'
import { connectionType, OrderDirection } from '@atrium/kit/pages'
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { CompanyType } from '../foreign/company.type.ts'
import { type Payment, PaymentKind, PaymentStatus } from './payment.entity.ts'

registerEnumType(PaymentKind, {
  name: 'PaymentKind',
  description: 'What money it is about. A TRANSFER is what is paid out. May grow.',
})
registerEnumType(PaymentStatus, {
  name: 'PaymentState',
  description:
    'SUCCEEDED: paid, refunded or arrived; of a subscription that it runs, of a dispute that it was lost. A dispute that was won is ' +
    'CANCELLED, an invoice that waits to be paid PENDING. May grow.',
})

export const PaymentOrderField = { AT: 'AT', AMOUNT: 'AMOUNT' } as const
registerEnumType(PaymentOrderField, {
  name: 'PaymentOrderField',
  description: 'What payments can be sorted by. AMOUNT: in minor units, whatever the currency. May grow.',
})

@Directive('@key(fields: "id")')
@Directive('@policy(policies: [["staff"]])')
@Shared()
@ObjectType('Payment', {
  implements: Node,
  description:
    'Money that moved, was asked for or went back, as a connected tool told of it last. Seen by staff alone.',
})
export class PaymentType extends Node {
  /** The row itself, for the fields that need more of it. */
  row!: Payment

  @Field(() => PaymentKind, { description: 'What money it is about.' })
  kind!: PaymentKind

  @Field(() => PaymentStatus, { description: 'As it stands.' })
  status!: PaymentStatus

  @Exists()
  @Field(() => MoneyType, {
    description: 'How much; of a subscription that of a period, of an open invoice what is left to pay.',
  })
  amount!: MoneyType

  @Field(() => MoneyType, { nullable: true, description: 'What the provider keeps of it, where it is known.' })
  fee!: MoneyType | null

  @Field(() => String, { description: 'Where it was made, by the key of its template: "stripe".' })
  provider!: string

  @Field(() => String, { description: 'The provider’s id of it.' })
  externalId!: string

  @Field(() => String, { nullable: true, description: 'Ours, where it was given with the payment.' })
  reference!: string | null

  @Field(() => String, { nullable: true, description: 'Who pays or is paid, as the provider names it.' })
  customerName!: string | null

  @Field(() => String, { nullable: true, description: 'Address of whoever pays, as the provider has it.' })
  customerEmail!: string | null

  @Field(() => String, { nullable: true, description: 'What for.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'How it was paid, such as “Visa •••• 4242”.' })
  method!: string | null

  @Field(() => String, { nullable: true, description: 'Why it failed, in the provider’s words.' })
  failure!: string | null

  @Field(() => Url, { nullable: true, description: 'Its page at the provider.' })
  url!: string | null

  @Field(() => DateTime, { description: 'Since when it is in this state, by the provider’s clock.' })
  at!: Date

  @Field(() => DateTime, { description: 'The earliest that is known of it, by the provider’s clock.' })
  firstAt!: Date

  @Field(() => CompanyType, { nullable: true, description: 'Whose connection told of it; null for the agency’s own.' })
  company!: CompanyType | null
}

export const PaymentConnectionType = connectionType(PaymentType, 'Payment')

@Directive('@policy(policies: [["staff"]])')
@ObjectType('PaymentTotal', { description: 'What payments of one currency come to.' })
export class PaymentTotalType {
  @Field(() => String, { description: 'ISO 4217.' })
  currencyCode!: string

  @Field(() => Int, { description: 'How many payments, refunds, invoices, … there are in all.' })
  count!: number

  @Field(() => MoneyType, { description: 'Payments that succeeded.' })
  received!: MoneyType

  @Field(() => MoneyType, { description: 'Payments that are under way.' })
  pending!: MoneyType

  @Field(() => MoneyType, { description: 'Invoices that are not paid yet.' })
  outstanding!: MoneyType

  @Field(() => MoneyType, { description: 'Refunds that succeeded, and disputes that were lost.' })
  refunded!: MoneyType

  @Field(() => MoneyType, { description: 'Payments that failed.' })
  failed!: MoneyType

  @Field(() => MoneyType, { description: 'Fees of what was received, as far as they are known.' })
  fees!: MoneyType
}

@Shared()
@ObjectType('PaymentsChange', { description: 'Payments that are new, or not as they were.' })
export class PaymentsChangeType {
  @Field(() => Int, { description: 'How many.' })
  count!: number

  @Directive('@listSize(assumedSize: 20)')
  @Field(() => [PaymentType], { description: 'The last of them, at most 20, as they are now.' })
  payments!: PaymentType[]
}

@InputType('PaymentWhereInput', { description: 'All that is given must hold. Empty lists are as if left out.' })
export class PaymentWhereInput {
  @Field(() => [PaymentKind], { nullable: true, description: 'One of these.' })
  kind?: PaymentKind[] | null

  @Field(() => [PaymentStatus], { nullable: true, description: 'One of these.' })
  status?: PaymentStatus[] | null

  @Field(() => [String], {
    nullable: true,
    description: 'Told by one of these, by the keys of their templates, at most 20.',
  })
  provider?: string[] | null

  @Field(() => ID, { nullable: true, description: 'Told by a connection of this company.' })
  companyId?: string | null

  @Field(() => ID, { nullable: true, description: 'Told by this connection.' })
  connectionId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Text in customer, address, description, reference or id, at most 200 characters.',
  })
  search?: string | null

  @Field(() => DateTime, { nullable: true, description: 'In its state since this instant or later.' })
  atFrom?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'In its state since before this instant.' })
  atBefore?: Date | null
}

@InputType('PaymentOrder', { description: 'One key of the order.' })
export class PaymentOrder {
  @Field(() => PaymentOrderField, { description: 'What to sort by.' })
  field!: keyof typeof PaymentOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

export function toPayment(row: Payment): PaymentType {
  const { kind, status, provider, externalId, at, firstAt, currency } = row
  return {
    id: toGlobalId('Payment', row.id),
    row,
    kind,
    status,
    provider,
    externalId,
    at,
    firstAt,
    amount: toMoneyType(money(row.amountMinor, currency)),
    fee: row.feeMinor == null ? null : toMoneyType(money(row.feeMinor, currency)),
    reference: row.reference ?? null,
    customerName: row.customerName ?? null,
    customerEmail: row.customerEmail ?? null,
    description: row.description ?? null,
    method: row.method ?? null,
    failure: row.failure ?? null,
    url: row.url ?? null,
    company: row.companyId ? { id: toGlobalId('Company', row.companyId) } : null,
  }
}

import { DateOnly } from '@atrium/kit/graphql'
import { MoneyType } from '@atrium/kit/money'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

export const PaymentStatus = {
  NOTHING_BILLED: 'NOTHING_BILLED',
  PAID: 'PAID',
  OPEN: 'OPEN',
  OVERDUE: 'OVERDUE',
} as const
export type PaymentStatus = (typeof PaymentStatus)[keyof typeof PaymentStatus]
registerEnumType(PaymentStatus, {
  name: 'PaymentStatus',
  description: 'Whether a company owes something. May grow.',
  valuesConfig: {
    NOTHING_BILLED: { description: 'It was never sent an invoice.' },
    PAID: { description: 'All that was sent is paid.' },
    OPEN: { description: 'Something is to be paid, and nothing is late.' },
    OVERDUE: { description: 'Something was due before today (UTC).' },
  },
})

@ObjectType('CompanyBilling', {
  description: "A company's money in figures. Amounts are one for each currency. Days are those of UTC.",
})
export class CompanyBilling {
  @Field(() => [MoneyType], {
    description: 'Charges of the calendar month: what is invoiced in it, and what is still to be.',
  })
  currentMonth!: MoneyType[]

  @Field(() => [MoneyType], { description: 'Totals of the invoices issued in the calendar month, void ones left out.' })
  invoicedThisMonth!: MoneyType[]

  @Field(() => [MoneyType], {
    description:
      'What contracts in force charge on billing days after today in the calendar month. A line is billed a month after it starts and every month after that, in even parts of its amount.',
  })
  toInvoiceThisMonth!: MoneyType[]

  @Field(() => DateOnly, { nullable: true, description: 'The first billing day after today; null when there is none.' })
  nextBillingOn!: string | null

  @Field(() => [MoneyType], { description: 'What is charged on `nextBillingOn`.' })
  nextBilling!: MoneyType[]

  @Field(() => PaymentStatus, { description: 'Whether it owes something.' })
  paymentStatus!: PaymentStatus

  @Field(() => Int, { description: 'Invoices sent and not paid, overdue ones too.' })
  outstandingInvoices!: number

  @Field(() => [MoneyType], { description: 'What they come to.' })
  outstanding!: MoneyType[]

  @Field(() => Int, { description: 'Those of them that were due before today.' })
  overdueInvoices!: number

  @Field(() => [MoneyType], { description: 'What those come to.' })
  overdue!: MoneyType[]

  @Field(() => DateOnly, { nullable: true, description: 'The earliest day by which something has to be paid.' })
  nextDueOn!: string | null
}

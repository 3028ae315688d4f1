import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import { InvoiceStatus } from './invoice.entity.ts'

export const InvoiceOrderField = { ISSUED_ON: 'ISSUED_ON', DUE_ON: 'DUE_ON', TOTAL: 'TOTAL', NUMBER: 'NUMBER' } as const
export type InvoiceOrderField = (typeof InvoiceOrderField)[keyof typeof InvoiceOrderField]
registerEnumType(InvoiceOrderField, {
  name: 'InvoiceOrderField',
  description:
    'What invoices can be sorted by. Those without the date come last either way; totals are compared as numbers, whatever the currency.',
})

@InputType({ description: 'Which invoices; all conditions must hold.' })
export class InvoiceWhereInput {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the number, upper or lower case; at most 200 characters.',
  })
  search?: string | null

  @Field(() => [InvoiceStatus], {
    nullable: true,
    description: 'Any of these. An empty list narrows nothing. ISSUED leaves out what is OVERDUE.',
  })
  status?: InvoiceStatus[] | null

  @Field(() => ID, { nullable: true, description: 'Only those of this company.' })
  companyId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Only those overdue, or only those that are not.' })
  isOverdue?: boolean | null
}

@InputType({ description: 'One thing to sort invoices by.' })
export class InvoiceOrder {
  @Field(() => InvoiceOrderField, { description: 'What to sort by.' })
  field!: InvoiceOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

@ArgsType()
export class InvoicesArgs extends PageArgs {
  @Field(() => InvoiceWhereInput, { nullable: true })
  where?: InvoiceWhereInput | null

  @Field(() => [InvoiceOrder], {
    nullable: true,
    description: 'First by the first of these. Default: highest number first.',
  })
  orderBy?: InvoiceOrder[] | null
}

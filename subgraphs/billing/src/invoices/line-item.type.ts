import { Decimal, Node, Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { money, MoneyType, toMoneyType } from '@atrium/kit/money'
import { connectionType } from '@atrium/kit/pages'
import { Field, ID, ObjectType } from 'type-graphql'
import type { InvoiceLineItem } from './line-item.entity.ts'
@Public('billing:read')
@ObjectType('InvoiceLineItem', { implements: Node, description: 'One line of an invoice.' })
export class InvoiceLineItemNode implements Pick<InvoiceLineItem, 'description' | 'quantity'> {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Field(() => String, { description: 'What is paid for.' })
  description!: string

  @Field(() => Decimal, { description: 'How many.' })
  quantity!: string

  @Field(() => MoneyType, { description: 'For one.' })
  unitAmount!: MoneyType

  @Field(() => MoneyType, { description: 'Quantity times unit amount, rounded to the minor unit, halves up.' })
  amount!: MoneyType
}

export const InvoiceLineItemConnection = connectionType(InvoiceLineItemNode, 'InvoiceLineItem')

export function toInvoiceLineItem(row: InvoiceLineItem): InvoiceLineItemNode {
  return {
    id: toGlobalId('InvoiceLineItem', row.id),
    description: row.description,
    quantity: row.quantity.replace(/\.?0+$/, ''),
    unitAmount: toMoneyType(money(row.unitAmountMinor, row.currency)),
    amount: toMoneyType(money(row.amountMinor, row.currency)),
  }
}

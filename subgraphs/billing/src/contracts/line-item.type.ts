import { DateOnly, Node, Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { money, MoneyType, toMoneyType } from '@atrium/kit/money'
import { connectionType } from '@atrium/kit/pages'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DeveloperNode } from '../developers/developer.type.ts'
import { type ContractLineItem, LineItemStatus, LineItemType } from './line-item.entity.ts'

registerEnumType(LineItemType, { name: 'LineItemType', description: 'What is paid for. May grow.' })
registerEnumType(LineItemStatus, { name: 'LineItemStatus', description: 'Where a line item stands. May grow.' })

type Shown = Pick<
  ContractLineItem,
  'type' | 'description' | 'billingPeriodMonths' | 'startOn' | 'endOn' | 'isRecurring' | 'status'
>
@Public('billing:read')
@ObjectType('ContractLineItem', { implements: Node, description: 'One thing that a contract charges for.' })
export class ContractLineItemNode implements Shown {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Field(() => LineItemType, { description: 'What kind of thing is paid for.' })
  type!: LineItemType

  @Field(() => String, { description: 'What is paid for.' })
  description!: string

  @Field(() => MoneyType, { description: 'For all its billing months together.' })
  amount!: MoneyType

  @Field(() => Int, { description: 'Over how many months the amount is billed, in even parts.' })
  billingPeriodMonths!: number

  @Field(() => DateOnly, { description: 'First day it is charged for.' })
  startOn!: string

  @Field(() => DateOnly, { nullable: true, description: 'Last day it is charged for; null while it has none.' })
  endOn!: string | null

  @Field(() => Boolean, { description: 'Whether it is charged again when its months are over.' })
  isRecurring!: boolean

  @Field(() => LineItemStatus, { description: 'Where it stands.' })
  status!: LineItemStatus

  @Field(() => DeveloperNode, { nullable: true, description: 'The developer it pays for, if it is for one.' })
  developer!: DeveloperNode | null
}

export const ContractLineItemConnection = connectionType(ContractLineItemNode, 'ContractLineItem')

export function toContractLineItem(row: ContractLineItem): ContractLineItemNode {
  return {
    id: toGlobalId('ContractLineItem', row.id),
    type: row.type,
    description: row.description,
    amount: toMoneyType(money(row.amountMinor, row.currency)),
    billingPeriodMonths: row.billingPeriodMonths,
    startOn: row.startOn,
    endOn: row.endOn ?? null,
    isRecurring: row.isRecurring,
    status: row.status,
    developer: row.developerId ? { id: toGlobalId('Developer', row.developerId) } : null,
  }
}

import { defineEntity, p } from '@mikro-orm/core'

const ContractLineItemSchema = defineEntity({
  name: 'ContractLineItem',
  tableName: 'contract_line_items',
  properties: {
    id: p.uuid().primary(),
    contractId: p.uuid(),
    companyId: p.uuid(),
    position: p.integer(),
    type: p.text().$type<LineItemType>(),
    description: p.text(),
    developerId: p.uuid().nullable(),
    currency: p.text(),
    amountMinor: p.bigint(),
    billingPeriodMonths: p.integer(),
    startOn: p.date(),
    endOn: p.date().nullable(),
    isRecurring: p.boolean(),
    status: p.text().$type<LineItemStatus>(),
  },
})

export class ContractLineItem extends ContractLineItemSchema.class {}
ContractLineItemSchema.setClass(ContractLineItem)

export const LineItemType = {
  TRAINING_INDEPENDENT: 'TRAINING_INDEPENDENT',
  TRAINING_AGENCY: 'TRAINING_AGENCY',
  CUSTOM: 'CUSTOM',
} as const
export type LineItemType = (typeof LineItemType)[keyof typeof LineItemType]

export const LineItemStatus = {
  PENDING: 'PENDING',
  ACTIVE: 'ACTIVE',
  PAUSED: 'PAUSED',
  COMPLETED: 'COMPLETED',
} as const
export type LineItemStatus = (typeof LineItemStatus)[keyof typeof LineItemStatus]

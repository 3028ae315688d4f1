import { defineEntity, p } from '@mikro-orm/core'

const ContractSchema = defineEntity({
  name: 'Contract',
  tableName: 'contracts',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    projectId: p.uuid().nullable(),
    number: p.text(),
    title: p.text(),
    type: p.text().$type<ContractType>(),
    status: p.text().$type<ContractStatus>(),
    startOn: p.date().nullable(),
    endOn: p.date().nullable(),
    signedAt: p.datetime(3).nullable(),
    signedByName: p.text().nullable(),
    isBillingEnabled: p.boolean(),
    billingFrequency: p.text().$type<BillingFrequency>(),
    autoRenews: p.boolean(),
    currency: p.text(),
    totalMinor: p.bigint(),
    createdAt: p.datetime(3),
  },
})

export class Contract extends ContractSchema.class {}
ContractSchema.setClass(Contract)

export const ContractType = { ONBOARDING: 'ONBOARDING', ENGAGEMENT: 'ENGAGEMENT', MAINTENANCE: 'MAINTENANCE' } as const
export type ContractType = (typeof ContractType)[keyof typeof ContractType]

export const ContractStatus = {
  DRAFT: 'DRAFT',
  SENT: 'SENT',
  SIGNED: 'SIGNED',
  ACTIVE: 'ACTIVE',
  COMPLETED: 'COMPLETED',
  VOID: 'VOID',
} as const
export type ContractStatus = (typeof ContractStatus)[keyof typeof ContractStatus]

export const BillingFrequency = { MONTHLY: 'MONTHLY', QUARTERLY: 'QUARTERLY', CUSTOM: 'CUSTOM' } as const
export type BillingFrequency = (typeof BillingFrequency)[keyof typeof BillingFrequency]

import { defineEntity, p } from '@mikro-orm/core'

const CompanySchema = defineEntity({
  name: 'Company',
  tableName: 'companies',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    slug: p.text(),
    status: p.text().$type<CompanyStatus>(),
    industry: p.text().nullable(),
    size: p.text().nullable(),
    websiteUrl: p.text().nullable(),
    logoUrl: p.text().nullable(),
    timeZone: p.text(),
    currencyCode: p.text(),
    billingAddress: p.text().nullable(),
    taxId: p.text().nullable(),
    isLabsCustomer: p.boolean(),
    labsAccountEmail: p.text().nullable(),
    /** 0 to 100 with two decimals, as text: never a float. */
    labsDiscountPercent: p.decimal('string'),
    version: p.integer(),
    registeredById: p.uuid().nullable(),
    contractSignedAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
  },
})

export class CompanyEntity extends CompanySchema.class {}
CompanySchema.setClass(CompanyEntity)

export const CompanyStatus = { PENDING: 'PENDING', ACTIVE: 'ACTIVE', SUSPENDED: 'SUSPENDED' } as const
export type CompanyStatus = (typeof CompanyStatus)[keyof typeof CompanyStatus]

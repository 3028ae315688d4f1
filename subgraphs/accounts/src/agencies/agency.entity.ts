import { defineEntity, p } from '@mikro-orm/core'

const AgencySchema = defineEntity({
  name: 'Agency',
  tableName: 'agencies',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    websiteUrl: p.text().nullable(),
  },
})

export class AgencyEntity extends AgencySchema.class {}
AgencySchema.setClass(AgencyEntity)

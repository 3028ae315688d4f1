import { defineEntity, p } from '@mikro-orm/core'

const UsageClientSchema = defineEntity({
  name: 'UsageClient',
  tableName: 'usage_clients',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    key: p.text(),
    name: p.text(),
    product: p.text(),
    companyId: p.uuid().nullable(),
    isLinkedByHand: p.boolean().default(false),
    firstAt: p.datetime(3),
    lastAt: p.datetime(3),
    version: p.integer().version(),
  },
})

/** A client of one of the agency's products, as the product knows it. */
export class UsageClient extends UsageClientSchema.class {}
UsageClientSchema.setClass(UsageClient)

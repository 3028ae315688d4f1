import { defineEntity, p } from '@mikro-orm/core'

const LimitSchema = defineEntity({
  name: 'Limit',
  tableName: 'limits',
  properties: {
    name: p.text().primary(),
    value: p.bigint('number'),
    updatedAt: p.datetime(3).onCreate(() => new Date()),
    updatedBy: p.uuid().nullable(),
  },
})

/** A limit that an administrator changed. */
export class Limit extends LimitSchema.class {}
LimitSchema.setClass(Limit)

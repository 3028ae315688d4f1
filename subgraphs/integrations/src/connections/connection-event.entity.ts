import { defineEntity, p } from '@mikro-orm/core'

const ConnectionEventSchema = defineEntity({
  name: 'ConnectionEvent',
  tableName: 'connection_events',
  properties: {
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    companyId: p.uuid().nullable(),
    kind: p.text(),
    message: p.text(),
    actorId: p.uuid().nullable(),
    actorName: p.text().nullable(),
    occurredAt: p.datetime(3).onCreate(() => new Date()),
  },
})

export class ConnectionEvent extends ConnectionEventSchema.class {}
ConnectionEventSchema.setClass(ConnectionEvent)

import { defineEntity, p } from '@mikro-orm/core'
import type { SecurityEventType } from './security-event-types.ts'

const SecurityEventSchema = defineEntity({
  name: 'SecurityEvent',
  tableName: 'security_events',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid().nullable(),
    type: p.text().$type<SecurityEventType>(),
    ip: p.text().nullable(),
    userAgent: p.text().nullable(),
    detail: p.text().nullable(),
    createdAt: p.datetime(3),
  },
})

export class SecurityEventEntity extends SecurityEventSchema.class {}
SecurityEventSchema.setClass(SecurityEventEntity)

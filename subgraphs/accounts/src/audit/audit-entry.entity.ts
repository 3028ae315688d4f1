import { defineEntity, p } from '@mikro-orm/core'

/** Kit's table: written by `appendAudit`, read here. */
const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_log',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    sequence: p.bigint('string'),
    action: p.text(),
    actorId: p.uuid().nullable(),
    actorName: p.text().nullable(),
    impersonatorName: p.text().nullable(),
    subjectType: p.text().nullable(),
    subjectId: p.uuid().nullable(),
    details: p.json<Record<string, unknown>>(),
    occurredAt: p.datetime(3),
    hash: p.text(),
  },
})

export class AuditEntryEntity extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntryEntity)

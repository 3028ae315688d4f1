import { defineEntity, p } from '@mikro-orm/core'
import type { EmailCategory } from './template.ts'

/** Why an address gets no mail. */
export const SuppressionReason = {
  HARD_BOUNCE: 'HARD_BOUNCE',
  COMPLAINT: 'COMPLAINT',
  UNSUBSCRIBE: 'UNSUBSCRIBE',
  STAFF: 'STAFF',
} as const
export type SuppressionReason = (typeof SuppressionReason)[keyof typeof SuppressionReason]

const EmailSuppressionSchema = defineEntity({
  name: 'EmailSuppression',
  tableName: 'email_suppressions',
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    reason: p.text().$type<SuppressionReason>(),
    category: p.text().$type<EmailCategory>().nullable(),
    emailId: p.uuid().nullable(),
    detail: p.text().nullable(),
    createdAt: p.datetime(3),
  },
})

export class EmailSuppressionEntity extends EmailSuppressionSchema.class {}
EmailSuppressionSchema.setClass(EmailSuppressionEntity)

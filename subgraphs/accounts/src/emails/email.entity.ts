import { defineEntity, p } from '@mikro-orm/core'
import type { EmailState } from './email-state.ts'
import type { EmailCategory, EmailData, TemplateWords } from './template.ts'

const EmailSchema = defineEntity({
  name: 'Email',
  tableName: 'emails',
  properties: {
    id: p.uuid().primary(),
    template: p.text(),
    category: p.text().$type<EmailCategory>(),
    priority: p.smallint(),
    toEmail: p.text(),
    toName: p.text().nullable(),
    userId: p.uuid().nullable(),
    companyId: p.uuid().nullable(),
    data: p.json<EmailData>(),
    /** Which words of staff it was made of, once it is handed over; null: the product's. */
    templateVersion: p.integer().nullable(),
    /** Words that are tried out. */
    draftWords: p.json<TemplateWords>().nullable(),
    subject: p.text().nullable(),
    broadcastId: p.uuid().nullable(),
    resentFromId: p.uuid().nullable(),
    state: p.text().$type<EmailState>(),
    attempts: p.smallint(),
    error: p.text().nullable(),
    provider: p.text().nullable(),
    providerMessageId: p.text().nullable(),
    createdAt: p.datetime(3),
    takenUpAt: p.datetime(3).nullable(),
    sentAt: p.datetime(3).nullable(),
    deferredAt: p.datetime(3).nullable(),
    softBouncedAt: p.datetime(3).nullable(),
    deliveredAt: p.datetime(3).nullable(),
    openedAt: p.datetime(3).nullable(),
    clickedAt: p.datetime(3).nullable(),
    hardBouncedAt: p.datetime(3).nullable(),
    complainedAt: p.datetime(3).nullable(),
    unsubscribedAt: p.datetime(3).nullable(),
    droppedAt: p.datetime(3).nullable(),
    failedAt: p.datetime(3).nullable(),
  },
})

export class EmailEntity extends EmailSchema.class {}
EmailSchema.setClass(EmailEntity)

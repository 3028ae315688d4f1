import { defineEntity, p } from '@mikro-orm/core'

const ConnectionSchema = defineEntity({
  name: 'Connection',
  tableName: 'connections',
  properties: {
    id: p.uuid().primary(),
    templateKey: p.text(),
    handlerKey: p.text(),
    companyId: p.uuid().nullable(),
    name: p.text(),
    status: p.text().$type<ConnectionStatus>(),
    config: p.json<Record<string, unknown>>(),
    isWebhookRegistered: p.boolean().default(false),
    lastSyncAt: p.datetime(3).nullable(),
    lastError: p.text().nullable(),
    syncCursor: p.json<object>().nullable(),
    nextSyncAt: p.datetime(3).nullable(),
    failures: p.integer().default(0),
    retryAt: p.datetime(3).nullable(),
    needsReconnect: p.boolean().default(false),
    webhookHandshake: p.text().$type<'LEARNED' | 'CLOSED'>().nullable(),
    createdBy: p.uuid().nullable(),
    idempotencyKey: p.text().nullable(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
    updatedAt: p
      .datetime(3)
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
    version: p.integer().version(),
  },
})

export class Connection extends ConnectionSchema.class {}
ConnectionSchema.setClass(Connection)

export const ConnectionStatus = { PENDING: 'PENDING', ACTIVE: 'ACTIVE', ERROR: 'ERROR', PAUSED: 'PAUSED' } as const
export type ConnectionStatus = (typeof ConnectionStatus)[keyof typeof ConnectionStatus]

import { defineEntity, p } from '@mikro-orm/core'
import type { CommandName } from '@atrium/kit/events'

const ProviderCommandSchema = defineEntity({
  name: 'ProviderCommand',
  tableName: 'provider_commands',
  properties: {
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    companyId: p.uuid().nullable(),
    provider: p.text(),
    projectId: p.uuid().nullable(),
    projectCompanyId: p.uuid().nullable(),
    name: p.text().$type<CommandName>(),
    input: p.json<Record<string, unknown>>(),
    usesExisting: p.boolean().default(false),
    status: p.text().$type<ProviderCommandStatus>(),
    idempotencyKey: p.text(),
    requestedBy: p.uuid().nullable(),
    requestedByName: p.text().nullable(),
    attempts: p.integer().default(0),
    externalId: p.text().nullable(),
    externalName: p.text().nullable(),
    url: p.text().nullable(),
    error: p.text().nullable(),
    requestedAt: p.datetime(3).onCreate(() => new Date()),
    startedAt: p.datetime(3).nullable(),
    retryAt: p.datetime(3).nullable(),
    finishedAt: p.datetime(3).nullable(),
  },
})

/** Something that a tool is to do, or has done. */
export class ProviderCommand extends ProviderCommandSchema.class {}
ProviderCommandSchema.setClass(ProviderCommand)

export const ProviderCommandStatus = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  UNKNOWN: 'UNKNOWN',
} as const
export type ProviderCommandStatus = (typeof ProviderCommandStatus)[keyof typeof ProviderCommandStatus]

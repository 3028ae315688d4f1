import { defineEntity, p } from '@mikro-orm/core'

/** Without the hash: what reads keys for people never has it in hand. */
const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  tableName: 'api_keys',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    ownerId: p.uuid(),
    companyId: p.uuid().nullable(),
    lastFour: p.text(),
    scopes: p.array(),
    allowedIps: p.array(),
    expiresAt: p.datetime(3).nullable(),
    lastUsedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
    rotatedFromId: p.uuid().nullable(),
    createdAt: p.datetime(3),
  },
})

export class ApiKeyEntity extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKeyEntity)

export const ApiKeyStatus = { ACTIVE: 'ACTIVE', EXPIRED: 'EXPIRED', REVOKED: 'REVOKED' } as const
export type ApiKeyStatus = (typeof ApiKeyStatus)[keyof typeof ApiKeyStatus]

export function statusOf({ revokedAt, expiresAt }: ApiKeyEntity): ApiKeyStatus {
  if (revokedAt) return 'REVOKED'
  return expiresAt && expiresAt <= new Date() ? 'EXPIRED' : 'ACTIVE'
}

import { defineEntity, p } from '@mikro-orm/core'

const ConnectLinkSchema = defineEntity({
  name: 'ConnectLink',
  tableName: 'connect_links',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    templateKey: p.text(),
    name: p.text(),
    tokenHash: p.text(),
    createdBy: p.uuid(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
    expiresAt: p.datetime(3),
    usedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
    connectionId: p.uuid().nullable(),
  },
})

/** A link by which a client enters the access to a tool of its own. */
export class ConnectLink extends ConnectLinkSchema.class {}
ConnectLinkSchema.setClass(ConnectLink)

export const ConnectLinkStatus = { OPEN: 'OPEN', USED: 'USED', EXPIRED: 'EXPIRED', REVOKED: 'REVOKED' } as const
export type ConnectLinkStatus = (typeof ConnectLinkStatus)[keyof typeof ConnectLinkStatus]

export function statusOf({ usedAt, revokedAt, expiresAt }: ConnectLink): ConnectLinkStatus {
  if (usedAt) return 'USED'
  if (revokedAt) return 'REVOKED'
  return expiresAt <= new Date() ? 'EXPIRED' : 'OPEN'
}

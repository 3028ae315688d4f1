import type { CompanyRole, Role } from '@atrium/kit/viewer'
import { defineEntity, p } from '@mikro-orm/core'

const InvitationSchema = defineEntity({
  name: 'Invitation',
  tableName: 'invitations',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid().nullable(),
    email: p.text(),
    role: p.text().$type<Role>(),
    companyRole: p.text().$type<CompanyRole>().nullable(),
    canApproveDevelopers: p.boolean(),
    canSignContracts: p.boolean(),
    canManageBilling: p.boolean(),
    agencyId: p.uuid().nullable(),
    tokenHash: p.text().hidden(),
    invitedById: p.uuid().nullable(),
    createdAt: p.datetime(3),
    sentAt: p.datetime(3),
    sends: p.smallint(),
    expiresAt: p.datetime(3),
    acceptedAt: p.datetime(3).nullable(),
    acceptedById: p.uuid().nullable(),
    revokedAt: p.datetime(3).nullable(),
  },
})

export class InvitationEntity extends InvitationSchema.class {}
InvitationSchema.setClass(InvitationEntity)

export const InvitationState = {
  PENDING: 'PENDING',
  ACCEPTED: 'ACCEPTED',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
} as const
export type InvitationState = (typeof InvitationState)[keyof typeof InvitationState]

export function stateOf(
  { acceptedAt, revokedAt, expiresAt }: Pick<InvitationEntity, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  now = new Date(),
): InvitationState {
  if (acceptedAt) return 'ACCEPTED'
  if (revokedAt) return 'REVOKED'
  return expiresAt <= now ? 'EXPIRED' : 'PENDING'
}

import type { Role } from '@atrium/kit/viewer'
import { defineEntity, p } from '@mikro-orm/core'
import type { IdentityProvider, SignUpSource } from './sign-up-source.ts'

const UserSchema = defineEntity({
  name: 'User',
  tableName: 'users',
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    name: p.text(),
    role: p.text().$type<Role>(),
    status: p.text().$type<UserStatus>(),
    agencyId: p.uuid().nullable(),
    avatarUrl: p.text().nullable(),
    timeZone: p.text().nullable(),
    location: p.text().nullable(),
    signUpSource: p.text().$type<SignUpSource>(),
    signUpProvider: p.text().$type<IdentityProvider>().nullable(),
    lastSignInAt: p.datetime(3).nullable(),
    lastSignInRank: p.datetime(3),
    createdAt: p.datetime(3),
    statusReason: p.text().nullable(),
    statusChangedAt: p.datetime(3).nullable(),
    statusChangedById: p.uuid().nullable(),
    suspendedUntil: p.datetime(3).nullable(),
    eraseOn: p.datetime(3).nullable(),
    erasedAt: p.datetime(3).nullable(),
    invitedAt: p.datetime(3).nullable(),
    invitationSends: p.smallint(),
    /** Name and address in lower case. Made by the database; searched, never read. */
    search: p.text().lazy(),
  },
})

export class UserEntity extends UserSchema.class {}
UserSchema.setClass(UserEntity)

/**
 * Only ACTIVE people may sign in. INVITED ones have an account that an administrator made, and no password yet; DELETED ones are
 * pseudonymised once their days of grace are over.
 */
export const UserStatus = {
  INVITED: 'INVITED',
  ACTIVE: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  BANNED: 'BANNED',
  DELETED: 'DELETED',
} as const
export type UserStatus = (typeof UserStatus)[keyof typeof UserStatus]

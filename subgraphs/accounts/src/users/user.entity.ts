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
  },
})

export class UserEntity extends UserSchema.class {}
UserSchema.setClass(UserEntity)

export const UserStatus = { ACTIVE: 'ACTIVE', SUSPENDED: 'SUSPENDED', BANNED: 'BANNED' } as const
export type UserStatus = (typeof UserStatus)[keyof typeof UserStatus]

import { defineEntity, p } from '@mikro-orm/core'
import type { Role } from '@atrium/kit/viewer'
import type { UserStatus } from '../users/user.entity.ts'
import type { UserActivity } from '../users/user-activity.ts'

/** How a message to many stands. */
export const BroadcastState = { SENDING: 'SENDING', DONE: 'DONE', CANCELLED: 'CANCELLED' } as const
export type BroadcastState = (typeof BroadcastState)[keyof typeof BroadcastState]

/** Whom a message goes to. All that is given must hold; ids are UUIDs. */
export interface Audience {
  userIds?: string[]
  roles?: Role[]
  companyIds?: string[]
  activeWithinDays?: number
  /** Names of the IANA database. */
  timeZones?: string[]
  /** Whether they sign in with more than a password. */
  hasSecondStep?: boolean
  matching?: Matching
}

/** Whom the list of users finds; ids are UUIDs, null for one of nobody. */
export interface Matching {
  search?: string
  roles?: Role[]
  statuses?: UserStatus[]
  activity?: UserActivity
  companyId?: string | null
  agencyId?: string | null
}

const BroadcastSchema = defineEntity({
  name: 'Broadcast',
  tableName: 'broadcasts',
  properties: {
    id: p.uuid().primary(),
    subject: p.text(),
    body: p.text(),
    path: p.text().nullable(),
    byEmail: p.boolean(),
    inApp: p.boolean(),
    audience: p.json<Audience>(),
    state: p.text().$type<BroadcastState>(),
    recipients: p.integer(),
    reachedUserId: p.uuid().nullable(),
    reached: p.integer(),
    createdById: p.uuid(),
    createdAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
})

export class BroadcastEntity extends BroadcastSchema.class {}
BroadcastSchema.setClass(BroadcastEntity)

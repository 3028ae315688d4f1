import { DateTime } from '@atrium/kit/graphql'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { AccountUserError } from '../users/administration.type.ts'
import { User } from '../users/user.type.ts'
import type { ImpersonationEntity } from './impersonation.entity.ts'

@ObjectType('Impersonation', { description: 'An administrator acts as somebody else, for a short time.' })
export class Impersonation implements Pick<ImpersonationEntity, 'adminName' | 'reason' | 'startedAt' | 'endsAt'> {
  @Field(() => String, { description: 'The administrator.' })
  adminName!: string

  @Field(() => User, { nullable: true, description: 'As whom.' })
  user?: User | null

  @Field(() => String, { description: 'Why. The person reads it too.' })
  reason!: string

  @Field(() => DateTime, { description: 'Since when.' })
  startedAt!: Date

  @Field(() => DateTime, { description: 'When it ends by itself.' })
  endsAt!: Date
}

export function toImpersonation(row: ImpersonationEntity, user: User | null): Impersonation {
  const { adminName, reason, startedAt, endsAt } = row
  return Object.assign(new Impersonation(), { adminName, reason, startedAt, endsAt, user })
}

@InputType({ description: 'Whom to act as, and why.' })
export class ImpersonationStartInput {
  @Field(() => ID, { description: 'As whom. Never another administrator.' })
  userId!: string

  @Field(() => String, { description: 'Why, 1 to 500 characters. The person and the audit log see it.' })
  reason!: string
}

@ObjectType({ description: 'What has begun, or why it has not. The next renewal of the session is of that person.' })
export class ImpersonationStartPayload {
  @Field(() => Impersonation, { nullable: true, description: 'What has begun.' })
  impersonation?: Impersonation | null

  @Field(() => [AccountUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: AccountUserError[]
}

@ObjectType({ description: 'The end of acting as somebody else. The next renewal of the session is one’s own again.' })
export class ImpersonationStopPayload {
  @Field(() => Boolean, { description: 'Whether there was something to end.' })
  stopped!: boolean

  @Field(() => [AccountUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: AccountUserError[]
}

import { DateTime, Node, OpenToEnrolment, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { User } from '../users/user.type.ts'
import { ChallengeMethod } from './challenge-method.ts'
import { describeDevice } from './device.ts'
import { SessionErrorCode } from './session-errors.ts'
import type { SessionEntity } from './session.entity.ts'

registerEnumType(SessionErrorCode, { name: 'SessionErrorCode', description: 'Why signing in did not work. May grow.' })

@ObjectType('Session', { implements: Node, description: 'A sign-in on one device, until it is ended or expires.' })
export class Session implements Node, Pick<SessionEntity, 'createdAt' | 'lastSeenAt' | 'ip' | 'userAgent'> {
  id!: string

  @Field(() => DateTime, { description: 'When it was begun.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When its tokens were last renewed.' })
  lastSeenAt!: Date

  @Field(() => String, { nullable: true, description: 'Network address it was begun from.' })
  ip!: string | null

  @Field(() => String, { nullable: true, description: 'The browser or program, as it names itself.' })
  userAgent!: string | null

  @Field(() => String, { description: 'Browser and system, as a person would say it: "Firefox on Windows".' })
  device!: string

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent!: boolean
}

export function toSession(row: SessionEntity, viewer: AnyViewer): Session {
  return Object.assign(new Session(), {
    id: toGlobalId('Session', row.id),
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    ip: row.ip ?? null,
    userAgent: row.userAgent ?? null,
    device: describeDevice(row.userAgent),
    isCurrent: viewer.kind === 'user' && viewer.sessionId === row.id,
  })
}

@OpenToEnrolment()
@ObjectType({ implements: UserError, description: 'Why a session was not begun, renewed or ended.' })
export class SessionUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => SessionErrorCode, { description: 'The reason, for programs.' })
  code!: SessionErrorCode

  @Field(() => DateTime, { nullable: true, description: 'When to try again, where it is only too early.' })
  retryAt?: Date | null
}

registerEnumType(ChallengeMethod, {
  name: 'SignInChallengeMethod',
  description: 'What a second step can be proved with. May grow.',
})

@ObjectType({ description: 'A sign-in that waits for its second step.' })
export class SignInChallenge {
  @Field(() => String, { description: 'Names this sign-in in the next step. Keep it as secret as a password.' })
  token!: string

  @Field(() => [ChallengeMethod], { description: 'What the step can be proved with.' })
  methods!: ChallengeMethod[]

  @Field(() => DateTime, { description: 'When it is too late for that.' })
  expiresAt!: Date
}

@ObjectType({ description: 'A new session, or a second step that it takes, or why there is none.' })
export class SessionCreatePayload {
  @Field(() => String, { nullable: true, description: 'For `Authorization: Bearer …`, good for ten minutes.' })
  accessToken?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the access token ends.' })
  expiresAt?: Date | null

  @Field(() => User, { nullable: true, description: 'Who is signed in now.' })
  user?: User | null

  @Field(() => SignInChallenge, { nullable: true, description: 'Set when a second step is asked for.' })
  challenge?: SignInChallenge | null

  @Field(() => [SessionUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: SessionUserError[]
}

@ObjectType({ description: 'A new access token for the session of the refresh cookie, or why there is none.' })
export class SessionRefreshPayload {
  @Field(() => String, { nullable: true, description: 'For `Authorization: Bearer …`, good for ten minutes.' })
  accessToken?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the access token ends.' })
  expiresAt?: Date | null

  @Field(() => User, { nullable: true, description: 'Who is signed in.' })
  user?: User | null

  @Field(() => [SessionUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: SessionUserError[]
}

@ObjectType({ description: 'The end of a session.' })
export class SessionDeletePayload {
  @Field(() => Boolean, { description: 'Whether there was a session to end.' })
  deleted!: boolean

  @Field(() => [SessionUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: SessionUserError[]
}

@ObjectType({ description: 'Sessions that were ended.' })
export class SessionRevokePayload {
  @Field(() => [ID], { nullable: true, description: 'Those that were ended now.' })
  revokedIds?: string[] | null

  @Field(() => [SessionUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: SessionUserError[]
}

import { DateTime, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { User } from '../users/user.type.ts'
import { PrivacyErrorCode } from './privacy-errors.ts'
import { type PrivacyRequestEntity, PrivacyRequestKind, PrivacyRequestState } from './privacy-request.entity.ts'

registerEnumType(PrivacyErrorCode, { name: 'PrivacyErrorCode', description: 'Why it was not done. May grow.' })
registerEnumType(PrivacyRequestKind, {
  name: 'PrivacyRequestKind',
  description: 'What was asked for.',
  valuesConfig: {
    EXPORT: { description: 'A copy of everything that is kept of a person.' },
    ERASURE: { description: 'That everything that tells who a person is goes.' },
  },
})
registerEnumType(PrivacyRequestState, {
  name: 'PrivacyRequestState',
  description: 'How far it is. May grow.',
  valuesConfig: {
    SCHEDULED: { description: 'An erasure that waits for its day, and can be taken back.' },
    RUNNING: { description: 'Under way.' },
    READY: { description: 'A copy that can be downloaded.' },
    DONE: { description: 'Every part of the product has erased the person.' },
    CANCELLED: { description: 'Taken back.' },
    FAILED: { description: 'Not every part of the product answered. Ask again.' },
    ENDED: { description: 'A copy that can be downloaded no longer.' },
  },
})

@ObjectType('PrivacyPart', { description: 'How far a part of the product is with a request.' })
export class PrivacyPart {
  @Field(() => String, { description: 'The part of the product.' })
  source!: string

  @Field(() => Int, { description: 'Things that it found.' })
  rows!: number

  @Field(() => DateTime, { nullable: true, description: 'When it was done; null while it is not.' })
  doneAt!: Date | null
}

@ObjectType('PrivacyRequest', { description: 'That a person wants its data, or to be erased.' })
export class PrivacyRequest {
  row!: PrivacyRequestEntity

  @Field(() => ID)
  id!: string

  @Field(() => PrivacyRequestKind, { description: 'What was asked for.' })
  kind!: PrivacyRequestKind

  @Field(() => PrivacyRequestState, { description: 'How far it is.' })
  state!: PrivacyRequestState

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When a scheduled erasure is done.' })
  dueAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  doneAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Until when a copy can be downloaded.' })
  expiresAt!: Date | null

  @Field(() => Int, { nullable: true, description: 'Bytes of the copy.' })
  sizeBytes!: number | null

  @Field(() => Int, { nullable: true, description: 'Pieces of the copy: ask `dataExportPiece` for each, from 0.' })
  pieces!: number | null

  @Field(() => String, { nullable: true, description: 'What keeps an erasure from being done.' })
  problem!: string | null

  @Field(() => String, { nullable: true, description: 'Why an administrator asked for it.' })
  reason!: string | null
}

export function toPrivacyRequest(row: PrivacyRequestEntity): PrivacyRequest {
  const { kind, state, createdAt } = row
  return Object.assign(new PrivacyRequest(), {
    row,
    id: toGlobalId('PrivacyRequest', row.id),
    kind,
    state,
    createdAt,
    dueAt: row.dueAt ?? null,
    doneAt: row.doneAt ?? null,
    expiresAt: row.expiresAt ?? null,
    sizeBytes: row.sizeBytes ?? null,
    pieces: row.pieces ?? null,
    problem: row.problem ?? null,
    reason: row.reason ?? null,
  })
}

@ObjectType('PrivacyUserError', { implements: UserError, description: 'Why it was not done.' })
export class PrivacyUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => PrivacyErrorCode, { description: 'The reason, for programs.' })
  code!: PrivacyErrorCode
}

@ObjectType({ description: 'The request as it is now, or why there is none.' })
class PrivacyPayload {
  @Field(() => PrivacyRequest, { nullable: true, description: 'The request.' })
  request?: PrivacyRequest | null

  @Field(() => [PrivacyUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: PrivacyUserError[]
}

@ObjectType({ description: 'The copy that is being made, or why it is not.' })
export class DataExportRequestPayload extends PrivacyPayload {}

@ObjectType({ description: 'The erasure that is scheduled, or why it is not.' })
export class AccountErasureRequestPayload extends PrivacyPayload {}

@ObjectType({ description: 'The erasure that was taken back, or why it was not.' })
export class AccountErasureCancelPayload extends PrivacyPayload {}

@ObjectType({ description: 'The copy that is being made for somebody, or why it is not.' })
export class UserDataExportPayload extends PrivacyPayload {}

@ObjectType({ description: 'The account that is being erased, or why it is not.' })
export class UserErasePayload {
  @Field(() => User, { nullable: true, description: 'The account.' })
  user?: User | null

  @Field(() => [PrivacyUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: PrivacyUserError[]
}

import { DateTime, Node, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type BroadcastEntity, BroadcastState } from './broadcast.entity.ts'
import { BroadcastErrorCode } from './broadcast-errors.ts'

registerEnumType(BroadcastState, { name: 'BroadcastState', description: 'How a message to many stands.' })
registerEnumType(BroadcastErrorCode, { name: 'BroadcastErrorCode', description: 'Why nothing was sent. May grow.' })

@ObjectType({ description: 'Somebody whom a message goes to.' })
export class AudienceMember {
  @Field(() => String, { description: 'The name.' })
  name!: string

  @Field(() => String, { description: 'The address.' })
  email!: string
}

@ObjectType({ description: 'Whom a message would go to now.' })
export class AudiencePreview {
  @Field(() => Int, { description: 'How many people.' })
  count!: number

  @Field(() => [AudienceMember], { description: 'The first five of them.' })
  sample!: AudienceMember[]
}

@ObjectType({ description: 'How far the mails of a message have come.' })
export class BroadcastProgress {
  @Field(() => Int, { description: 'Not sent yet.' })
  waiting!: number

  @Field(() => Int, { description: 'Taken by the provider, and nothing else heard.' })
  sent!: number

  @Field(() => Int, { description: 'Arrived.' })
  delivered!: number

  @Field(() => Int, { description: 'Failed, came back, or were reported as spam.' })
  failed!: number

  @Field(() => Int, { description: 'Kept from an address that gets none.' })
  suppressed!: number

  @Field(() => Int, { description: 'Stopped before they left.' })
  cancelled!: number

  @Field(() => Int, { description: 'Only in the log: no mail provider is set up.' })
  logged!: number
}

type Shown = 'subject' | 'body' | 'byEmail' | 'inApp' | 'state' | 'recipients' | 'reached' | 'createdAt'

@ObjectType('Broadcast', { implements: Node, description: 'A message of staff to many.' })
export class Broadcast implements Node, Pick<BroadcastEntity, Shown> {
  id!: string
  row!: BroadcastEntity

  @Field(() => String, { description: 'Subject of the mail, title of the notification.' })
  subject!: string

  @Field(() => String, { description: 'Markdown.' })
  body!: string

  @Field(() => Boolean, { description: 'By e-mail.' })
  byEmail!: boolean

  @Field(() => Boolean, { description: 'As a notification in the application.' })
  inApp!: boolean

  @Field(() => BroadcastState, { description: 'How it stands.' })
  state!: BroadcastState

  @Field(() => Int, { description: 'People that its audience had when it was sent off.' })
  recipients!: number

  @Field(() => Int, { description: 'People for whom a mail was queued, or who were notified.' })
  reached!: number

  @Field(() => DateTime, { description: 'When it was sent off.' })
  createdAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When everybody was reached, or when it was stopped.' })
  endedAt!: Date | null
}

export function toBroadcast(row: BroadcastEntity): Broadcast {
  const { subject, body, byEmail, inApp, state, recipients, reached, createdAt } = row
  return Object.assign(new Broadcast(), {
    row,
    id: toGlobalId('Broadcast', row.id),
    subject,
    body,
    byEmail,
    inApp,
    state,
    recipients,
    reached,
    createdAt,
    endedAt: row.endedAt ?? null,
  })
}

export const BroadcastConnection = connectionType(Broadcast, 'Broadcast')

@ObjectType({ implements: UserError, description: 'Why nothing was sent or stopped.' })
export class BroadcastUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => BroadcastErrorCode, { description: 'The reason, for programs.' })
  code!: BroadcastErrorCode
}

@ObjectType({ description: 'The message that is on its way, or why it is not.' })
export class BroadcastCreatePayload {
  @Field(() => Broadcast, { nullable: true, description: 'The message.' })
  broadcast?: Broadcast | null

  @Field(() => [BroadcastUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: BroadcastUserError[]
}

@ObjectType({ description: 'The message that was stopped, or why it was not.' })
export class BroadcastCancelPayload {
  @Field(() => Broadcast, { nullable: true, description: 'The message.' })
  broadcast?: Broadcast | null

  @Field(() => [BroadcastUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: BroadcastUserError[]
}

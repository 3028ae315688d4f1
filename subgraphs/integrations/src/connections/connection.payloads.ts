import { Json, UserError } from '@atrium/kit/graphql'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { SyncRunType } from '../sync/sync-run.type.ts'
import { WebhookDeliveryType } from '../webhooks/delivery.type.ts'
import { ConnectionNodeType } from './connection.type.ts'

export const ConnectionErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  NAME_INVALID: 'NAME_INVALID',
  INVALID_CONFIG: 'INVALID_CONFIG',
  SECRET_REQUIRED: 'SECRET_REQUIRED',
  TEMPLATE_INACTIVE: 'TEMPLATE_INACTIVE',
  KEY_INVALID: 'KEY_INVALID',
  CONFLICT: 'CONFLICT',
  CONFIRMATION_MISMATCH: 'CONFIRMATION_MISMATCH',
  WEBHOOK_NOT_REGISTERED: 'WEBHOOK_NOT_REGISTERED',
  SYNC_PAUSED: 'SYNC_PAUSED',
  SYNC_RUNNING: 'SYNC_RUNNING',
  TOO_MANY: 'TOO_MANY',
} as const
export type ConnectionErrorCode = (typeof ConnectionErrorCode)[keyof typeof ConnectionErrorCode]
registerEnumType(ConnectionErrorCode, {
  name: 'ConnectionErrorCode',
  description: 'What can go wrong with a connection. May grow.',
})

@ObjectType('ConnectionUserError', {
  implements: UserError,
  description: 'An expected failure of a mutation of connections.',
})
export class ConnectionUserError extends UserError {
  @Field(() => ConnectionErrorCode, { description: 'For programs.' })
  code!: ConnectionErrorCode
}

// Only the classes below become types: these are never returned themselves.
@ObjectType()
abstract class Payload {
  @Field(() => [ConnectionUserError], { description: 'Why it was not done, or not wholly. Empty when all went well.' })
  userErrors!: ConnectionUserError[]
}

@ObjectType()
abstract class OneConnection extends Payload {
  @Field(() => ConnectionNodeType, { nullable: true, description: 'The connection as it is now.' })
  connection!: ConnectionNodeType | null
}

@ObjectType()
abstract class ConnectionAndSecret extends OneConnection {
  @Field(() => String, {
    nullable: true,
    description: 'What webhooks are signed with. Shown this once; only stored encrypted.',
  })
  webhookSecret!: string | null
}

@ObjectType('ConnectionTestResult', { description: 'What the provider said to a configuration.' })
export class ConnectionTestResultType {
  @Field(() => Boolean, { description: 'Whether it works.' })
  isOk!: boolean

  @Field(() => String, { description: 'What was found, or what to do.' })
  message!: string

  @Field(() => String, { nullable: true, description: 'Whose access it is.' })
  account!: string | null

  @Field(() => Json, { nullable: true, description: 'More, as the provider tells it.' })
  details!: Record<string, unknown> | null
}

@ObjectType('ConnectionTestPayload', { description: 'What came of the try.' })
export class ConnectionTestPayload extends Payload {
  @Field(() => ConnectionTestResultType, { nullable: true, description: 'What the provider said.' })
  result!: ConnectionTestResultType | null
}

@ObjectType('ConnectionCreatePayload', { description: 'What came of setting it up.' })
export class ConnectionCreatePayload extends ConnectionAndSecret {}

@ObjectType('ConnectionUpdatePayload', { description: 'What came of the change.' })
export class ConnectionUpdatePayload extends OneConnection {}

@ObjectType('ConnectionActivatePayload', { description: 'What came of activating it.' })
export class ConnectionActivatePayload extends OneConnection {}

@ObjectType('ConnectionDeactivatePayload', { description: 'What came of pausing it.' })
export class ConnectionDeactivatePayload extends OneConnection {}

@ObjectType('ConnectionDeletePayload', { description: 'What came of deleting it.' })
export class ConnectionDeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The connection that was deleted.' })
  connectionId!: string | null
}

@ObjectType('ConnectionSyncPayload', { description: 'What came of starting it.' })
export class ConnectionSyncPayload extends Payload {
  @Field(() => SyncRunType, {
    nullable: true,
    description: 'The synchronisation; `connectionUpdated` tells how it goes.',
  })
  syncRun!: SyncRunType | null
}

@ObjectType('ConnectionRegisterWebhookPayload', { description: 'What came of registering it.' })
export class ConnectionRegisterWebhookPayload extends OneConnection {}

@ObjectType('ConnectionRotateWebhookSecretPayload', { description: 'What came of replacing it.' })
export class ConnectionRotateWebhookSecretPayload extends ConnectionAndSecret {}

@ObjectType('WebhookDeliveryReplayPayload', { description: 'What came of the replay.' })
export class WebhookDeliveryReplayPayload extends Payload {
  @Field(() => [WebhookDeliveryType], { nullable: true, description: 'The deliveries, waiting to be processed again.' })
  deliveries!: WebhookDeliveryType[] | null
}

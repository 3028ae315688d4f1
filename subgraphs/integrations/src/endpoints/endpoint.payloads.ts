import { UserError } from '@atrium/kit/graphql'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { WebhookEndpointType } from './endpoint.type.ts'
import { WebhookMessageType } from './message.type.ts'

export const WebhookEndpointErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  NAME_INVALID: 'NAME_INVALID',
  URL_INVALID: 'URL_INVALID',
  TYPES_INVALID: 'TYPES_INVALID',
  SELECTION_INVALID: 'SELECTION_INVALID',
  SINCE_INVALID: 'SINCE_INVALID',
  CONFLICT: 'CONFLICT',
  CONFIRMATION_MISMATCH: 'CONFIRMATION_MISMATCH',
  DISABLED: 'DISABLED',
  TOO_MANY: 'TOO_MANY',
} as const
export type WebhookEndpointErrorCode = (typeof WebhookEndpointErrorCode)[keyof typeof WebhookEndpointErrorCode]
registerEnumType(WebhookEndpointErrorCode, {
  name: 'WebhookEndpointErrorCode',
  description: 'What can go wrong with an endpoint. May grow.',
})

@ObjectType('WebhookEndpointUserError', {
  implements: UserError,
  description: 'An expected failure of a mutation of endpoints.',
})
export class WebhookEndpointUserError extends UserError {
  @Field(() => WebhookEndpointErrorCode, { description: 'For programs.' })
  code!: WebhookEndpointErrorCode
}

// Only the classes below become types: these are never returned themselves.
@ObjectType()
abstract class Payload {
  @Field(() => [WebhookEndpointUserError], { description: 'Why it was not done. Empty when it was.' })
  userErrors!: WebhookEndpointUserError[]
}

@ObjectType()
abstract class OneEndpoint extends Payload {
  @Field(() => WebhookEndpointType, { nullable: true, description: 'The endpoint as it is now.' })
  endpoint!: WebhookEndpointType | null
}

@ObjectType()
abstract class EndpointAndSecret extends OneEndpoint {
  @Field(() => String, {
    nullable: true,
    description: 'What its webhooks are signed with, `whsec_…`. Shown this once; only stored encrypted.',
  })
  secret!: string | null
}

@ObjectType('WebhookEndpointCreatePayload', { description: 'The endpoint that was made, and its secret.' })
export class WebhookEndpointCreatePayload extends EndpointAndSecret {}

@ObjectType('WebhookEndpointUpdatePayload', { description: 'The endpoint that was changed.' })
export class WebhookEndpointUpdatePayload extends OneEndpoint {}

@ObjectType('WebhookEndpointSwitchPayload', { description: 'The endpoint that was switched on or off.' })
export class WebhookEndpointSwitchPayload extends OneEndpoint {}

@ObjectType('WebhookEndpointRotateSecretPayload', { description: 'The endpoint, and its new secret.' })
export class WebhookEndpointRotateSecretPayload extends EndpointAndSecret {}

@ObjectType('WebhookEndpointDeletePayload', { description: 'What was deleted.' })
export class WebhookEndpointDeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The endpoint that is gone.' })
  endpointId!: string | null
}

@ObjectType('WebhookEndpointTestPayload', { description: 'The test that is sent.' })
export class WebhookEndpointTestPayload extends Payload {
  @Field(() => WebhookMessageType, {
    nullable: true,
    description: 'The message; what comes of it follows in a moment.',
  })
  message!: WebhookMessageType | null
}

@ObjectType('WebhookEndpointReplayPayload', { description: 'What is sent again.' })
export class WebhookEndpointReplayPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many messages are sent.' })
  messageCount!: number | null
}

@ObjectType('WebhookMessageResendPayload', { description: 'The messages that are sent again.' })
export class WebhookMessageResendPayload extends Payload {
  @Field(() => [WebhookMessageType], { nullable: true, description: 'In the order that was asked for.' })
  messages!: WebhookMessageType[] | null
}

import { Url, UserError } from '@atrium/kit/graphql'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { ProviderCommandType } from './command.type.ts'

export const ProviderCommandErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  INVALID_INPUT: 'INVALID_INPUT',
  NOT_SUPPORTED: 'NOT_SUPPORTED',
  NOT_ACTIVE: 'NOT_ACTIVE',
  NOT_RETRYABLE: 'NOT_RETRYABLE',
  NOT_CONFIRMED: 'NOT_CONFIRMED',
  NOT_UNKNOWN: 'NOT_UNKNOWN',
  KEY_INVALID: 'KEY_INVALID',
  PROVIDER_FAILED: 'PROVIDER_FAILED',
} as const
registerEnumType(ProviderCommandErrorCode, {
  name: 'ProviderCommandErrorCode',
  description: 'Why a command was not taken. May grow.',
})

@ObjectType('ProviderCommandUserError', { implements: UserError, description: 'Why a command was not taken.' })
export class ProviderCommandUserError extends UserError {
  @Field(() => ProviderCommandErrorCode, { description: 'For programs.' })
  code!: keyof typeof ProviderCommandErrorCode
}

// Only the classes below become types: these are never returned themselves.
@ObjectType()
abstract class Payload {
  @Field(() => [ProviderCommandUserError], { description: 'Why it was not taken. Empty when it was.' })
  userErrors!: ProviderCommandUserError[]
}

@ObjectType()
abstract class OneCommand extends Payload {
  @Field(() => ProviderCommandType, {
    nullable: true,
    description: 'The command, waiting to be done; `providerCommandUpdated` tells how it goes.',
  })
  command!: ProviderCommandType | null
}

@ObjectType('ProviderCommandCreatePayload', { description: 'What came of asking.' })
export class ProviderCommandCreatePayload extends OneCommand {}

@ObjectType('ProviderCommandRetryPayload', { description: 'What came of asking again.' })
export class ProviderCommandRetryPayload extends OneCommand {}

@ObjectType('ProviderCommandConfirmPayload', { description: 'What came of saying so.' })
export class ProviderCommandConfirmPayload extends OneCommand {}

@ObjectType('ProviderCommandCheckResult', { description: 'What would come of a command.' })
export class ProviderCommandCheckResultType {
  @Field(() => String, { description: 'What would be done, in a few words.' })
  summary!: string

  @Field(() => String, { nullable: true, description: 'What is there already by this name, as the tool calls it.' })
  existingName!: string | null

  @Field(() => Url, { nullable: true, description: 'Where that is to be seen.' })
  existingUrl!: string | null
}

@ObjectType('ProviderCommandCheckPayload', { description: 'What came of the look.' })
export class ProviderCommandCheckPayload extends Payload {
  @Field(() => ProviderCommandCheckResultType, { nullable: true, description: 'What would come of the command.' })
  result!: ProviderCommandCheckResultType | null
}

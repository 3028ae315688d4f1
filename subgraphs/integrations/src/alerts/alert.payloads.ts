import { UserError } from '@atrium/kit/graphql'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { AlertSilenceType, AlertType } from './alert.type.ts'
import { AlertRuleType } from './rule.type.ts'

export const AlertErrorCode = {
  BUILT_IN: 'BUILT_IN',
  CONFLICT: 'CONFLICT',
  FORBIDDEN: 'FORBIDDEN',
  METRIC_UNKNOWN: 'METRIC_UNKNOWN',
  NAME_INVALID: 'NAME_INVALID',
  NOT_FOUND: 'NOT_FOUND',
  OUT_OF_RANGE: 'OUT_OF_RANGE',
  REASON_INVALID: 'REASON_INVALID',
  SUBJECT_INVALID: 'SUBJECT_INVALID',
  TEXT_TOO_LONG: 'TEXT_TOO_LONG',
  TIME_INVALID: 'TIME_INVALID',
  TOO_MANY: 'TOO_MANY',
  WEBHOOK_INVALID: 'WEBHOOK_INVALID',
  WRONG_STATUS: 'WRONG_STATUS',
} as const
export type AlertErrorCode = (typeof AlertErrorCode)[keyof typeof AlertErrorCode]
registerEnumType(AlertErrorCode, { name: 'AlertErrorCode', description: 'What can go wrong with alerts. May grow.' })

@ObjectType('AlertUserError', { implements: UserError, description: 'An expected failure of a change of alerts.' })
export class AlertUserError extends UserError {
  @Field(() => AlertErrorCode, { description: 'For programs.' })
  code!: AlertErrorCode
}

// Only the classes below become types: this is never returned itself.
@ObjectType()
abstract class AlertPayload {
  @Field(() => [AlertUserError], { description: 'Why it was not done. Empty when it was.' })
  userErrors!: AlertUserError[]
}

@ObjectType('AlertActPayload')
export class AlertActPayload extends AlertPayload {
  @Field(() => AlertType, { nullable: true, description: 'The alert as it is now.' })
  alert!: AlertType | null
}

@ObjectType()
abstract class RulePayload extends AlertPayload {
  @Field(() => AlertRuleType, { nullable: true, description: 'The rule as it is now.' })
  rule!: AlertRuleType | null
}

@ObjectType('AlertRuleCreatePayload')
export class AlertRuleCreatePayload extends RulePayload {}

@ObjectType('AlertRuleUpdatePayload')
export class AlertRuleUpdatePayload extends RulePayload {}

@ObjectType('AlertRuleDeletePayload')
export class AlertRuleDeletePayload extends AlertPayload {
  @Field(() => ID, { nullable: true, description: 'The rule that was deleted.' })
  ruleId!: string | null
}

@ObjectType()
abstract class SilencePayload extends AlertPayload {
  @Field(() => AlertSilenceType, { nullable: true, description: 'The silence as it is now.' })
  silence!: AlertSilenceType | null
}

@ObjectType('AlertSilenceCreatePayload')
export class AlertSilenceCreatePayload extends SilencePayload {}

@ObjectType('AlertSilenceEndPayload')
export class AlertSilenceEndPayload extends SilencePayload {}

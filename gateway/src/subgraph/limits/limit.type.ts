import { UserError } from '@atrium/kit/graphql'
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { LIMIT_NAMES, type LimitName, LIMITS } from '../../limits/catalogue.ts'
import { variableOf } from '../../limits/environment.ts'
import { type LimitState, LimitSource } from '../../limits/live-limits.ts'
import { LimitErrorCode } from './limit.errors.ts'

export const GatewayLimitName = Object.fromEntries(LIMIT_NAMES.map((name) => [name, name])) as Record<
  LimitName,
  LimitName
>
registerEnumType(GatewayLimitName, { name: 'GatewayLimitName', description: 'What is limited. May grow.' })
registerEnumType(LimitSource, {
  name: 'GatewayLimitSource',
  description: 'Who gave a limit its value: the product, the environment of the gateway, or an administrator.',
})
registerEnumType(LimitErrorCode, {
  name: 'GatewayLimitErrorCode',
  description: 'Why a limit was not changed. May grow.',
})

@ObjectType('GatewayLimit', { description: 'One limit on what clients may ask.' })
export class GatewayLimit {
  @Field(() => GatewayLimitName, { description: 'What is limited.' })
  name!: LimitName

  @Field(() => String, { description: 'One sentence for people.' })
  description!: string

  @Field(() => Int, { description: 'What holds now.' })
  value!: number

  @Field(() => Int, { description: 'What holds when nobody sets it.' })
  defaultValue!: number

  @Field(() => Int, { description: 'The least that can be set: less would refuse the pages of the product itself.' })
  minimum!: number

  @Field(() => Int, { description: 'The most that can be set.' })
  maximum!: number

  @Field(() => LimitSource, { description: 'Who set it.' })
  source!: LimitSource

  @Field(() => String, { description: 'The variable of the environment that sets it for good.' })
  environmentVariable!: string
}

export function toGatewayLimit({ name, value, source }: LimitState): GatewayLimit {
  const { description, default: defaultValue, minimum, maximum } = LIMITS[name]
  return { name, description, value, defaultValue, minimum, maximum, source, environmentVariable: variableOf(name) }
}

@InputType('GatewayLimitChangeInput', { description: 'A new value for one limit.' })
export class LimitChangeInput {
  @Field(() => GatewayLimitName, { description: 'Which limit.' })
  name!: LimitName

  @Field(() => Int, { nullable: true, description: 'Its value from now on; null for the default.' })
  value?: number | null
}

@InputType('GatewayLimitsUpdateInput', { description: 'Limits to change; those that are left out stay.' })
export class LimitsUpdateInput {
  @Field(() => [LimitChangeInput], { description: 'Each limit at most once.' })
  changes!: LimitChangeInput[]
}

@ObjectType('GatewayLimitUserError', { implements: UserError, description: 'Why limits were not changed.' })
export class LimitUserError extends UserError {
  @Field(() => LimitErrorCode, { description: 'For programs.' })
  code!: LimitErrorCode
}

@ObjectType('GatewayLimitsUpdatePayload', { description: 'The limits as they are now, or why none was changed.' })
export class LimitsUpdatePayload {
  @Field(() => [GatewayLimit], { nullable: true, description: 'All limits.' })
  limits!: GatewayLimit[] | null

  @Field(() => [LimitUserError], { description: 'Why none was changed. Empty when it worked.' })
  userErrors!: LimitUserError[]
}

import { DateTime } from '@atrium/kit/graphql'
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { UsageScope } from './usage.queries.ts'

/** How far back usage is looked at. */
export const UsageRange = {
  LAST_24_HOURS: 'LAST_24_HOURS',
  LAST_7_DAYS: 'LAST_7_DAYS',
  LAST_30_DAYS: 'LAST_30_DAYS',
  LAST_90_DAYS: 'LAST_90_DAYS',
} as const
export type UsageRange = (typeof UsageRange)[keyof typeof UsageRange]
registerEnumType(UsageRange, {
  name: 'UsageRange',
  description: 'How far back usage is looked at, to now. The first hour, or the first day, counts whole.',
})

@ObjectType('UsagePoint', { description: 'What was asked for in one hour, or in one day of the longer ranges.' })
export class UsagePoint {
  @Field(() => DateTime, { description: 'Its start.' })
  at!: Date

  @Field(() => Float, { description: 'Operations; a whole number.' })
  requests!: number

  @Field(() => Float, { description: 'Those with errors; a whole number.' })
  errors!: number
}

@ObjectType('OperationUsage', { description: 'How often one operation was asked for.' })
export class OperationUsage {
  @Field(() => String, { description: 'As the client named it; `others` for those beyond what is told apart.' })
  name!: string

  @Field(() => String, { description: '`query`, `mutation` or `subscription`.' })
  type!: string

  @Field(() => String, { description: 'Tells documents with the same name apart; the one of the logs and traces.' })
  hash!: string

  @Field(() => Float, { description: 'How often; a whole number. A subscription counts when it opens.' })
  requests!: number

  @Field(() => Float, { description: 'How often with errors; a whole number.' })
  errors!: number

  @Field(() => Float, { description: 'Cost points, all together; a whole number.' })
  cost!: number

  @Field(() => Float, { description: 'Milliseconds that an answer took, on average.' })
  averageMs!: number

  @Field(() => DateTime, { description: 'When last, to some seconds.' })
  lastUsedAt!: Date
}

@ObjectType('FieldUsage', { description: 'How often one field was selected.' })
export class FieldUsage {
  @Field(() => String, { description: 'Its coordinate, such as `Project.name`.' })
  field!: string

  @Field(() => Float, { description: 'Operations that selected it; a whole number.' })
  requests!: number

  @Field(() => DateTime, { description: 'When last, to some seconds.' })
  lastUsedAt!: Date

  @Field(() => [ApiKeyUsageStub], {
    description: 'The keys that selected it, most first, 20 at most; none of them for people who sign in.',
  })
  apiKeys!: ApiKeyUsageStub[]
}

@ObjectType('Usage', { description: 'What was asked for: by one API key, or by everybody.' })
export class Usage {
  scope!: UsageScope

  @Field(() => UsageRange, { description: 'How far back.' })
  range!: UsageRange

  @Field(() => Float, { description: 'Operations; a whole number.' })
  requests!: number

  @Field(() => Float, { description: 'Those with errors; a whole number.' })
  errors!: number

  @Field(() => Float, { description: 'Cost points; a whole number.' })
  cost!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Milliseconds that an answer took, on average. Null without any.',
  })
  averageMs!: number | null

  @Field(() => DateTime, { nullable: true, description: 'When last, to some seconds. Null: not in this range.' })
  lastUsedAt!: Date | null
}

@Directive('@authenticated')
@Directive('@key(fields: "id")')
@ObjectType('ApiKey')
export class ApiKeyUsageStub {
  @Field(() => ID)
  id!: string
}

@Directive('@key(fields: "id")')
@ObjectType('Company')
export class CompanyUsageStub {
  @Field(() => ID)
  id!: string
}

/** Whose requests are counted together. */
export const ApiUserKind = { COMPANY: 'COMPANY', AGENCY: 'AGENCY', PEOPLE: 'PEOPLE' } as const
export type ApiUserKind = (typeof ApiUserKind)[keyof typeof ApiUserKind]
registerEnumType(ApiUserKind, {
  name: 'ApiUserKind',
  description: 'COMPANY: keys of one company. AGENCY: the agency’s own keys. PEOPLE: everybody who signs in. May grow.',
})

@ObjectType('CompanyApiUsage', { description: 'What the keys of one company asked Atrium itself for, together.' })
export class CompanyApiUsage {
  @Field(() => ApiUserKind, { description: 'Whose requests these are.' })
  kind!: ApiUserKind

  @Field(() => CompanyUsageStub, { nullable: true, description: 'The company; null for the others.' })
  company!: CompanyUsageStub | null

  @Field(() => Int, { description: 'Keys that were used; none for people.' })
  keys!: number

  @Field(() => Float, { description: 'Operations; a whole number.' })
  requests!: number

  @Field(() => Float, { description: 'Those of the time of the same length before; a whole number.' })
  previous!: number

  @Field(() => Float, { description: 'Those with errors; a whole number.' })
  errors!: number

  @Field(() => DateTime, { nullable: true, description: 'When last, to some seconds. Null: not in this range.' })
  lastUsedAt!: Date | null
}

/** Bounds of the lists. */
export const MAX_USAGE_ROWS = 100
export const DEFAULT_USAGE_ROWS = 20

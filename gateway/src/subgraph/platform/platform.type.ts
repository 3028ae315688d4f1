import { FEATURE_NAMES, type FeatureName, FEATURES } from '@atrium/kit/flags'
import { DateTime, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { Role } from '@atrium/kit/viewer'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { FlagMode, type FlagRule } from '../../platform/flag-rules.ts'
import type { MaintenanceState } from '../../platform/platform-state.ts'
import { PlatformErrorCode } from './platform.service.ts'

export const FeatureNameEnum = Object.fromEntries(FEATURE_NAMES.map((name) => [name, name])) as Record<
  FeatureName,
  FeatureName
>
registerEnumType(FeatureNameEnum, { name: 'FeatureName', description: 'What can be switched. May grow, and shrink.' })
registerEnumType(FlagMode, { name: 'FeatureFlagMode', description: 'For whom a feature is on: all, nobody, or some.' })
registerEnumType(Role, { name: 'Role', description: 'What a person may do in the installation as a whole.' })
registerEnumType(PlatformErrorCode, { name: 'PlatformErrorCode', description: 'Why nothing was changed. May grow.' })

@ObjectType('Maintenance', { description: 'Why nobody but staff is answered for the time being.' })
export class Maintenance implements Pick<MaintenanceState, 'message' | 'startedAt' | 'endsAt'> {
  @Field(() => String, { description: 'What is going on, for people.' })
  message!: string

  @Field(() => DateTime, { description: 'Since when.' })
  startedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it is expected to be over.' })
  endsAt!: Date | null
}

export function toMaintenance(state: MaintenanceState | null): Maintenance | null {
  if (!state) return null
  const { message, startedAt, endsAt } = state
  return Object.assign(new Maintenance(), { message, startedAt, endsAt })
}

@ObjectType('FeatureFlag', { description: 'A feature, and for whom it is on.' })
export class FeatureFlag {
  @Field(() => FeatureNameEnum, { description: 'Which.' })
  name!: FeatureName

  @Field(() => String, { description: 'What it is, in one sentence.' })
  description!: string

  @Field(() => Boolean, { description: 'Whether it is on where nobody decided.' })
  isOnByDefault!: boolean

  @Field(() => FlagMode, { nullable: true, description: 'What was decided; null for the default.' })
  mode!: FlagMode | null

  @Field(() => [Role], { description: 'For SOME: on for these roles.' })
  roles!: Role[]

  @Field(() => [ID], { description: 'For SOME: on for the people of these companies, at most 100.' })
  companyIds!: string[]

  @Field(() => Int, { description: 'For SOME: on for this share of all people, in per cent.' })
  percentage!: number
}

export function toFeatureFlags(rules: ReadonlyMap<string, FlagRule>): FeatureFlag[] {
  return FEATURE_NAMES.map((name) => {
    const rule = rules.get(name)
    return Object.assign(new FeatureFlag(), {
      name,
      ...FEATURES[name],
      mode: rule?.mode ?? null,
      roles: [...(rule?.roles ?? [])],
      companyIds: (rule?.companyIds ?? []).map((id) => toGlobalId('Company', id)),
      percentage: rule?.percentage ?? 0,
    })
  })
}

@InputType({ description: 'What people are told while nobody but staff is answered.' })
export class MaintenanceStartInput {
  @Field(() => String, { description: '1 to 500 characters.' })
  message!: string

  @Field(() => DateTime, { nullable: true, description: 'When it is expected to be over. It ends when you end it.' })
  endsAt?: Date | null
}

@InputType({ description: 'For whom a feature is on from now on.' })
export class FeatureFlagUpdateInput {
  @Field(() => FeatureNameEnum, { description: 'Which.' })
  name!: FeatureName

  @Field(() => FlagMode, { nullable: true, description: 'Null for the default.' })
  mode?: FlagMode | null

  @Field(() => [Role], { nullable: true, description: 'For SOME.' })
  roles?: Role[] | null

  @Field(() => [ID], { nullable: true, description: 'For SOME, at most 100.' })
  companyIds?: string[] | null

  @Field(() => Int, { nullable: true, description: 'For SOME: 0 to 100.' })
  percentage?: number | null
}

@ObjectType({ implements: UserError, description: 'Why nothing was changed.' })
export class PlatformUserError extends UserError {
  @Field(() => PlatformErrorCode, { description: 'For programs.' })
  code!: PlatformErrorCode
}

@ObjectType({ description: 'The maintenance as it is now, or why it is not changed.' })
class MaintenancePayload {
  @Field(() => Maintenance, { nullable: true, description: 'Null when there is none.' })
  maintenance?: Maintenance | null

  @Field(() => [PlatformUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: PlatformUserError[]
}

@ObjectType({ description: 'The maintenance that has begun, or why none has.' })
export class MaintenanceStartPayload extends MaintenancePayload {}

@ObjectType({ description: 'That it is over, or why it is not.' })
export class MaintenanceEndPayload extends MaintenancePayload {}

@ObjectType({ description: 'All features as they are now, or why none was changed.' })
export class FeatureFlagUpdatePayload {
  @Field(() => [FeatureFlag], { nullable: true, description: 'All features.' })
  featureFlags?: FeatureFlag[] | null

  @Field(() => [PlatformUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: PlatformUserError[]
}

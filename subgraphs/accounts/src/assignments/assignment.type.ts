import { DateOnly, DateTime, Node, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { AssignmentErrorCode } from './assignment-errors.ts'
import { type AssignmentEntity, AssignmentStatus } from './assignment.entity.ts'
import { onboardingChecklist, onboardingStatus, OnboardingStatus, OnboardingStep } from './onboarding-steps.ts'

registerEnumType(AssignmentStatus, {
  name: 'DeveloperAssignmentStatus',
  description:
    'PENDING: the company has yet to approve. ACTIVE: at work. NOTICE: at work until `endsOn`. The others are over.',
})
registerEnumType(AssignmentErrorCode, {
  name: 'DeveloperAssignmentErrorCode',
  description: 'Why an assignment stays as it was. May grow.',
})

registerEnumType(OnboardingStatus, { name: 'OnboardingStatus', description: 'How far an onboarding has come.' })
registerEnumType(OnboardingStep, {
  name: 'OnboardingStep',
  description:
    'What a developer goes through: meeting the team, the agreements, access to code and tools, a working set-up, a first task. May grow.',
})

@ObjectType('OnboardingItem', { description: 'One step of an onboarding.' })
export class OnboardingItem {
  @Field(() => OnboardingStep, { description: 'The step.' })
  step!: OnboardingStep

  @Field(() => DateTime, { nullable: true, description: 'When it was done; null while it is open.' })
  doneAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Who noted it, as the person was called then.' })
  doneByName!: string | null
}

type Shown =
  'status' | 'assignedAt' | 'decidedAt' | 'reason' | 'onboardedAt' | 'removalRequestedOn' | 'endsOn' | 'endedAt'

@ObjectType('DeveloperAssignment', {
  implements: Node,
  description: 'A developer at a company, from the day staff assigned it to the day it left.',
})
export class DeveloperAssignment implements Node, Pick<AssignmentEntity, Shown> {
  id!: string
  row!: AssignmentEntity

  @Field(() => AssignmentStatus, { description: 'How it stands.' })
  status!: AssignmentStatus

  @Field(() => DateTime, { description: 'When staff assigned the developer.' })
  assignedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When the company answered.' })
  decidedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why the company declined.' })
  reason!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When onboarding was done; null until then.' })
  onboardedAt!: Date | null

  @Field(() => OnboardingStatus, { description: 'How far onboarding has come.' })
  onboardingStatus!: OnboardingStatus

  @Field(() => [OnboardingItem], { description: 'Its steps, in their order; a handful.' })
  onboarding!: OnboardingItem[]

  @Field(() => DateOnly, {
    nullable: true,
    description: "The company's business day on which removal was asked for: the notice of thirty days runs from it.",
  })
  removalRequestedOn!: string | null

  @Field(() => DateOnly, { nullable: true, description: 'Last day with access, once staff has processed the removal.' })
  endsOn!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was over.' })
  endedAt!: Date | null
}

export function toAssignment(row: AssignmentEntity): DeveloperAssignment {
  const { status, assignedAt } = row
  return Object.assign(new DeveloperAssignment(), {
    row,
    id: toGlobalId('DeveloperAssignment', row.id),
    status,
    assignedAt,
    decidedAt: row.decidedAt ?? null,
    reason: row.reason ?? null,
    onboardedAt: row.onboardedAt ?? null,
    onboardingStatus: onboardingStatus(row),
    onboarding: onboardingChecklist(row),
    removalRequestedOn: row.removalRequestedOn ?? null,
    endsOn: row.endsOn ?? null,
    endedAt: row.endedAt ?? null,
  })
}

export const DeveloperAssignmentConnection = connectionType(DeveloperAssignment, 'DeveloperAssignment')

@ObjectType({ implements: UserError, description: 'Why an assignment stays as it was.' })
export class DeveloperAssignmentUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => AssignmentErrorCode, { description: 'The reason, for programs.' })
  code!: AssignmentErrorCode
}

@ObjectType({ description: 'An assignment as it is now, or why it stays as it was.' })
class AssignmentPayload {
  @Field(() => DeveloperAssignment, { nullable: true, description: 'The assignment.' })
  assignment?: DeveloperAssignment | null

  @Field(() => [DeveloperAssignmentUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: DeveloperAssignmentUserError[]
}

@ObjectType({ description: 'The new assignment, or why there is none.' })
export class DeveloperAssignPayload extends AssignmentPayload {}

@ObjectType({ description: 'The assignment that was taken back, or why not.' })
export class DeveloperAssignmentCancelPayload extends AssignmentPayload {}

@ObjectType({ description: 'The assignment whose removal staff is asked for, or why not.' })
export class DeveloperRemovalRequestPayload extends AssignmentPayload {}

@ObjectType({ description: 'The assignment that goes on, or why not.' })
export class DeveloperRemovalCancelPayload extends AssignmentPayload {}

@ObjectType({ description: 'The assignment with its checklist as it is now, or why it stays as it was.' })
export class DeveloperOnboardingChangePayload extends AssignmentPayload {}

@ObjectType({ description: 'The assignment of a developer who is on board, or why not.' })
export class DeveloperOnboardingCompletePayload extends AssignmentPayload {}

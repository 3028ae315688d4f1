import { DateTime, Node, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { ApprovalErrorCode } from './approval-errors.ts'
import { type ApprovalStep, ApprovalStatus, ApprovalStepStatus, Approver, isOverdue } from './approval-machine.ts'
import { type ApprovalEntity, ApprovalKind } from './approval.entity.ts'

registerEnumType(ApprovalKind, { name: 'ApprovalKind', description: 'What is decided about. May grow.' })
registerEnumType(ApprovalStatus, { name: 'ApprovalStatus', description: 'How an approval stands.' })
registerEnumType(ApprovalStepStatus, { name: 'ApprovalStepStatus', description: 'How one step of an approval stands.' })
registerEnumType(Approver, { name: 'Approver', description: 'Whose people decide a step.' })
registerEnumType(ApprovalErrorCode, { name: 'ApprovalErrorCode', description: 'Why it was not decided. May grow.' })

type StepShown = 'approver' | 'status' | 'decidedByName' | 'reason'

@ObjectType('ApprovalStep', { description: 'One decision of an approval.' })
export class ApprovalStepNode implements Pick<ApprovalStep, StepShown> {
  row!: ApprovalStep

  @Field(() => Approver, { description: 'Whose people decide it.' })
  approver!: Approver

  @Field(() => ApprovalStepStatus, { description: 'How it stands.' })
  status!: ApprovalStepStatus

  @Field(() => String, { nullable: true, description: 'Who decided it, as the person was called then.' })
  decidedByName!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null
}

type Shown = 'kind' | 'status' | 'title' | 'note' | 'createdAt' | 'waitingSince' | 'expiresAt' | 'decidedAt'

@ObjectType('Approval', {
  implements: Node,
  description: 'A question that somebody has to say yes or no to, step by step.',
})
export class Approval implements Node, Pick<ApprovalEntity, Shown> {
  id!: string
  row!: ApprovalEntity

  @Field(() => ApprovalKind, { description: 'What is decided about.' })
  kind!: ApprovalKind

  @Field(() => ApprovalStatus, { description: 'How it stands.' })
  status!: ApprovalStatus

  @Field(() => String, { description: 'The question in one line.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What was said when it was asked.' })
  note!: string | null

  @Field(() => DateTime, { description: 'When it was asked.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'Since when the present step waits, or the last one did.' })
  waitingSince!: Date

  @Field(() => Boolean, { description: 'Whether it has waited for five days or longer.' })
  isOverdue!: boolean

  @Field(() => DateTime, { nullable: true, description: 'Until when it can be decided. Null: without an end.' })
  expiresAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it came to its end.' })
  decidedAt!: Date | null

  @Field(() => ID, { description: 'What it is about: a developer (COMMUNITY), or a developer’s assignment.' })
  subjectId!: string

  @Field(() => [ApprovalStepNode], { description: 'Its steps, from first to last; a handful.' })
  steps!: ApprovalStepNode[]
}

export function toApproval(row: ApprovalEntity): Approval {
  const { kind, status, title, createdAt, waitingSince } = row
  return Object.assign(new Approval(), {
    row,
    id: toGlobalId('Approval', row.id),
    kind,
    status,
    title,
    createdAt,
    waitingSince,
    isOverdue: status === 'PENDING' && isOverdue(waitingSince, new Date()),
    note: row.note ?? null,
    expiresAt: row.expiresAt ?? null,
    decidedAt: row.decidedAt ?? null,
    subjectId: toGlobalId(kind === 'COMMUNITY' ? 'Developer' : 'DeveloperAssignment', row.subjectId),
    steps: row.steps.map(toStep),
  })
}

function toStep(row: ApprovalStep): ApprovalStepNode {
  const { approver, status, decidedByName, reason } = row
  const decidedAt = row.decidedAt ? new Date(row.decidedAt) : null
  return Object.assign(new ApprovalStepNode(), { row, approver, status, decidedByName, reason, decidedAt })
}

export const ApprovalConnection = connectionType(Approval, 'Approval')

@ObjectType({ implements: UserError, description: 'Why something was not decided.' })
export class ApprovalUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => ApprovalErrorCode, { description: 'The reason, for programs.' })
  code!: ApprovalErrorCode
}

@ObjectType({ description: 'An approval as it is now, or why it stays as it was.' })
class ApprovalPayload {
  @Field(() => Approval, { nullable: true, description: 'The approval.' })
  approval?: Approval | null

  @Field(() => [ApprovalUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: ApprovalUserError[]
}

@ObjectType({ description: 'The approved approval, or why it stays as it was.' })
export class ApprovalApprovePayload extends ApprovalPayload {}

@ObjectType({ description: 'The rejected approval, or why it stays as it was.' })
export class ApprovalRejectPayload extends ApprovalPayload {}

@ObjectType({ description: 'The approval that waits for somebody else now, or why it stays as it was.' })
export class ApprovalDelegatePayload extends ApprovalPayload {}

@ObjectType({ description: 'Those that were approved, and why others were not.' })
export class ApprovalsApprovePayload {
  @Field(() => [Approval], { description: 'Those that were approved, in the order given.' })
  approvals!: Approval[]

  @Field(() => [ApprovalUserError], {
    description: 'Why the others were not; `field` is `["ids", place in the list]`.',
  })
  userErrors!: ApprovalUserError[]
}

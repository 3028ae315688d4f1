// The rules of an approval as a pure function: what stands, what somebody wants, what stands then.

export const ApprovalStatus = {
  PENDING: 'PENDING',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  EXPIRED: 'EXPIRED',
  CANCELLED: 'CANCELLED',
} as const
export type ApprovalStatus = (typeof ApprovalStatus)[keyof typeof ApprovalStatus]

export const ApprovalStepStatus = {
  WAITING: 'WAITING',
  PENDING: 'PENDING',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
} as const
export type ApprovalStepStatus = (typeof ApprovalStepStatus)[keyof typeof ApprovalStepStatus]

/** Who decides a step: any of the staff, or any of the company's people who approve developers. */
export const Approver = { STAFF: 'STAFF', COMPANY: 'COMPANY' } as const
export type Approver = (typeof Approver)[keyof typeof Approver]

/** One step, as it is kept. Ids are UUIDs, instants ISO 8601. */
export interface ApprovalStep {
  approver: Approver
  /** The one of them that it was handed on to. */
  userId: string | null
  status: ApprovalStepStatus
  decidedById: string | null
  decidedByName: string | null
  decidedAt: string | null
  reason: string | null
  /** Who handed the step on to `userId`. */
  delegatedById: string | null
}

export interface ApprovalState {
  status: ApprovalStatus
  steps: readonly ApprovalStep[]
  expiresAt?: Date | null
}

export type Move =
  | { kind: 'APPROVE'; by: Decider; reason?: string | null }
  | { kind: 'REJECT'; by: Decider; reason: string }
  | { kind: 'DELEGATE'; by: Decider; to: string }
  | { kind: 'CANCEL' }
  | { kind: 'EXPIRE' }

export interface Decider {
  id: string
  name: string
}

export type Refusal = 'DECIDED' | 'EXPIRED' | 'REASON_REQUIRED' | 'NOT_EXPIRED'
export type Moved = { state: ApprovalState; refused?: undefined } | { state?: undefined; refused: Refusal }

/** An approval whose first step waits. */
export function begin(approvers: readonly [Approver, ...Approver[]], expiresAt: Date | null): ApprovalState {
  const steps = approvers.map((approver, index): ApprovalStep => ({
    approver,
    userId: null,
    status: index === 0 ? 'PENDING' : 'WAITING',
    decidedById: null,
    decidedByName: null,
    decidedAt: null,
    reason: null,
    delegatedById: null,
  }))
  return { status: 'PENDING', steps, expiresAt }
}

/** The step that waits for its decision; null once nothing does. */
export function waitingStep({ steps }: Pick<ApprovalState, 'steps'>): ApprovalStep | null {
  return steps.find(({ status }) => status === 'PENDING') ?? null
}

/** What an approval is after a move at `now`, or why it stays as it is. A refused move changes nothing. */
export function move(state: ApprovalState, wish: Move, now: Date): Moved {
  if (state.status !== 'PENDING') return { refused: 'DECIDED' }
  const isOver = state.expiresAt != null && state.expiresAt <= now
  if (wish.kind === 'EXPIRE') return isOver ? { state: { ...state, status: 'EXPIRED' } } : { refused: 'NOT_EXPIRED' }
  if (isOver) return { refused: 'EXPIRED' }
  if (wish.kind === 'CANCEL') return { state: { ...state, status: 'CANCELLED' } }
  if (wish.kind === 'REJECT' && wish.reason.trim() === '') return { refused: 'REASON_REQUIRED' }
  return { state: decided(state, wish, now) }
}

function decided(state: ApprovalState, wish: Extract<Move, { by: Decider }>, now: Date): ApprovalState {
  const at = state.steps.findIndex(({ status }) => status === 'PENDING')
  const change = (step: Partial<ApprovalStep>) => state.steps.with(at, { ...state.steps[at]!, ...step })
  if (wish.kind === 'DELEGATE') {
    return { ...state, steps: change({ userId: wish.to, delegatedById: wish.by.id }) }
  }
  const steps = change({
    status: wish.kind === 'APPROVE' ? 'APPROVED' : 'REJECTED',
    decidedById: wish.by.id,
    decidedByName: wish.by.name,
    decidedAt: now.toISOString(),
    reason: wish.reason?.trim() || null,
  })
  if (wish.kind === 'REJECT') return { ...state, steps, status: 'REJECTED' }
  const next = steps[at + 1]
  if (!next) return { ...state, steps, status: 'APPROVED' }
  return { ...state, steps: steps.with(at + 1, { ...next, status: 'PENDING' }) }
}

const DAY_MS = 86_400_000
const FIRST_REMINDER_DAYS = 5
const FURTHER_REMINDER_DAYS = 2

/** Whether a step has waited so long that those who decide it were reminded. */
export function isOverdue(waitingSince: Date, now: Date): boolean {
  return nextReminder(waitingSince, 0) <= now
}

/** When those who have to decide are reminded next: after five days, then every two. */
export function nextReminder(waitingSince: Date, reminders: number): Date {
  return new Date(waitingSince.getTime() + (FIRST_REMINDER_DAYS + reminders * FURTHER_REMINDER_DAYS) * DAY_MS)
}

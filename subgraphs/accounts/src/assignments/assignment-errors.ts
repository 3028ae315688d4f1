import { userError } from '@atrium/kit/errors'

export const AssignmentErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  NOT_APPROVED: 'NOT_APPROVED',
  ALREADY_ASSIGNED: 'ALREADY_ASSIGNED',
  NOT_PENDING: 'NOT_PENDING',
  NOT_ACTIVE: 'NOT_ACTIVE',
  REMOVAL_REQUESTED: 'REMOVAL_REQUESTED',
  NO_REMOVAL: 'NO_REMOVAL',
  ENDED: 'ENDED',
  REASON_REQUIRED: 'REASON_REQUIRED',
} as const
export type AssignmentErrorCode = (typeof AssignmentErrorCode)[keyof typeof AssignmentErrorCode]

export function assignmentError(code: AssignmentErrorCode, message: string, field: string | null = null) {
  return userError<AssignmentErrorCode>(code, message, field === null ? null : [field])
}

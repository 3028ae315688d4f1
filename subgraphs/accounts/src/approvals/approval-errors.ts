import { userError } from '@atrium/kit/errors'
import type { Refusal } from './approval-machine.ts'

export const ApprovalErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  ALREADY_DECIDED: 'ALREADY_DECIDED',
  EXPIRED: 'EXPIRED',
  REASON_REQUIRED: 'REASON_REQUIRED',
  REASON_TOO_LONG: 'REASON_TOO_LONG',
  DELEGATE_INVALID: 'DELEGATE_INVALID',
  END_INVALID: 'END_INVALID',
  TOO_MANY: 'TOO_MANY',
} as const
export type ApprovalErrorCode = (typeof ApprovalErrorCode)[keyof typeof ApprovalErrorCode]

export function approvalError(code: ApprovalErrorCode, message: string, field: string | null = null) {
  return userError<ApprovalErrorCode>(code, message, field === null ? null : [field])
}

/** Why a move was refused, in words. */
export function refusal(refused: Refusal) {
  switch (refused) {
    case 'DECIDED':
      return approvalError('ALREADY_DECIDED', 'This was decided already. Load it again to see how.', 'id')
    case 'EXPIRED':
    case 'NOT_EXPIRED':
      return approvalError('EXPIRED', 'The time to decide this is over. It has to be asked for again.', 'id')
    case 'REASON_REQUIRED':
      return approvalError('REASON_REQUIRED', 'Say why, so that the person can act on it.', 'reason')
  }
}

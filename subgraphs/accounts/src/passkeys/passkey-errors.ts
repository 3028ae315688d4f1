import { userError } from '@atrium/kit/errors'

export const PasskeyErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  NOT_ACCEPTED: 'NOT_ACCEPTED',
  ALREADY_REGISTERED: 'ALREADY_REGISTERED',
  TOO_MANY: 'TOO_MANY',
  LAST_WAY_IN: 'LAST_WAY_IN',
  REQUIRED: 'REQUIRED',
  INVALID_INPUT: 'INVALID_INPUT',
  PASSWORD_WRONG: 'PASSWORD_WRONG',
  PASSWORD_MISSING: 'PASSWORD_MISSING',
  PROOF_NEEDED: 'PROOF_NEEDED',
  SECOND_STEP_NEEDED: 'SECOND_STEP_NEEDED',
  RATE_LIMITED: 'RATE_LIMITED',
} as const
export type PasskeyErrorCode = (typeof PasskeyErrorCode)[keyof typeof PasskeyErrorCode]

export const passkeyError = (code: PasskeyErrorCode, message: string, field?: string) =>
  userError<PasskeyErrorCode>(code, message, field ? [field] : null)

import { userError } from '@atrium/kit/errors'

export const PasskeyErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  NOT_ACCEPTED: 'NOT_ACCEPTED',
  ALREADY_REGISTERED: 'ALREADY_REGISTERED',
  TOO_MANY: 'TOO_MANY',
  LAST_WAY_IN: 'LAST_WAY_IN',
  INVALID_INPUT: 'INVALID_INPUT',
  PASSWORD_WRONG: 'PASSWORD_WRONG',
  RATE_LIMITED: 'RATE_LIMITED',
} as const
export type PasskeyErrorCode = (typeof PasskeyErrorCode)[keyof typeof PasskeyErrorCode]

export const passkeyError = (code: PasskeyErrorCode, message: string, field?: string) =>
  userError<PasskeyErrorCode>(code, message, field ? [field] : null)

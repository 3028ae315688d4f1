import { userError } from '@atrium/kit/errors'

export const PasswordErrorCode = {
  PASSWORD_WEAK: 'PASSWORD_WEAK',
  PASSWORD_WRONG: 'PASSWORD_WRONG',
  PASSWORD_MISSING: 'PASSWORD_MISSING',
  TOKEN_INVALID: 'TOKEN_INVALID',
  RATE_LIMITED: 'RATE_LIMITED',
  INVALID_INPUT: 'INVALID_INPUT',
} as const
export type PasswordErrorCode = (typeof PasswordErrorCode)[keyof typeof PasswordErrorCode]

export const passwordError = (code: PasswordErrorCode, message: string, field?: string) =>
  userError<PasswordErrorCode>(code, message, field ? [field] : null)

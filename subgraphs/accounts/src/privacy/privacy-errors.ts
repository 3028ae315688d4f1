import { userError } from '@atrium/kit/errors'

export const PrivacyErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  ALREADY_OPEN: 'ALREADY_OPEN',
  TOO_OFTEN: 'TOO_OFTEN',
  LAST_OWNER: 'LAST_OWNER',
  LAST_ADMINISTRATOR: 'LAST_ADMINISTRATOR',
  PASSWORD_WRONG: 'PASSWORD_WRONG',
  PASSWORD_MISSING: 'PASSWORD_MISSING',
  PROOF_NEEDED: 'PROOF_NEEDED',
  RATE_LIMITED: 'RATE_LIMITED',
  INVALID_INPUT: 'INVALID_INPUT',
  FORBIDDEN: 'FORBIDDEN',
  WRONG_STATUS: 'WRONG_STATUS',
} as const
export type PrivacyErrorCode = (typeof PrivacyErrorCode)[keyof typeof PrivacyErrorCode]

export const privacyError = (code: PrivacyErrorCode, message: string, field: string | null = null) =>
  userError<PrivacyErrorCode>(code, message, field === null ? null : [field])

import { userError } from '@atrium/kit/errors'

export const TwoFactorErrorCode = {
  CODE_WRONG: 'CODE_WRONG',
  NOT_STARTED: 'NOT_STARTED',
  ALREADY_ON: 'ALREADY_ON',
  REQUIRED: 'REQUIRED',
  PASSWORD_WRONG: 'PASSWORD_WRONG',
  PASSWORD_MISSING: 'PASSWORD_MISSING',
  PROOF_NEEDED: 'PROOF_NEEDED',
  SECOND_STEP_NEEDED: 'SECOND_STEP_NEEDED',
  RATE_LIMITED: 'RATE_LIMITED',
} as const
export type TwoFactorErrorCode = (typeof TwoFactorErrorCode)[keyof typeof TwoFactorErrorCode]

export const twoFactorError = (code: TwoFactorErrorCode, message: string, field?: string) =>
  userError<TwoFactorErrorCode>(code, message, field ? [field] : null)

export const codeWrong = () =>
  twoFactorError(
    'CODE_WRONG',
    'This code is wrong or was used already. Wait for the next one, then enter that.',
    'code',
  )

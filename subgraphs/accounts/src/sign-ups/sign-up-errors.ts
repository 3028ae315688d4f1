import { userError } from '@atrium/kit/errors'

export const SignUpErrorCode = {
  SIGN_UP_CLOSED: 'SIGN_UP_CLOSED',
  EMAIL_TAKEN: 'EMAIL_TAKEN',
  TOKEN_INVALID: 'TOKEN_INVALID',
  PASSWORD_WEAK: 'PASSWORD_WEAK',
  PASSWORD_WRONG: 'PASSWORD_WRONG',
  RATE_LIMITED: 'RATE_LIMITED',
  INVALID_INPUT: 'INVALID_INPUT',
} as const
export type SignUpErrorCode = (typeof SignUpErrorCode)[keyof typeof SignUpErrorCode]

export const signUpError = (code: SignUpErrorCode, message: string, field?: string) =>
  userError<SignUpErrorCode>(code, message, field ? [field] : null)

export const linkInvalid = () =>
  signUpError('TOKEN_INVALID', 'This link has expired or was used already. Sign in, or sign up once more.')

export const emailTaken = () =>
  signUpError('EMAIL_TAKEN', 'There is an account with this e-mail address already. Sign in instead.')

import { userError, type UserErrorData, UserErrorException } from '@atrium/kit/errors'

export const SessionErrorCode = {
  INVALID_CREDENTIALS: 'INVALID_CREDENTIALS',
  REFRESH_TOKEN_INVALID: 'REFRESH_TOKEN_INVALID',
  REFRESH_TOKEN_REUSED: 'REFRESH_TOKEN_REUSED',
  USER_SUSPENDED: 'USER_SUSPENDED',
  RATE_LIMITED: 'RATE_LIMITED',
  INVALID_INPUT: 'INVALID_INPUT',
  SETUP_ALREADY_DONE: 'SETUP_ALREADY_DONE',
  NOT_FOUND: 'NOT_FOUND',
  NOT_AVAILABLE: 'NOT_AVAILABLE',
  LABS_UNAVAILABLE: 'LABS_UNAVAILABLE',
  LABS_NOT_LINKED: 'LABS_NOT_LINKED',
  CODE_WRONG: 'CODE_WRONG',
  CHALLENGE_OVER: 'CHALLENGE_OVER',
  PASSKEY_REFUSED: 'PASSKEY_REFUSED',
  PASSWORD_WRONG: 'PASSWORD_WRONG',
  PASSWORD_MISSING: 'PASSWORD_MISSING',
} as const
export type SessionErrorCode = (typeof SessionErrorCode)[keyof typeof SessionErrorCode]

/** The same for an unknown e-mail address and for a wrong password: it must not tell who has an account. */
export const invalidCredentials = () =>
  sessionError('INVALID_CREDENTIALS', 'The e-mail address or the password is wrong. Check both and try again.')

export const userSuspended = () =>
  sessionError('USER_SUSPENDED', 'This account is suspended. Ask an administrator of the agency to reactivate it.')

export const refreshTokenInvalid = () => sessionError('REFRESH_TOKEN_INVALID', 'The session has ended. Sign in again.')

export const refreshTokenReused = () =>
  sessionError('REFRESH_TOKEN_REUSED', 'This session was ended, because its token was used twice. Sign in again.')

export const challengeOver = () =>
  sessionError('CHALLENGE_OVER', 'This sign-in took too long or was finished already. Begin again.')

export const secondStepWrong = () =>
  userError<SessionErrorCode>(
    'CODE_WRONG',
    'This code is wrong or was used already. Wait for the next one, then enter that.',
    ['code'],
  )

export const passkeyRefused = () =>
  sessionError('PASSKEY_REFUSED', 'This passkey was not accepted. Try again, or sign in another way.')

export const labsNotLinked = () =>
  sessionError(
    'LABS_NOT_LINKED',
    'This Labs account is linked to nobody here. Sign in another way, then link it under Settings › Labs.',
  )

export const attemptInvalid = () =>
  userError<SessionErrorCode>('INVALID_INPUT', 'An attempt is 16 to 100 random characters.', ['attempt'])

/** Says when to try again, for people and for programs (`retryAt`). */
export function rateLimited(until: Date) {
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000))
  const message = `Too many failed attempts. Try again in ${seconds} s, at ${until.toISOString()}.`
  const error: UserErrorData<SessionErrorCode> & { retryAt: Date } = {
    code: 'RATE_LIMITED',
    message,
    field: null,
    retryAt: until,
  }
  return new UserErrorException<SessionErrorCode>([error])
}

function sessionError(code: SessionErrorCode, message: string) {
  return userError<SessionErrorCode>(code, message)
}

import { userError } from '@atrium/kit/errors'

export const UserErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  INVALID_INPUT: 'INVALID_INPUT',
  EMAIL_TAKEN: 'EMAIL_TAKEN',
  ONESELF: 'ONESELF',
  LAST_ADMINISTRATOR: 'LAST_ADMINISTRATOR',
  LAST_OWNER: 'LAST_OWNER',
  WRONG_STATUS: 'WRONG_STATUS',
  TOO_SOON: 'TOO_SOON',
  TOO_MANY: 'TOO_MANY',
  PROOF_NEEDED: 'PROOF_NEEDED',
} as const
export type UserErrorCode = (typeof UserErrorCode)[keyof typeof UserErrorCode]

export function administrationError(code: UserErrorCode, message: string, field: string | null = null) {
  return userError<UserErrorCode>(code, message, field === null ? null : [field])
}

export const invalidUser = (field: string, message: string) => administrationError('INVALID_INPUT', message, field)

export const userNotFound = () =>
  administrationError('NOT_FOUND', 'This person does not exist, or was erased. Load the list again.', 'id')

export const notOneself = (what: string) =>
  administrationError('ONESELF', `You cannot ${what} yourself. Ask another administrator.`, 'id')

export const lastAdministrator = () =>
  administrationError(
    'LAST_ADMINISTRATOR',
    'This is the last active administrator. Make somebody else an administrator first.',
    'id',
  )

export const onlyAdministrators = () =>
  administrationError('FORBIDDEN', 'Only administrators do this, and you are none, or no longer one.')

export const emailTaken = (email: string) =>
  administrationError('EMAIL_TAKEN', `Somebody already has an account with ${email}. Search for it instead.`, 'email')

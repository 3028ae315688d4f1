import { userError } from '@atrium/kit/errors'

export const DeveloperErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  INVALID_INPUT: 'INVALID_INPUT',
  EMAIL_TAKEN: 'EMAIL_TAKEN',
  ALREADY_APPROVED: 'ALREADY_APPROVED',
  ALREADY_REQUESTED: 'ALREADY_REQUESTED',
} as const
export type DeveloperErrorCode = (typeof DeveloperErrorCode)[keyof typeof DeveloperErrorCode]

export function developerError(code: DeveloperErrorCode, message: string, field: string | null = null) {
  return userError<DeveloperErrorCode>(code, message, field === null ? null : [field])
}

import { userError, UserErrorException } from '@atrium/kit/errors'
import type { ZodError } from 'zod'

export const CompanyErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  INVALID_INPUT: 'INVALID_INPUT',
  /** Somebody else has saved in the meantime. */
  CONFLICT: 'CONFLICT',
  NAME_TAKEN: 'NAME_TAKEN',
  ALREADY_IN_COMPANY: 'ALREADY_IN_COMPANY',
  LAST_OWNER: 'LAST_OWNER',
} as const
export type CompanyErrorCode = (typeof CompanyErrorCode)[keyof typeof CompanyErrorCode]

export function companyError(code: CompanyErrorCode, message: string, field: string | null = null) {
  return userError<CompanyErrorCode>(code, message, field === null ? null : [field])
}

/** Every field that is wrong, as zod found it. */
export function invalidCompany(error: ZodError) {
  return new UserErrorException<CompanyErrorCode>(
    error.issues.map(({ message, path }) => ({ code: 'INVALID_INPUT', message, field: path.map(String) })),
  )
}

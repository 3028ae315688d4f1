import { userError } from '@atrium/kit/errors'

export const ApiKeyErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  NOT_ACTIVE: 'NOT_ACTIVE',
  NAME_INVALID: 'NAME_INVALID',
  SCOPES_INVALID: 'SCOPES_INVALID',
  IPS_INVALID: 'IPS_INVALID',
  EXPIRY_INVALID: 'EXPIRY_INVALID',
  OVERLAP_INVALID: 'OVERLAP_INVALID',
} as const
export type ApiKeyErrorCode = (typeof ApiKeyErrorCode)[keyof typeof ApiKeyErrorCode]

export function apiKeyError(code: ApiKeyErrorCode, message: string, field: string | null = null) {
  return userError<ApiKeyErrorCode>(code, message, field === null ? null : [field])
}

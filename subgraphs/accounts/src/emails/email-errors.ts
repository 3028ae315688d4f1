import { userError } from '@atrium/kit/errors'

export const EmailErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  LINK_GONE: 'LINK_GONE',
  ALREADY_RESENT: 'ALREADY_RESENT',
  STILL_WAITING: 'STILL_WAITING',
  TEMPLATE_UNKNOWN: 'TEMPLATE_UNKNOWN',
  DRAFT_INVALID: 'DRAFT_INVALID',
  WORDS_INVALID: 'WORDS_INVALID',
  CHANGED_MEANWHILE: 'CHANGED_MEANWHILE',
  TOO_LATE: 'TOO_LATE',
  ADDRESS_INVALID: 'ADDRESS_INVALID',
} as const
export type EmailErrorCode = (typeof EmailErrorCode)[keyof typeof EmailErrorCode]

export const emailError = (code: EmailErrorCode, message: string, field: string | null = null) =>
  userError<EmailErrorCode>(code, message, field === null ? null : [field])

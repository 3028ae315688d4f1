import { userError } from '@atrium/kit/errors'

export const BroadcastErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  SUBJECT_INVALID: 'SUBJECT_INVALID',
  BODY_INVALID: 'BODY_INVALID',
  PATH_INVALID: 'PATH_INVALID',
  CHANNEL_REQUIRED: 'CHANNEL_REQUIRED',
  AUDIENCE_INVALID: 'AUDIENCE_INVALID',
  AUDIENCE_EMPTY: 'AUDIENCE_EMPTY',
  AUDIENCE_CHANGED: 'AUDIENCE_CHANGED',
  ALREADY_OVER: 'ALREADY_OVER',
} as const
export type BroadcastErrorCode = (typeof BroadcastErrorCode)[keyof typeof BroadcastErrorCode]

export const broadcastError = (code: BroadcastErrorCode, message: string, field: string | null = null) =>
  userError<BroadcastErrorCode>(code, message, field === null ? null : [field])

import { userError } from '@atrium/kit/errors'

export const TrainingErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  INVALID: 'INVALID',
  TOO_MANY: 'TOO_MANY',
  ARCHIVED: 'ARCHIVED',
  NOT_PUBLISHED: 'NOT_PUBLISHED',
  NOTHING_NEW: 'NOTHING_NEW',
  CONFLICT: 'CONFLICT',
  ALREADY_ASSIGNED: 'ALREADY_ASSIGNED',
  ENDED: 'ENDED',
  ALREADY_COMPLETED: 'ALREADY_COMPLETED',
  NO_ATTEMPTS_LEFT: 'NO_ATTEMPTS_LEFT',
  ALREADY_SUBMITTED: 'ALREADY_SUBMITTED',
  TIME_IS_UP: 'TIME_IS_UP',
} as const
export type TrainingErrorCode = (typeof TrainingErrorCode)[keyof typeof TrainingErrorCode]

export function trainingError(code: TrainingErrorCode, message: string, ...field: string[]) {
  return userError<TrainingErrorCode>(code, message, field.length > 0 ? field : null)
}

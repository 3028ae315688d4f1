export const LimitErrorCode = {
  OUT_OF_RANGE: 'OUT_OF_RANGE',
  REPEATED: 'REPEATED',
  SET_BY_ENVIRONMENT: 'SET_BY_ENVIRONMENT',
  NOTHING_TO_CHANGE: 'NOTHING_TO_CHANGE',
  FORBIDDEN: 'FORBIDDEN',
} as const
export type LimitErrorCode = (typeof LimitErrorCode)[keyof typeof LimitErrorCode]

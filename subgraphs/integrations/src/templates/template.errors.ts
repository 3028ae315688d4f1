export const TemplateErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  INVALID_INPUT: 'INVALID_INPUT',
  KEY_TAKEN: 'KEY_TAKEN',
  INVALID_SCHEMA: 'INVALID_SCHEMA',
  CONFLICT: 'CONFLICT',
  IN_USE: 'IN_USE',
  BUILT_IN: 'BUILT_IN',
  TOO_MANY: 'TOO_MANY',
} as const
export type TemplateErrorCode = (typeof TemplateErrorCode)[keyof typeof TemplateErrorCode]

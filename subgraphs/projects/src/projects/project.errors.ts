export const ProjectErrorCode = {
  INVALID_INPUT: 'INVALID_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  ALREADY_LINKED: 'ALREADY_LINKED',
  CONFLICT: 'CONFLICT',
} as const
export type ProjectErrorCode = (typeof ProjectErrorCode)[keyof typeof ProjectErrorCode]

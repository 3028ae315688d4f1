export const ProjectErrorCode = {
  INVALID_INPUT: 'INVALID_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  ALREADY_LINKED: 'ALREADY_LINKED',
  CONFLICT: 'CONFLICT',
  NOT_IN_TEAM: 'NOT_IN_TEAM',
  ALREADY_ASSIGNED: 'ALREADY_ASSIGNED',
} as const
export type ProjectErrorCode = (typeof ProjectErrorCode)[keyof typeof ProjectErrorCode]

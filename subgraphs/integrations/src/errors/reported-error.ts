export const ErrorPeriod = { DAY: 'DAY', WEEK: 'WEEK' } as const
export type ErrorPeriod = (typeof ErrorPeriod)[keyof typeof ErrorPeriod]

export interface ErrorRate {
  connectionId: string
  projectId: string | null
  count: number
  before: number
  /** By the hour, the oldest first; the last is the one under way. */
  hours: number[]
}

export interface AssignedErrorRow {
  connectionId: string
  externalId: string
  provider: string
  projectId: string | null
  title: string
  level: 'FATAL' | 'ERROR' | 'WARNING' | 'INFO'
  culprit: string | null
  url: string | null
  eventCount: number | null
  userCount: number | null
  lastSeenAt: string
}

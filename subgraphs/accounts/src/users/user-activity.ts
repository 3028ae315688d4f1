/** Whether a person has signed in within the last 30 days. */
export const UserActivity = { ACTIVE: 'ACTIVE', INACTIVE: 'INACTIVE', NEVER: 'NEVER' } as const
export type UserActivity = (typeof UserActivity)[keyof typeof UserActivity]

import { userError } from '@atrium/kit/errors'

export const ProfileErrorCode = { INVALID_INPUT: 'INVALID_INPUT' } as const
export type ProfileErrorCode = (typeof ProfileErrorCode)[keyof typeof ProfileErrorCode]

export const invalidProfile = (field: string, message: string) =>
  userError<ProfileErrorCode>('INVALID_INPUT', message, [field])

import { userError } from '@atrium/kit/errors'

export const InvitationErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  INVALID_INPUT: 'INVALID_INPUT',
  ALREADY_INVITED: 'ALREADY_INVITED',
  ALREADY_MEMBER: 'ALREADY_MEMBER',
  TOO_MANY: 'TOO_MANY',
  TOO_SOON: 'TOO_SOON',
  ALREADY_ACCEPTED: 'ALREADY_ACCEPTED',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
  /** It was sent to another address than that of who accepts. */
  OTHER_PERSON: 'OTHER_PERSON',
  /** Somebody has an account with the address: sign in with it. */
  ACCOUNT_EXISTS: 'ACCOUNT_EXISTS',
  /** The account works for the agency, and cannot belong to a client. */
  ROLE_CONFLICT: 'ROLE_CONFLICT',
} as const
export type InvitationErrorCode = (typeof InvitationErrorCode)[keyof typeof InvitationErrorCode]

export function invitationError(code: InvitationErrorCode, message: string, field: string | null = null) {
  return userError<InvitationErrorCode>(code, message, field === null ? null : [field])
}

export const noSuchInvitation = () => invitationError('NOT_FOUND', 'There is no such invitation.', 'id')

/** Why an invitation that is over cannot be accepted. */
export function refusalOf(state: 'ACCEPTED' | 'EXPIRED' | 'REVOKED') {
  switch (state) {
    case 'ACCEPTED':
      return invitationError('ALREADY_ACCEPTED', 'This invitation was accepted already. Sign in instead.', 'token')
    case 'EXPIRED':
      return invitationError('EXPIRED', 'This invitation has expired. Ask for a new one.', 'token')
    case 'REVOKED':
      return invitationError('REVOKED', 'This invitation was taken back. Ask who invited you.', 'token')
  }
}

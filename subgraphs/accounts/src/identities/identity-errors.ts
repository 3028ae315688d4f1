export const IdentityErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  LAST_WAY_IN: 'LAST_WAY_IN',
  PROOF_NEEDED: 'PROOF_NEEDED',
} as const
export type IdentityErrorCode = (typeof IdentityErrorCode)[keyof typeof IdentityErrorCode]

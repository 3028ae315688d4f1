/** What a second step can be proved with. */
export const ChallengeMethod = { TOTP: 'TOTP', RECOVERY_CODE: 'RECOVERY_CODE', PASSKEY: 'PASSKEY' } as const
export type ChallengeMethod = (typeof ChallengeMethod)[keyof typeof ChallengeMethod]

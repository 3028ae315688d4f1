import { sql } from '@atrium/kit/database'
import { type Context, requireOwner } from '../context.ts'
import { identitiesOf, type IdentityRow } from '../identities/identity.service.ts'
import { passkeysOf, type PasskeyRow } from '../passkeys/passkey-store.ts'
import { provedUntil } from '../sessions/proof-store.ts'
import { isTwoFactorRequired } from '../two-factor/required.ts'

export interface WaysIn {
  hasPassword: boolean
  passwordChangedAt: Date | null
  twoFactorSince: Date | null
  isTwoFactorRequired: boolean
  recoveryCodesLeft: number
  provedUntil: Date
  passkeys: PasskeyRow[]
  identities: IdentityRow[]
}

/** How the viewer can sign in. */
export async function readWaysIn(context: Context): Promise<WaysIn> {
  const viewer = requireOwner(context)
  const { userId } = viewer
  return context.as('signin', async (em) => {
    const [row] = await sql<{ passwordChangedAt: Date | null; twoFactorSince: Date | null; codes: number }>(
      em,
      `select (select updated_at from accounts.passwords where user_id = ?) as "passwordChangedAt",
              (select confirmed_at from accounts.totp_secrets where user_id = ?) as "twoFactorSince",
              (select count(*)::int from accounts.recovery_codes where user_id = ? and used_at is null) as codes`,
      [userId, userId, userId],
    )
    const { passwordChangedAt, twoFactorSince, codes } = row!
    return {
      hasPassword: passwordChangedAt !== null,
      passwordChangedAt: passwordChangedAt && new Date(passwordChangedAt),
      twoFactorSince: twoFactorSince && new Date(twoFactorSince),
      isTwoFactorRequired: isTwoFactorRequired(context, viewer),
      recoveryCodesLeft: codes,
      provedUntil: await provedUntil(em, viewer.sessionId),
      passkeys: await passkeysOf(em, userId),
      identities: await identitiesOf(em, userId),
    }
  })
}

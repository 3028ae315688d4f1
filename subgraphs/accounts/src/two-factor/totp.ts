import type { Vault } from '@atrium/kit/data-keys'
import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import { verify } from 'otplib'

/** Seconds by which the clock of the phone may be off. */
const TOLERANCE_SECONDS = 30

const placeOf = (userId: string) => ({ tenant: 'agency', table: 'totp_secrets', row: userId, column: 'secret' })

export const sealSecret = (secret: string, userId: string, vault: Vault): Promise<string> =>
  vault.seal(secret, placeOf(userId))

export interface TotpSecret {
  sealed: string
  isConfirmed: boolean
}

export async function findSecret(em: EntityManager, userId: string): Promise<TotpSecret | null> {
  const [row] = await sql<TotpSecret>(
    em,
    `select secret as sealed, confirmed_at is not null as "isConfirmed" from accounts.totp_secrets where user_id = ?`,
    [userId],
  )
  return row ?? null
}

/**
 * Uses a code of the authenticator up. None works twice, nor does an older one after it: of two at once the second waits for the
 * first's row and finds the step taken. @returns whether it was right and new
 */
export async function spendTotp(em: EntityManager, userId: string, code: string, vault: Vault): Promise<boolean> {
  const found = await findSecret(em, userId)
  if (!found || !/^\d{6}$/.test(code)) return false
  const secret = await vault.open(found.sealed, placeOf(userId))
  const result = await verify({ secret, token: code, epochTolerance: TOLERANCE_SECONDS })
  if (!result.valid || !('timeStep' in result)) return false
  const spent = await sql(
    em,
    'update accounts.totp_secrets set last_step = ? where user_id = ? and last_step < ? returning user_id',
    [result.timeStep, userId, result.timeStep],
  )
  return spent.length > 0
}

import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { spendRecoveryCode } from './recovery-codes.ts'
import { findSecret, spendTotp } from './totp.ts'

/**
 * Uses up a code of a person's (UUID) authenticator, or one of its recovery codes. False when it is neither: whoever
 * begins a set-up knows its secret, so an authenticator counts once it is confirmed.
 */
export async function spendCode(
  em: EntityManager,
  { services, client }: Context,
  userId: string,
  text: string,
): Promise<boolean> {
  const digits = text.replace(/\s/g, '')
  const isCode = /^\d{6}$/.test(digits) && (await findSecret(em, userId))?.isConfirmed
  if (isCode && (await spendTotp(em, userId, digits, services.vault))) return true
  if (!(await spendRecoveryCode(em, userId, text.trim(), services.attemptKey))) return false
  await recordSecurityEvent(em, { type: 'RECOVERY_CODE_USED', userId, client })
  return true
}

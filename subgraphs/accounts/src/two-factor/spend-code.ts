import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { spendRecoveryCode } from './recovery-codes.ts'
import { spendTotp } from './totp.ts'

/** Uses up a code of a person's (UUID) authenticator, or one of its recovery codes. False when it is neither. */
export async function spendCode(
  em: EntityManager,
  { services, client }: Context,
  userId: string,
  text: string,
): Promise<boolean> {
  const digits = text.replace(/\s/g, '')
  if (/^\d{6}$/.test(digits) && (await spendTotp(em, userId, digits, services.keyring))) return true
  if (!(await spendRecoveryCode(em, userId, text.trim(), services.attemptKey))) return false
  await recordSecurityEvent(em, { type: 'RECOVERY_CODE_USED', userId, client })
  return true
}

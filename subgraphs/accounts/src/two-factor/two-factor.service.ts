import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import type { Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { generateSecret, generateURI } from 'otplib'
import { type Context, requireOwner } from '../context.ts'
import { proveOwner } from '../passwords/password.service.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import type { SecurityEventType } from '../security-events/security-event-types.ts'
import { noteSecondStep } from '../sessions/session-store.ts'
import { byPurpose, countAttempt, forgiveAttempts } from '../sessions/throttle.service.ts'
import { lockWaysIn } from '../sign-in-methods/last-way-in.ts'
import { replaceCodes } from './recovery-codes.ts'
import { isTwoFactorRequired, requireSecondStep } from './required.ts'
import { findSecret, sealSecret, spendTotp } from './totp.ts'
import { codeWrong, twoFactorError } from './two-factor-errors.ts'

const GUESSES = 5

/** What an authenticator app needs: the secret as text, and as the address that its QR code holds. */
export interface Enrolment {
  secret: string
  uri: string
}

/** Makes a secret for the viewer's authenticator. It counts once a code of it is confirmed; beginning again makes another. */
export async function startTotp(context: Context, password: string | null): Promise<Enrolment> {
  const owner = requireOwner(context)
  await context.as('signin', (em) => requireSecondStep(em, context, owner))
  const viewer = await proveOwner(context, password)
  const secret = generateSecret()
  await context.as('signin', async (em) => {
    const kept = await sql(
      em,
      `insert into accounts.totp_secrets as t (user_id, secret) values (?, ?)
       on conflict (user_id) do update set secret = excluded.secret, created_at = now(), last_step = 0
       where t.confirmed_at is null returning user_id`,
      [viewer.userId, await sealSecret(secret, viewer.userId, context.services.vault)],
    )
    if (kept.length === 0)
      throw twoFactorError('ALREADY_ON', 'Two-step sign-in is on already. Switch it off first to set it up anew.')
  })
  return { secret, uri: generateURI({ issuer: 'Atrium', label: viewer.email, secret }) }
}

/** Switches two-step sign-in on, with a code that shows that the authenticator works. @returns the recovery codes, told once */
export async function confirmTotp(context: Context, code: string): Promise<string[]> {
  const viewer = requireOwner(context)
  const { userId } = viewer
  const guesses = byPurpose('second-step', userId, GUESSES)
  await context.as('signin', async (em) => {
    await requireSecondStep(em, context, viewer)
    const found = await findSecret(em, userId)
    if (!found) throw twoFactorError('NOT_STARTED', 'Begin the set-up first: scan the QR code.')
    if (found.isConfirmed) throw twoFactorError('ALREADY_ON', 'Two-step sign-in is on already.')
    await countAttempt(em, guesses)
  })
  return context.as('signin', async (em) => {
    await lockWaysIn(em, userId)
    await requireSecondStep(em, context, viewer)
    const isRight = await spendTotp(em, userId, code.replace(/\s/g, ''), context.services.vault)
    if (!isRight) throw codeWrong()
    await sql(em, 'update accounts.totp_secrets set confirmed_at = now() where user_id = ?', [userId])
    await noteSecondStep(em, viewer.sessionId)
    await forgiveAttempts(em, guesses.key)
    const codes = await replaceCodes(em, userId, context.services.attemptKey)
    await record(em, context, viewer, 'TWO_FACTOR_ENABLED', 'two_factor.enabled')
    return codes
  })
}

/** Switches two-step sign-in off, where no role of the viewer requires it. */
export async function disableTotp(context: Context, password: string | null): Promise<void> {
  const viewer = await proveOwner(context, password)
  if (isTwoFactorRequired(context, viewer))
    throw twoFactorError('REQUIRED', 'Your role has to sign in with two steps. Ask whoever runs this installation.')
  await context.as('signin', async (em) => {
    await lockWaysIn(em, viewer.userId)
    const gone = await sql(em, 'delete from accounts.totp_secrets where user_id = ? returning confirmed_at', [
      viewer.userId,
    ])
    await sql(em, 'delete from accounts.recovery_codes where user_id = ?', [viewer.userId])
    if (gone.length > 0) await record(em, context, viewer, 'TWO_FACTOR_DISABLED', 'two_factor.disabled')
  })
}

/** New recovery codes instead of all before. */
export async function replaceRecoveryCodes(context: Context, password: string | null): Promise<string[]> {
  const viewer = await proveOwner(context, password)
  return context.as('signin', async (em) => {
    const found = await findSecret(em, viewer.userId)
    if (!found?.isConfirmed) throw twoFactorError('NOT_STARTED', 'Two-step sign-in is off. Switch it on first.')
    const codes = await replaceCodes(em, viewer.userId, context.services.attemptKey)
    await record(em, context, viewer, 'RECOVERY_CODES_REPLACED', 'recovery_codes.replaced')
    return codes
  })
}

async function record(em: EntityManager, { client }: Context, viewer: Viewer, type: SecurityEventType, action: string) {
  await recordSecurityEvent(em, { type, userId: viewer.userId, client })
  await appendAudit(em, viewer, {
    action,
    subjectType: 'User',
    subjectId: viewer.userId,
    ip: client.ip || null,
  })
}

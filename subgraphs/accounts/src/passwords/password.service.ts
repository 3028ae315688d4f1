import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { weaknessOf } from '@atrium/kit/passwords'
import type { Viewer } from '@atrium/kit/viewer'
import { type Context, requireOwner, requirePerson } from '../context.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { endSessionsOf } from '../sessions/revoke.service.ts'
import { isProved, noteProof, proofNeeded } from '../sessions/proof-store.ts'
import { byPurpose, countAttempt, forgiveAttempts } from '../sessions/throttle.service.ts'
import { passwordError } from './password-errors.ts'
import { passwordHashOf, storePassword } from './password-store.ts'
import type { PasswordChangeInput } from './password.input.ts'

const GUESSES = 5

/**
 * Has the viewer prove once more that it is the person, before what an open screen should not be enough for.
 * @throws PASSWORD_WRONG, PASSWORD_MISSING for who has none, RATE_LIMITED after some wrong ones
 */
export async function provePassword(context: Context, password: string, field = 'password'): Promise<Viewer> {
  const viewer = requireOwner(context)
  const guesses = byPurpose('prove-password', viewer.userId, GUESSES)
  const hash = await context.as('signin', async (em) => {
    await countAttempt(em, guesses)
    return passwordHashOf(em, viewer.userId)
  })
  const isRight = await context.services.passwords.verify(hash, password)
  if (hash === null)
    throw passwordError('PASSWORD_MISSING', 'You have no password yet. Have a link mailed that sets one.', field)
  if (!isRight) throw passwordError('PASSWORD_WRONG', 'This is not your password.', field)
  await context.as('signin', async (em) => {
    await forgiveAttempts(em, guesses.key)
    await noteProof(em, viewer.sessionId)
  })
  return viewer
}

/**
 * Has the viewer be the person for sure, before what an open screen should not be enough for: by its password, where that is given, else
 * by what it has shown in this session in the last ten minutes.
 * @throws PROOF_NEEDED; with a password what {@link provePassword} throws
 */
export async function proveOwner(context: Context, password: string | null = null): Promise<Viewer> {
  if (password !== null) return provePassword(context, password)
  const viewer = requireOwner(context)
  if (!(await context.as('signin', (em) => isProved(em, viewer.sessionId)))) throw proofNeeded()
  return viewer
}

/** Changes the viewer's password. Its other sessions end. */
export async function changePassword(context: Context, input: PasswordChangeInput): Promise<void> {
  const { name, email } = requirePerson(context)
  const weakness = weaknessOf(input.newPassword, [name, email])
  if (weakness) throw passwordError('PASSWORD_WEAK', weakness, 'newPassword')
  const viewer = await provePassword(context, input.currentPassword, 'currentPassword')
  const hash = await context.services.passwords.hash(input.newPassword)
  const { client } = context
  const { userId, sessionId } = viewer
  await context.as('signin', async (em) => {
    await storePassword(em, userId, hash)
    await sql(em, 'update accounts.password_resets set used_at = now() where user_id = ? and used_at is null', [userId])
    await recordSecurityEvent(em, { type: 'PASSWORD_CHANGED', userId, client })
    await endSessionsOf(em, { userId, except: sessionId, reason: 'PASSWORD_CHANGED', viewer, ip: client.ip })
    await appendAudit(em, viewer, {
      action: 'password.changed',
      subjectType: 'User',
      subjectId: userId,
      ip: client.ip || null,
    })
  })
}

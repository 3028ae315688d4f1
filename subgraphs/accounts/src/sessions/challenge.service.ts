import { randomBytes } from 'node:crypto'
import { sql } from '@atrium/kit/database'
import type { Role } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { spendCode } from '../two-factor/spend-code.ts'
import type { ChallengeMethod } from './challenge-method.ts'
import { challengeOver, secondStepWrong } from './session-errors.ts'
import { beginSession, handOver, type SignedIn } from './session.service.ts'
import { hashToken } from './session-store.ts'
import { byPurpose, countAttempt, forgiveAttempts } from './throttle.service.ts'

const MINUTES = 10
const GUESSES = 5

/** A sign-in that waits for its second step. */
export interface Challenge {
  token: string
  methods: ChallengeMethod[]
  expiresAt: Date
}

export type FirstStep = { begun: Awaited<ReturnType<typeof beginSession>> } | { challenge: Challenge }

/**
 * What follows a first step (password, provider) that a person (UUID) got right: a session or a second step, for who has set one up and for
 * who has a passkey and a role that needs two.
 */
export async function passFirstStep(em: EntityManager, context: Context, userId: string): Promise<FirstStep> {
  const methods = await secondStepsOf(em, context, userId)
  if (methods.length === 0) return { begun: await beginSession(em, context, userId) }
  const token = randomBytes(32).toString('base64url')
  const [row] = await sql<{ expiresAt: Date }>(
    em,
    `insert into accounts.sign_in_challenges (token_hash, user_id, expires_at)
     values (?, ?, now() + interval '${MINUTES} minutes') returning expires_at as "expiresAt"`,
    [hashToken(token), userId],
  )
  return { challenge: { token, methods, expiresAt: new Date(row!.expiresAt) } }
}

async function secondStepsOf(em: EntityManager, { services }: Context, userId: string): Promise<ChallengeMethod[]> {
  const [has] = await sql<{ authenticator: boolean; passkey: boolean; role: Role }>(
    em,
    `select exists (select from accounts.totp_secrets t where t.user_id = u.id and t.confirmed_at is not null) as authenticator,
            exists (select from accounts.passkeys p where p.user_id = u.id) as passkey, u.role
     from accounts.users u where u.id = ?`,
    [userId],
  )
  const { authenticator, passkey, role } = has!
  const isAsked = authenticator || (passkey && services.settings.twoFactorRoles.includes(role))
  if (!isAsked) return []
  return [...(authenticator ? (['TOTP', 'RECOVERY_CODE'] as const) : []), ...(passkey ? (['PASSKEY'] as const) : [])]
}

/** Who waits behind a challenge (UUID). @throws CHALLENGE_OVER */
export async function findChallenged(em: EntityManager, token: string): Promise<string> {
  const [open] = await sql<{ userId: string }>(
    em,
    `select user_id as "userId" from accounts.sign_in_challenges where token_hash = ? and used_at is null and expires_at > now()`,
    [hashToken(token)],
  )
  if (!open) throw challengeOver()
  return open.userId
}

/** Uses a challenge up. Of two at once the second finds it used. @throws CHALLENGE_OVER */
export async function spendChallenge(em: EntityManager, token: string): Promise<void> {
  const used = await sql(
    em,
    `update accounts.sign_in_challenges set used_at = now()
     where token_hash = ? and used_at is null and expires_at > now() returning user_id`,
    [hashToken(token)],
  )
  if (used.length === 0) throw challengeOver()
}

/** Finishes a sign-in with a code of the authenticator, or with a recovery code. */
export async function completeChallenge(context: Context, token: string, code: string): Promise<SignedIn> {
  const { userId, guesses } = await context.as('signin', async (em) => {
    const userId = await findChallenged(em, token)
    const guesses = byPurpose('second-step', userId, GUESSES)
    const { locks } = await countAttempt(em, guesses)
    if (locks) await recordSecurityEvent(em, { type: 'LOCKED_OUT', userId, client: context.client, detail: SECOND })
    return { userId, guesses }
  })
  const begun = await context.as('signin', async (em) => {
    if (!(await spendCode(em, context, userId, code))) throw secondStepWrong()
    await spendChallenge(em, token)
    await forgiveAttempts(em, guesses.key)
    return beginSession(em, context, userId, { hasSecondStep: true })
  })
  return handOver(context, begun)
}

const SECOND = 'The password was right, the second step was not.'

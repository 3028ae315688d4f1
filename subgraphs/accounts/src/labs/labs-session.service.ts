import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { type Challenge, passFirstStep } from '../sessions/challenge.service.ts'
import { handOver, type SignedIn } from '../sessions/session.service.ts'
import { labsNotLinked, userSuspended } from '../sessions/session-errors.ts'
import type { LabsSessionCreateInput } from './labs-account.input.ts'
import { writeToken } from './labs-token.ts'
import { type LabsProof, proveByPassword, requireAdapter } from './link.service.ts'

/**
 * Begins a session for credentials of Labs, or asks who has two steps for the second. Only for accounts that are linked: nobody is
 * made or found by an e-mail address.
 * @throws NOT_AVAILABLE, INVALID_INPUT, INVALID_CREDENTIALS, RATE_LIMITED, LABS_UNAVAILABLE, LABS_NOT_LINKED, USER_SUSPENDED
 */
export async function signInWithLabs(
  context: Context,
  input: LabsSessionCreateInput,
): Promise<SignedIn | { challenge: Challenge }> {
  const proof = await proveByPassword(context, requireAdapter(context), input, {
    // Whom a user name at Labs belongs to is known here for linked accounts alone.
    onRefused: async (em, { locks }) => {
      const person = await findNamed(em, input.login.trim())
      await noteFailure(em, context, person?.id ?? null, 'WRONG_CREDENTIALS')
      if (!person || !locks) return
      await recordSecurityEvent(em, { type: 'LOCKED_OUT', userId: person.id, client: context.client, detail: AT_LABS })
    },
  })
  // A refusal is returned, not thrown: what it writes must be committed.
  const step = await context.as('signin', async (em) => {
    const person = await findLinked(em, proof)
    if (person?.status === 'ACTIVE') {
      await renewLink(em, context, person.id, proof)
      return passFirstStep(em, context, person.id)
    }
    await noteFailure(em, context, person?.id ?? null, person ? 'SUSPENDED' : 'NOT_LINKED')
    return person ? userSuspended() : labsNotLinked()
  })
  if (step instanceof Error) throw step
  return 'challenge' in step ? step : handOver(context, step.begun)
}

const AT_LABS = 'With the credentials of the linked account at Buildly Labs.'

interface Person {
  id: string
  status: string
}

const PERSON = `select person.id, person.status from accounts.labs_accounts account
  join accounts.users person on person.id = account.user_id`

async function findLinked(em: EntityManager, { profile }: LabsProof): Promise<Person | null> {
  const [person] = await sql<Person>(em, `${PERSON} where account.labs_user_id = ?`, [profile.userId])
  return person ?? null
}

async function findNamed(em: EntityManager, login: string): Promise<Person | null> {
  const [person] = await sql<Person>(
    em,
    `${PERSON} where account.labs_username = ? or account.labs_email = lower(?) limit 1`,
    [login, login],
  )
  return person ?? null
}

/** The new token takes the place of the old one, which may have expired. */
async function renewLink(em: EntityManager, context: Context, userId: string, { token }: LabsProof): Promise<void> {
  const [account] = await sql<{ id: string }>(
    em,
    `update accounts.labs_accounts set is_active = true, problem = case when is_active then problem end
     where user_id = ? returning id`,
    [userId],
  )
  await writeToken(em, account!.id, token, context.services.vault)
}

async function noteFailure(
  em: EntityManager,
  { client }: Context,
  userId: string | null,
  reason: string,
): Promise<void> {
  await appendAudit(em, null, {
    action: 'session.failed',
    ...(userId && { subjectType: 'User', subjectId: userId }),
    details: { reason, way: 'LABS' },
    ip: client.ip || null,
  })
}

import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { normalizeEmail } from '../users/email.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { invalidCredentials, type SessionErrorCode, userSuspended } from './session-errors.ts'
import { type Challenge, passFirstStep } from './challenge.service.ts'
import { handOver, type SignedIn } from './session.service.ts'
import type { SessionCreateInput } from './session.input.ts'
import { byAddress, byPair, countAttempt, forgiveAttempts, takeBackAttempt } from './throttle.service.ts'

const LONGEST_EMAIL = 320
const LONGEST_PASSWORD = 1024

const MANY_TRIED = 'Many e-mail addresses were tried from one network address.'

interface Account {
  id: string
  status: string
  hash: string | null
}

/**
 * Begins a session for an e-mail address and its password, or asks who has two steps for the second.
 * @throws INVALID_CREDENTIALS, USER_SUSPENDED (only after the right password), RATE_LIMITED, INVALID_INPUT
 */
export async function signIn(
  context: Context,
  input: SessionCreateInput,
): Promise<SignedIn | { challenge: Challenge }> {
  checkInput(input)
  const email = normalizeEmail(input.email)
  const { ip } = context.client
  const { key } = byPair(email, ip)
  // In turn, or several right passwords at once would each count as an attempt of the others.
  const step = await context.services.signInTurns(key, async () => {
    const account = await proveAccount(context, { email, password: input.password })
    return context.as('signin', async (em) => {
      await forgiveAttempts(em, key)
      if (ip) await takeBackAttempt(em, byAddress(ip).key)
      return passFirstStep(em, context, account.id)
    })
  })
  return 'challenge' in step ? step : handOver(context, step.begun)
}

async function proveAccount(context: Context, proof: { email: string; password: string }): Promise<Account> {
  const { client } = context
  const { account, locks } = await context.as('signin', async (em) => {
    // The wider one first: with it locked, the other does not count.
    const wide = client.ip ? await countAttempt(em, byAddress(client.ip)) : null
    const narrow = await countAttempt(em, byPair(proof.email, client.ip))
    return { account: await findAccount(em, proof.email), locks: { wide: wide?.locks, narrow: narrow.locks } }
  })
  // No transaction is open while the password waits for its turn.
  const isRight = await context.services.passwords.verify(account?.hash ?? null, proof.password)
  if (account && isRight && account.status === 'ACTIVE') return account
  const isSuspended = account !== null && isRight
  await context.as('signin', async (em) => {
    if (account && locks.narrow) await recordSecurityEvent(em, { type: 'LOCKED_OUT', userId: account.id, client })
    if (locks.wide) await recordSecurityEvent(em, { type: 'LOCKED_OUT', userId: null, client, detail: MANY_TRIED })
    await recordFailure(em, context, account, isSuspended ? 'SUSPENDED' : 'WRONG_CREDENTIALS')
  })
  throw isSuspended ? userSuspended() : invalidCredentials()
}

function checkInput({ email, password }: SessionCreateInput): void {
  const invalid = (field: string, message: string) => userError<SessionErrorCode>('INVALID_INPUT', message, [field])
  if (!email.trim()) throw invalid('email', 'Enter your e-mail address.')
  if (email.length > LONGEST_EMAIL) throw invalid('email', `An e-mail address has at most ${LONGEST_EMAIL} characters.`)
  if (!password) throw invalid('password', 'Enter your password.')
  if (password.length > LONGEST_PASSWORD)
    throw invalid('password', `A password has at most ${LONGEST_PASSWORD} characters.`)
}

async function findAccount(em: EntityManager, email: string): Promise<Account | null> {
  const [account] = await sql<Account>(
    em,
    `select u.id, u.status, p.hash from accounts.users u left join accounts.passwords p on p.user_id = u.id where u.email = ?`,
    [email],
  )
  return account ?? null
}

// An address that nobody has is not written down: people type passwords into that field.
async function recordFailure(
  em: EntityManager,
  context: Context,
  account: Account | null,
  reason: string,
): Promise<void> {
  await appendAudit(em, null, {
    action: 'session.failed',
    ...(account && { subjectType: 'User', subjectId: account.id }),
    details: { reason },
    ip: context.client.ip || null,
  })
}

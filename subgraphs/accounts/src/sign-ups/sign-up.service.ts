import { createHmac } from 'node:crypto'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { queueEmail } from '../emails/queue-email.ts'
import { beginSession, handOver, type SignedIn } from '../sessions/session.service.ts'
import { hashToken } from '../sessions/session-store.ts'
import { byPurpose, countAttempt, forgiveAttempts } from '../sessions/throttle.service.ts'
import { AccountEmail, AccountName, AccountPassword, parseInput, refuseOwnPassword } from '../users/account-input.ts'
import { insertPerson } from '../users/insert-person.ts'
import { isTimeZone } from '../users/profile.service.ts'
import { emailTaken, linkInvalid, signUpError } from './sign-up-errors.ts'
import type { SignUpConfirmInput, SignUpCreateInput } from './sign-up.input.ts'

const HOURS = 24
// What goes to an address, and what comes from one, within a quarter of an hour.
const MAILS_TO_ADDRESS = 4
const SIGN_UPS_FROM_ADDRESS = 20
const GUESSES = 5

const Input = z
  .object({ name: AccountName, email: AccountEmail, password: AccountPassword, timeZone: z.string().nullish() })
  .superRefine(refuseOwnPassword)
type Input = z.infer<typeof Input>

/**
 * Keeps what is needed for an account and mails a link that makes it. Whose address it is makes no difference to the answer, nor to
 * the time it takes: who has an account already is told so by mail.
 * @returns an id to have the mail sent once more with
 */
export async function createSignUp(context: Context, input: SignUpCreateInput): Promise<string> {
  requireOpen(context)
  const valid = parseInput(Input, input)
  await context.as('signin', (em) => throttle(em, context, valid.email))
  // No transaction is open while the password waits for its turn.
  const hash = await context.services.passwords.hash(valid.password)
  const id = newId()
  await context.as('signin', async (em) => {
    const [user] = await sql<{ id: string; name: string }>(em, 'select id, name from accounts.users where email = ?', [
      valid.email,
    ])
    if (user) await mailTaken(em, context, valid.email, user)
    else await keepSignUp(em, context, id, valid, hash)
  })
  return id
}

async function throttle(em: EntityManager, { client }: Context, email: string): Promise<void> {
  if (client.ip) await countAttempt(em, byPurpose('sign-up-from', client.ip, SIGN_UPS_FROM_ADDRESS))
  await countAttempt(em, byPurpose('sign-up-to', email, MAILS_TO_ADDRESS))
}

async function keepSignUp(em: EntityManager, context: Context, id: string, input: Input, hash: string): Promise<void> {
  const { name, email, timeZone } = input
  await sql(
    em,
    `insert into accounts.sign_ups (id, email, name, time_zone, password_hash, token_hash, expires_at)
     values (?, ?, ?, ?, ?, ?, now() + interval '${HOURS} hours')`,
    [id, email, name, timeZone && isTimeZone(timeZone) ? timeZone : null, hash, hashToken(tokenOf(context, id))],
  )
  await mailLink(em, context, { id, name, email })
}

const mailLink = (
  em: EntityManager,
  context: Context,
  { id, name, email }: { id: string; name: string; email: string },
) =>
  queueEmail(em, {
    template: 'email-verification',
    to: { email, name },
    // Behind the #, so that it stands in no log on the way.
    data: { name, link: `${context.services.publicUrl}/confirm#${tokenOf(context, id)}`, expiresInHours: HOURS },
  })

const mailTaken = (em: EntityManager, context: Context, email: string, user: { id: string; name: string }) =>
  queueEmail(em, {
    template: 'email-taken',
    to: { email, name: user.name, userId: user.id },
    data: { name: user.name, link: `${context.services.publicUrl}/sign-in` },
  })

// Derived and not kept: the mail can be sent once more, and nothing in the database makes an account.
function tokenOf({ services }: Context, id: string): string {
  return createHmac('sha256', services.attemptKey)
    .update(JSON.stringify(['sign-up', id]))
    .digest('base64url')
}

/** Sends the mail of a sign-up once more, at most some times. An id that is none is answered like one that is. */
export async function resendSignUp(context: Context, signUpId: string): Promise<void> {
  requireOpen(context)
  await context.as('signin', async (em) => {
    await countAttempt(em, byPurpose('sign-up-resend', signUpId, MAILS_TO_ADDRESS))
    const [open] = await sql<{ id: string; name: string; email: string }>(
      em,
      `select id, name, email from accounts.sign_ups where id::text = ? and used_at is null and expires_at > now()`,
      [signUpId],
    )
    if (!open) return
    await countAttempt(em, byPurpose('sign-up-to', open.email, MAILS_TO_ADDRESS))
    await mailLink(em, context, open)
  })
}

/**
 * Makes the account of a sign-up and signs in. The password is asked for again: whoever gets a mail that somebody else asked for does
 * not know it, and so cannot be made to open an account that the other can enter.
 */
export async function confirmSignUp(context: Context, { token, password }: SignUpConfirmInput): Promise<SignedIn> {
  const tokenHash = hashToken(token)
  const guesses = byPurpose('sign-up-confirm', tokenHash, GUESSES)
  const passwordHash = await context.as('signin', async (em) => {
    const [open] = await sql<{ hash: string }>(
      em,
      `select password_hash as hash from accounts.sign_ups where token_hash = ? and used_at is null and expires_at > now()`,
      [tokenHash],
    )
    if (!open) throw linkInvalid()
    await countAttempt(em, guesses)
    return open.hash
  })
  if (!(await context.services.passwords.verify(passwordHash, password)))
    throw signUpError('PASSWORD_WRONG', 'This is not the password that was chosen when signing up.', 'password')
  const begun = await context.as('signin', async (em) => {
    const userId = await makeAccount(em, context, tokenHash)
    await forgiveAttempts(em, guesses.key)
    return beginSession(em, context, userId)
  })
  return handOver(context, begun)
}

interface UsedSignUp {
  email: string
  name: string
  timeZone: string | null
  hash: string
}

async function makeAccount(em: EntityManager, context: Context, tokenHash: string): Promise<string> {
  // Of two at once the second waits here for the first, and then finds the link used.
  const [used] = await sql<UsedSignUp>(
    em,
    `update accounts.sign_ups set used_at = now() where token_hash = ? and used_at is null and expires_at > now()
     returning email, name, time_zone as "timeZone", password_hash as hash`,
    [tokenHash],
  )
  if (!used) throw linkInvalid()
  const { email, name, timeZone, hash } = used
  const userId = await insertPerson(em, { email, name, timeZone, provider: null })
  if (!userId) throw emailTaken()
  await sql(em, 'insert into accounts.passwords (user_id, hash) values (?, ?)', [userId, hash])
  await appendAudit(em, null, {
    action: 'user.signed_up',
    subjectType: 'User',
    subjectId: userId,
    details: { source: 'PASSWORD' },
    ip: context.client.ip || null,
  })
  return userId
}

function requireOpen({ services }: Context): void {
  if (services.settings.signUp === 'open') return
  throw signUpError('SIGN_UP_CLOSED', 'Accounts are made by invitation here. Ask an administrator for one.')
}

import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError, UserErrorException } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { z } from 'zod'
import type { Context } from '../context.ts'
import type { SessionErrorCode } from '../sessions/session-errors.ts'
import { beginSession, handOver, type SignedIn } from '../sessions/session.service.ts'
import { normalizeEmail } from '../users/email.ts'
import type { SetupCompleteInput } from './setup.input.ts'

const Input = z.object({
  name: z.string().trim().min(1, 'Enter your name.').max(200, 'A name has at most 200 characters.'),
  email: z
    .string()
    .transform(normalizeEmail)
    .pipe(
      z
        .email('Enter an e-mail address, such as you@company.com.')
        .max(320, 'An e-mail address has at most 320 characters.'),
    ),
  password: z.string().min(12, 'Use at least 12 characters.').max(256, 'A password has at most 256 characters.'),
  agencyName: z.string().trim().min(1, 'Enter the name of your agency.').max(200, 'A name has at most 200 characters.'),
})
type Input = z.infer<typeof Input>

/** Whether nobody has an account yet. */
export function isSetupNeeded(context: Context): Promise<boolean> {
  return context.as('signin', isEmpty)
}

/**
 * Makes the first administrator and signs it in.
 * @throws SETUP_ALREADY_DONE once anyone has an account; INVALID_INPUT naming every field that is wrong.
 */
export async function completeSetup(context: Context, input: SetupCompleteInput): Promise<SignedIn> {
  const valid = parse(input)
  // Asked before the password is hashed: this is open to everyone and hashing is dear.
  if (!(await isSetupNeeded(context))) throw alreadyDone()
  const hash = await context.services.passwords.hash(valid.password)
  const begun = await context.as('signin', async (em) => {
    // Of two at once the second waits here and then finds the first's administrator.
    await sql(em, `select pg_advisory_xact_lock(hashtextextended('accounts.setup', 0))`)
    if (!(await isEmpty(em))) throw alreadyDone()
    const userId = await insertAdministrator(em, valid, hash)
    await recordRegistration(em, context, userId, valid)
    return beginSession(em, context, userId)
  })
  return handOver(context, begun)
}

async function isEmpty(em: EntityManager): Promise<boolean> {
  const users = await sql(em, 'select 1 from accounts.users limit 1')
  return users.length === 0
}

async function insertAdministrator(em: EntityManager, input: Input, hash: string): Promise<string> {
  const id = newId()
  await sql(em, `insert into accounts.users (id, email, name, role) values (?, ?, ?, 'ADMIN')`, [
    id,
    input.email,
    input.name,
  ])
  await sql(em, 'insert into accounts.passwords (user_id, hash) values (?, ?)', [id, hash])
  await sql(em, 'insert into accounts.workspace (agency_name) values (?)', [input.agencyName])
  return id
}

async function recordRegistration(em: EntityManager, context: Context, userId: string, input: Input): Promise<void> {
  await recordEvent(em, {
    type: 'user.registered',
    payload: { userId, name: input.name, role: 'ADMIN' },
    actor: { id: userId, name: input.name },
    activity: {
      type: 'user.registered',
      category: 'PEOPLE',
      audience: 'STAFF',
      summary: `${input.name} set up ${input.agencyName}`,
      source: 'atrium',
    },
  })
  await appendAudit(em, null, {
    action: 'setup.completed',
    subjectType: 'User',
    subjectId: userId,
    details: { agencyName: input.agencyName },
    ip: context.client.ip || null,
  })
}

function parse(input: SetupCompleteInput): Input {
  const result = Input.safeParse(input)
  if (result.success) return result.data
  throw new UserErrorException<SessionErrorCode>(
    result.error.issues.map((issue) => ({
      code: 'INVALID_INPUT',
      message: issue.message,
      field: issue.path.map(String),
    })),
  )
}

const alreadyDone = () =>
  userError<SessionErrorCode>('SETUP_ALREADY_DONE', 'This installation is set up already. Sign in instead.')

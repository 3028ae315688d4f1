import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { z } from 'zod'
import type { Context } from '../context.ts'
import type { SessionErrorCode } from '../sessions/session-errors.ts'
import { beginSession, handOver, type SignedIn } from '../sessions/session.service.ts'
import { AccountEmail, AccountName, AccountPassword, parseInput, refuseOwnPassword } from '../users/account-input.ts'
import type { SetupCompleteInput } from './setup.input.ts'

const Input = z
  .object({
    name: AccountName,
    email: AccountEmail,
    password: AccountPassword,
    agencyName: z
      .string()
      .trim()
      .min(1, 'Enter the name of your agency.')
      .max(200, 'A name has at most 200 characters.'),
  })
  .superRefine(refuseOwnPassword)
type Input = z.infer<typeof Input>

/** Installations in which somebody has an account: nothing takes that back, and every page asks. */
const setUp = new WeakSet<Context['services']>()

/** Whether nobody has an account yet. */
export async function isSetupNeeded(context: Context): Promise<boolean> {
  if (setUp.has(context.services)) return false
  const needed = await context.as('signin', isEmpty)
  if (!needed) setUp.add(context.services)
  return needed
}

/**
 * Makes the first administrator and signs it in.
 * @throws SETUP_ALREADY_DONE once anyone has an account; INVALID_INPUT naming every field that is wrong.
 */
export async function completeSetup(context: Context, input: SetupCompleteInput): Promise<SignedIn> {
  const valid = parseInput(Input, input)
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

const alreadyDone = () =>
  userError<SessionErrorCode>('SETUP_ALREADY_DONE', 'This installation is set up already. Sign in instead.')

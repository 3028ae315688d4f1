import { appendAudit } from '@atrium/kit/audit'
import { newId } from '@atrium/kit/ids'
import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requirePerson } from '../context.ts'
import { proveOwner } from '../passwords/password.service.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { byAddress, byPair, countAttempt, forgiveAttempts, takeBackAttempt } from '../sessions/throttle.service.ts'
import { type LabsAdapter, LabsFailure, type LabsProfile, type LabsToken } from './adapters/adapter.ts'
import { LabsAccountEntity } from './labs-account.entity.ts'
import { labsError, notAvailable, notLinked, saidOf } from './labs-errors.ts'
import type { LabsAccountLinkInput } from './labs-account.input.ts'
import { adoptPicture } from './labs-picture.ts'
import { writeToken } from './labs-token.ts'
import { labsSyncQueue, queueSync } from './sync.job.ts'

/** A person waits for these calls. */
const PATIENCE_MS = 10_000
const LONGEST_LOGIN = 320
const LONGEST_PASSWORD = 1024
const LONGEST_TOKEN = 8000

/** Who somebody is at Labs, proved by credentials or a token. */
export interface LabsProof {
  token: LabsToken
  profile: LabsProfile
}

/**
 * Links the viewer's account at Labs, or links it again where its token has expired.
 * @throws NOT_AVAILABLE, PROOF_NEEDED, INVALID_INPUT, INVALID_CREDENTIALS, RATE_LIMITED, LABS_UNAVAILABLE, ALREADY_LINKED, LABS_ACCOUNT_TAKEN
 */
export async function linkAccount(context: Context, input: LabsAccountLinkInput): Promise<LabsAccountEntity> {
  requirePerson(context)
  const adapter = requireAdapter(context)
  const viewer = await proveOwner(context)
  const proof = await prove(context, adapter, input)
  const account = await context.as('signin', async (em) => {
    const id = await writeAccount(em, viewer.userId, proof.profile, input.buildlyProfileLinked ?? true)
    await writeToken(em, id, proof.token, context.services.vault)
    await queueSync(em, context.services.jobs, id)
    const row = await em.findOneOrFail(LabsAccountEntity, { id })
    await adoptPicture(em, viewer.userId, {
      picture: row.buildlyProfileLinked ? proof.profile.avatarUrl : null,
      former: null,
    })
    const detail = `Buildly Labs: ${nameOf(proof.profile)}`
    await recordSecurityEvent(em, { type: 'IDENTITY_LINKED', userId: viewer.userId, client: context.client, detail })
    await appendAudit(em, viewer, {
      action: 'labs_account.linked',
      subjectType: 'LabsAccount',
      subjectId: id,
      details: { labsUserId: proof.profile.userId },
      ip: context.client.ip || null,
    })
    return row
  })
  context.services.jobs.wake(labsSyncQueue.name)
  return account
}

/** Unlinks it: token, access and usage are deleted here. At Labs nothing changes. @throws NOT_LINKED, PROOF_NEEDED */
export async function unlinkAccount(context: Context): Promise<void> {
  requirePerson(context)
  const viewer = await proveOwner(context)
  await context.as('signin', async (em) => {
    const [account] = await sql<{ id: string; labsUserId: string; picture: string | null; name: string }>(
      em,
      `delete from accounts.labs_accounts where user_id = ? returning id, labs_user_id as "labsUserId",
         labs_avatar_url as picture, coalesce(labs_username, labs_email, labs_user_id) as name`,
      [viewer.userId],
    )
    if (!account) throw notLinked()
    await adoptPicture(em, viewer.userId, { picture: null, former: account.picture })
    const detail = `Buildly Labs: ${account.name}`
    await recordSecurityEvent(em, { type: 'IDENTITY_UNLINKED', userId: viewer.userId, client: context.client, detail })
    await appendAudit(em, viewer, {
      action: 'labs_account.unlinked',
      subjectType: 'LabsAccount',
      subjectId: account.id,
      details: { labsUserId: account.labsUserId },
      ip: context.client.ip || null,
    })
  })
}

/** The adapter. @throws NOT_AVAILABLE where Labs is not set up. */
export function requireAdapter(context: Context): LabsAdapter {
  const { adapter } = context.services.labs
  if (!adapter) throw notAvailable()
  return adapter
}

export const nameOf = ({ username, email, userId }: LabsProfile) => username ?? email ?? userId

async function prove(context: Context, adapter: LabsAdapter, input: LabsAccountLinkInput): Promise<LabsProof> {
  if (input.token != null) return proveByToken(context, adapter, input.token.trim())
  return proveByPassword(context, adapter, { login: input.login ?? '', password: input.password ?? '' })
}

async function proveByToken(context: Context, adapter: LabsAdapter, access: string): Promise<LabsProof> {
  if (!access) throw labsError('INVALID_INPUT', 'Paste the token that Labs shows you.', 'token')
  if (access.length > LONGEST_TOKEN || !/^[\x21-\x7e]+$/.test(access)) {
    throw labsError('INVALID_INPUT', 'This is no token. Copy it from Labs as a whole, without spaces.', 'token')
  }
  const token = { access, refresh: null }
  const profile = await adapter.readProfile(token, patience(context)).catch((error: unknown) => {
    const message = 'Labs does not take this token. Make a new one there and paste it here.'
    throw saidOf(error, () => labsError('INVALID_CREDENTIALS', message, 'token'))
  })
  return { token, profile }
}

/**
 * @param onRefused writes down what a wrong password is to leave behind; `locks` where it is the one with which waiting begins
 * @throws INVALID_INPUT, INVALID_CREDENTIALS, RATE_LIMITED after several wrong ones, LABS_UNAVAILABLE
 */
export async function proveByPassword(
  context: Context,
  adapter: LabsAdapter,
  input: { login: string; password: string },
  { onRefused }: { onRefused?: (em: EntityManager, attempt: { locks: boolean }) => Promise<void> } = {},
): Promise<LabsProof> {
  const login = input.login.trim()
  if (!login || login.length > LONGEST_LOGIN) {
    throw labsError('INVALID_INPUT', 'Enter your user name or e-mail address at Labs.', 'login')
  }
  if (!input.password || input.password.length > LONGEST_PASSWORD) {
    throw labsError('INVALID_INPUT', 'Enter your password at Labs.', 'password')
  }
  const { ip } = context.client
  const pair = byPair(`labs:${login.toLowerCase()}`, ip)
  const forgive = async (em: EntityManager) => {
    await forgiveAttempts(em, pair.key)
    if (ip) await takeBackAttempt(em, byAddress(ip).key)
  }
  // In turn and counted, as where people sign in: nobody guesses passwords of Labs through here.
  return context.services.signInTurns(pair.key, async () => {
    const attempt = await context.as('signin', async (em) => {
      if (ip) await countAttempt(em, byAddress(ip))
      return countAttempt(em, pair)
    })
    const proof = await exchange(context, adapter, login, input.password).catch(async (error: unknown) => {
      // An outage is no wrong password.
      const isRefused = error instanceof LabsFailure && error.reason === 'REFUSED'
      await context.as('signin', async (em) => (isRefused ? onRefused?.(em, attempt) : forgive(em)))
      const message = 'Labs does not take this user name and password. Check both and try again.'
      throw saidOf(error, () => labsError('INVALID_CREDENTIALS', message, 'password'))
    })
    await context.as('signin', forgive)
    return proof
  })
}

async function exchange(context: Context, adapter: LabsAdapter, login: string, password: string): Promise<LabsProof> {
  const signal = patience(context)
  const token = await adapter.signIn(login, password, signal)
  return { token, profile: await adapter.readProfile(token, signal) }
}

function patience({ signal }: Context): AbortSignal {
  const deadline = AbortSignal.timeout(PATIENCE_MS)
  return signal ? AbortSignal.any([signal, deadline]) : deadline
}

/** @returns UUID of the account. @throws ALREADY_LINKED, LABS_ACCOUNT_TAKEN: the database decides between two at once. */
async function writeAccount(
  em: EntityManager,
  userId: string,
  profile: LabsProfile,
  isProfileLinked: boolean,
): Promise<string> {
  const facts = [
    profile.username,
    profile.email,
    profile.name?.slice(0, 200) ?? null,
    profile.avatarUrl,
    isProfileLinked,
  ]
  const [made] = await sql<{ id: string }>(
    em,
    `insert into accounts.labs_accounts
       (id, user_id, labs_user_id, labs_username, labs_email, labs_name, labs_avatar_url, buildly_profile_linked)
     values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
    [newId(), userId, profile.userId, ...facts],
  )
  if (made) return made.id
  const [again] = await sql<{ id: string }>(
    em,
    `update accounts.labs_accounts set labs_username = ?, labs_email = ?, labs_name = ?, labs_avatar_url = ?,
       buildly_profile_linked = ?, is_active = true, problem = null, linked_at = now()
     where user_id = ? and labs_user_id = ? and not is_active returning id`,
    [...facts, userId, profile.userId],
  )
  if (again) return again.id
  const own = await em.findOne(LabsAccountEntity, { userId })
  if (!own) {
    const message = 'This Labs account is linked to somebody else here. Unlink it there first, or link another one.'
    throw labsError('LABS_ACCOUNT_TAKEN', message)
  }
  const message =
    own.labsUserId === profile.userId
      ? 'This Labs account is linked already.'
      : 'Another Labs account is linked. Unlink it first.'
  throw labsError('ALREADY_LINKED', message)
}

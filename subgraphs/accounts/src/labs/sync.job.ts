import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { deadLetterName, type Jobs, type QueueDefinition } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { Vault } from '@atrium/kit/data-keys'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type LabsAdapter, LabsFailure, type LabsProfile, type LabsToken, type LabsUsage } from './adapters/adapter.ts'
import { LabsAccountEntity } from './labs-account.entity.ts'
import { adoptPicture } from './labs-picture.ts'
import { readToken, writeToken } from './labs-token.ts'
import type { Labs } from './labs.ts'
import { dropLost, keepProjects } from './project-access.ts'

/** Waits between tries are the job's own, see {@link waitFor}: a retry of the queue is for a process that died. */
export const labsSyncQueue: QueueDefinition = {
  name: 'accounts.labs-sync',
  retryLimit: 4,
  retryDelay: 2,
  retryDelayMax: 60,
}
/** Each hour: every account whose turn it is. */
export const labsDueQueue: QueueDefinition = { name: 'accounts.labs-due', retryLimit: 2 }

const WORKERS = 2
const BATCH = 200
const MOST_ATTEMPTS = 6
const FIRST_WAIT_S = 10
const LONGEST_WAIT_S = 3600
/** Of an account under way for longer than this the worker is dead, and so is its job. */
const ABANDONED = `interval '15 minutes'`

const EXPIRED = 'Labs does not take the token any more: it has expired or was revoked.'

interface SyncJob {
  accountId: string
}

export interface LabsParts {
  database: Database
  jobs: Jobs
  vault: Vault
  labs: Labs
  log: Logger
}

/** Has an account read anew, in the transaction of `em`. Wake {@link labsSyncQueue} after the commit. */
export async function queueSync(em: EntityManager, jobs: Jobs, accountId: string): Promise<void> {
  await sql(
    em,
    `update accounts.labs_accounts set sync_state = 'QUEUED', sync_progress = 0, sync_changed_at = now(), sync_attempts = 0
     where id = ?`,
    [accountId],
  )
  await jobs.send(em, labsSyncQueue.name, { accountId } satisfies SyncJob)
}

/** Reads linked accounts: when they are linked, when their person asks, and each hour. */
export async function startLabs(parts: LabsParts): Promise<{ dispose(): Promise<void> }> {
  const { jobs, database } = parts
  const workers = [
    await jobs.work<SyncJob>(labsSyncQueue.name, ({ accountId }, signal) => syncAccount(parts, accountId, signal), {
      concurrency: WORKERS,
    }),
    await jobs.work<SyncJob>(deadLetterName(labsSyncQueue.name), ({ accountId }) =>
      transaction(database, system('job'), (em) =>
        rest(em, accountId, 'Synchronising was interrupted several times. Start it again.'),
      ),
    ),
    await jobs.work(labsDueQueue.name, () => queueDue(parts)),
  ]
  await jobs.schedule(labsDueQueue.name, '7 * * * *')
  return { dispose: async () => void (await Promise.all(workers.map((worker) => worker.dispose()))) }
}

/** Queues every account that can be read and is not under way. */
export async function queueDue({ database, jobs, labs }: Pick<LabsParts, 'database' | 'jobs' | 'labs'>): Promise<void> {
  if (!labs.adapter) return
  const before = new Date()
  for (;;) {
    const count = await transaction(database, system('job'), async (em) => {
      const rows = await sql<{ id: string }>(
        em,
        `select id from accounts.labs_accounts
         where is_active and (last_sync_at is null or last_sync_at < ?) and sync_changed_at < ?
           and (sync_state = 'IDLE' or sync_changed_at < now() - ${ABANDONED})
         order by last_sync_at nulls first, id limit ${BATCH} for update skip locked`,
        [before, before],
      )
      for (const { id } of rows) await queueSync(em, jobs, id)
      return rows.length
    })
    jobs.wake(labsSyncQueue.name)
    if (count < BATCH) return
  }
}

/** One account: what Labs says of it is read with no transaction open and stored a step at a time, so that its person sees it come. */
export async function syncAccount(parts: LabsParts, accountId: string, signal: AbortSignal): Promise<void> {
  const { database, labs, vault, log } = parts
  const begun = await transaction(database, system('job'), (em) => begin(em, accountId, vault))
  if (!begun || !labs.adapter) return
  try {
    await readAll(parts, labs.adapter, { accountId, ...begun }, signal)
  } catch (error) {
    // A process that ends gives the job to another one.
    if (signal.aborted || !(error instanceof LabsFailure)) throw error
    log.warn({ accountId, reason: error.reason, message: error.message }, 'A Labs account was not read')
    await transaction(database, system('job'), (em) => noteFailure(em, parts, accountId, error))
  }
}

async function begin(
  em: EntityManager,
  accountId: string,
  vault: Vault,
): Promise<{ userId: string; token: LabsToken } | null> {
  const [account] = await sql<{ userId: string }>(
    em,
    `update accounts.labs_accounts
     set sync_state = 'RUNNING', sync_progress = 5, sync_changed_at = now(), sync_attempts = sync_attempts + 1
     where id = ? and sync_state <> 'IDLE' and is_active returning user_id as "userId"`,
    [accountId],
  )
  return account ? { ...account, token: await readToken(em, accountId, vault) } : null
}

interface Run {
  accountId: string
  userId: string
  token: LabsToken
}

async function readAll(parts: LabsParts, adapter: LabsAdapter, run: Run, signal: AbortSignal): Promise<void> {
  const { database, labs } = parts
  const { token, profile } = await readProfile(parts, adapter, run, signal)
  await store(database, run, 25, (em) => keepProfile(em, run, profile))
  let read = 0
  const kept: string[] = []
  for await (const page of adapter.readProjects(token, signal)) {
    read += page.projects.length
    const share = page.total > 0 ? Math.min(1, read / page.total) : 1
    await store(database, run, 25 + Math.round(55 * share), async (em) => {
      kept.push(...(await keepProjects(em, labs, run, page.projects)))
    })
  }
  const usage = await adapter.readUsage(token, signal)
  await store(database, run, 100, async (em) => {
    await dropLost(em, run.accountId, kept)
    await finish(em, run.accountId, usage)
  })
}

/** The first call shows whether the token is still good: if not it is renewed, once, where Labs gave the means to. */
async function readProfile(
  { database, vault }: LabsParts,
  adapter: LabsAdapter,
  { accountId, token }: Run,
  signal: AbortSignal,
): Promise<{ token: LabsToken; profile: LabsProfile }> {
  try {
    return { token, profile: await adapter.readProfile(token, signal) }
  } catch (error) {
    const isRefused = error instanceof LabsFailure && error.reason === 'REFUSED'
    const renewed = isRefused ? await adapter.renew(token, signal) : null
    if (!renewed) throw error
    // Kept before it is used: the former one may be worth nothing from now on.
    await transaction(database, system('job'), (em) => writeToken(em, accountId, renewed, vault))
    return { token: renewed, profile: await adapter.readProfile(renewed, signal) }
  }
}

/** One step's rows and how far the whole is. Whoever has unlinked meanwhile gets nothing back. */
function store(
  database: Database,
  { accountId }: Run,
  progress: number,
  work: (em: EntityManager) => Promise<void>,
): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const [account] = await sql(
      em,
      `update accounts.labs_accounts set sync_progress = ?, sync_changed_at = now() where id = ? returning id`,
      [progress, accountId],
    )
    if (account) await work(em)
  })
}

async function keepProfile(em: EntityManager, { accountId, userId }: Run, profile: LabsProfile): Promise<void> {
  const account = await em.findOneOrFail(LabsAccountEntity, { id: accountId })
  if (account.labsUserId !== profile.userId) {
    throw new LabsFailure('REFUSED', 'The token belongs to another account at Labs now.')
  }
  const former = account.labsAvatarUrl ?? null
  em.assign(account, {
    labsUsername: profile.username,
    labsEmail: profile.email,
    labsName: profile.name?.slice(0, 200) ?? null,
    labsAvatarUrl: profile.avatarUrl,
  })
  await em.flush()
  if (account.buildlyProfileLinked) await adoptPicture(em, userId, { picture: profile.avatarUrl, former })
}

async function finish(em: EntityManager, accountId: string, usage: LabsUsage | null): Promise<void> {
  await sql(
    em,
    `update accounts.labs_accounts set sync_state = 'IDLE', sync_attempts = 0, last_sync_at = now(), problem = null, usage = ?::jsonb
     where id = ?`,
    [usage && JSON.stringify(usage), accountId],
  )
}

async function noteFailure(em: EntityManager, { jobs }: LabsParts, accountId: string, failure: LabsFailure) {
  if (failure.reason === 'REFUSED') {
    const [lost] = await sql<{ userId: string }>(
      em,
      `update accounts.labs_accounts set is_active = false where id = ? and is_active returning user_id as "userId"`,
      [accountId],
    )
    await rest(em, accountId, EXPIRED)
    if (!lost) return
    return recordEvent(em, {
      type: 'labs_account.disconnected',
      payload: { labsAccountId: accountId, userId: lost.userId },
    })
  }
  const [account] = await sql<{ attempts: number }>(
    em,
    'select sync_attempts as attempts from accounts.labs_accounts where id = ? for update',
    [accountId],
  )
  if (!account) return
  if (failure.reason === 'UNREADABLE' || account.attempts >= MOST_ATTEMPTS) {
    return rest(em, accountId, `${failure.message} It is tried again within the hour.`)
  }
  await sql(
    em,
    `update accounts.labs_accounts set sync_state = 'QUEUED', problem = ?, sync_changed_at = now() where id = ?`,
    [failure.message, accountId],
  )
  const startAfter = waitFor(account.attempts, failure.retryAfterMs)
  await jobs.send(em, labsSyncQueue.name, { accountId } satisfies SyncJob, { startAfter })
}

/** Seconds before the next try: what Labs asked for, else doubling from {@link FIRST_WAIT_S}. */
export function waitFor(attempts: number, retryAfterMs: number | null): number {
  const own = FIRST_WAIT_S * 2 ** (attempts - 1)
  return Math.min(LONGEST_WAIT_S, retryAfterMs === null ? own : Math.ceil(retryAfterMs / 1000))
}

/** The end of a synchronisation that did not come to its end. */
async function rest(em: EntityManager, accountId: string, problem: string): Promise<void> {
  await sql(
    em,
    `update accounts.labs_accounts set sync_state = 'IDLE', sync_attempts = 0, sync_changed_at = now(), problem = ? where id = ?`,
    [problem.slice(0, 500), accountId],
  )
}

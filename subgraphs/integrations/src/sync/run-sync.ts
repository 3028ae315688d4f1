import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { deadLetterName, type Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { Vault } from '@atrium/kit/data-keys'
import { Connection } from '../connections/connection.entity.ts'
import { noteCallFailure, noteSuccess } from '../connections/health.ts'
import { readSecrets } from '../connections/secrets.ts'
import { addToTimeline } from '../connections/timeline.ts'
import { keepContainers } from '../containers/keep-containers.ts'
import { recordFacts, recordGone } from '../containers/record-facts.ts'
import { SYNC_QUEUE } from '../migrations.ts'
import type { Outbound } from '@atrium/kit/outbound'
import type { ProviderConfig, ProviderFailure, SyncStep } from '../providers/provider.ts'
import { providerOf } from '../providers/registry.ts'
import { stepMessage, totalMessage, writeSyncLine } from './log.ts'
import { keepCursor, takeCursor } from './read-again.ts'
import { recordEvents } from './record-events.ts'
import { SyncRun } from './sync-run.entity.ts'

/** Runs at once in one process: they wait for providers most of the time. */
const CONCURRENCY = 3

interface Deps {
  database: Database
  jobs: Jobs
  vault: Vault
  outbound: Outbound
  log: Logger
}

const INTERRUPTED: ProviderFailure = {
  message: 'Interrupted by a restart. It goes on by itself.',
  isPassing: true,
  isAccessLost: false,
  retryAt: null,
}
const PAUSED = 'The connection was paused. Activate it to synchronise.'
/** How often a run is put off because the provider said when to come back. */
const MOST_POSTPONED = 20

interface SyncJob {
  runId: string
}

/** A run as a job works on it. `id` is the run's. */
interface OpenRun {
  id: string
  /** What was read so far, by kind. */
  counts: Record<string, number>
  isScheduled: boolean
  cursor: object | null
  connection: Connection
  config: ProviderConfig
}

export async function startSyncWorker(deps: Deps): Promise<{ dispose(): Promise<void> }[]> {
  const stop = new AbortController()
  const worker = await deps.jobs.work<SyncJob>(
    SYNC_QUEUE,
    ({ runId }, signal) => runSync(deps, runId, AbortSignal.any([signal, stop.signal])),
    { concurrency: CONCURRENCY },
  )
  const undertaker = await deps.jobs.work<SyncJob>(deadLetterName(SYNC_QUEUE), ({ runId }) =>
    failRun(deps.database, runId, null),
  )
  // A run may take minutes: it is cut short, and goes on from its last step in another process.
  const interrupt = { dispose: async () => stop.abort() }
  return [worker, undertaker, interrupt]
}

/**
 * Reads everything from the provider, a step at a time: no transaction is open while it answers, and each step is stored
 * with the place to go on from, so a run that is interrupted continues.
 */
async function runSync(deps: Deps, runId: string, signal: AbortSignal): Promise<void> {
  const run = await openRun(deps, runId)
  if (!run) return
  const provider = providerOf(run.connection.handlerKey)
  try {
    const call = { fetch: deps.outbound.fetch, signal }
    for await (const step of provider.sync?.(run.config, run.cursor, call) ?? []) {
      if (!(await storeStep(deps.database, run, step))) return await failRun(deps.database, runId, PAUSED)
    }
    await completeRun(deps.database, run)
  } catch (error) {
    const failure = signal.aborted ? INTERRUPTED : provider.describeFailure(error)
    deps.log.warn({ err: error, runId, connectionId: run.connection.id }, 'A synchronisation failed')
    if (!signal.aborted) {
      await transaction(deps.database, system('job'), (em) => noteCallFailure(em, run.connection, failure))
    }
    if (!failure.isPassing) return failRun(deps.database, runId, failure.message)
    if (await noteRetry(deps, run, failure)) return
    throw error
  }
}

function openRun(deps: Deps, runId: string): Promise<OpenRun | null> {
  return transaction(deps.database, system('job'), async (em) => {
    const run = await em.findOne(SyncRun, { id: runId })
    if (!run || run.status === 'SUCCEEDED' || run.status === 'FAILED') return null
    const connection = await em.findOneOrFail(Connection, { id: run.connectionId })
    const goesOn = run.status === 'RUNNING' || run.retryAt != null || run.progress > 0
    const begun = run.cause === 'SCHEDULE' ? 'Begun by the schedule.' : 'Begun by a person.'
    run.status = 'RUNNING'
    run.retryAt = null
    await em.flush()
    await writeSyncLine(em, runId, { level: 'INFO', message: goesOn ? 'Going on where it stopped.' : begun })
    await changed(em, connection)
    const secrets = await readSecrets(em, connection, deps.vault)
    const cursor = await takeCursor(em, connection.id)
    const isScheduled = run.cause === 'SCHEDULE'
    return {
      id: runId,
      counts: run.counts,
      isScheduled,
      cursor,
      connection,
      config: { ...connection.config, ...secrets },
    }
  })
}

/** @returns false when the connection was paused meanwhile: nothing more is asked. */
function storeStep(database: Database, run: OpenRun, step: SyncStep): Promise<boolean> {
  const { id: connectionId, handlerKey } = run.connection
  const owner = { connectionId, companyId: run.connection.companyId ?? null }
  const provider = providerOf(handlerKey)
  return transaction(database, system('job'), async (em) => {
    await sql(em, 'update integrations.sync_runs set progress = ?, counts = ?::jsonb where id = ?', [
      step.progress,
      JSON.stringify(step.counts),
      run.id,
    ])
    await writeSyncLine(em, run.id, { level: 'INFO', message: stepMessage(run.counts, step.counts) })
    const goesOn = await keepCursor(em, connectionId, step.cursor)
    await keepContainers(em, owner, step.containers ?? [])
    await recordFacts(em, owner, provider, step.facts)
    await recordEvents(em, owner, provider, step.events ?? [])
    for (const what of step.complete ?? []) await recordGone(em, owner, provider, what)
    await changed(em, run.connection)
    return goesOn
  }).then((goesOn) => {
    run.counts = step.counts
    return goesOn
  })
}

function completeRun(database: Database, run: OpenRun): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    await sql(
      em,
      `update integrations.sync_runs set status = 'SUCCEEDED', progress = 100, error = null, finished_at = now() where id = ?`,
      [run.id],
    )
    // By hand, so that a person who is editing the connection meets no conflict.
    // What somebody wanted read again meanwhile is due at once.
    await sql(
      em,
      `update integrations.connections set last_sync_at = now(),
         next_sync_at = case when sync_cursor->>'readAgain' is null then next_sync_at else now() end where id = ?`,
      [run.connection.id],
    )
    await noteSuccess(em, run.connection.id)
    await writeSyncLine(em, run.id, { level: 'INFO', message: totalMessage(run.counts), isEnd: true })
    // One that comes each hour by itself is no news.
    if (!run.isScheduled) addToTimeline(em, run.connection, { kind: 'synced', message: 'Synchronised.', viewer: null })
    await em.flush()
    await changed(em, run.connection)
  })
}

/**
 * The run waits: rate limits lift, outages end.
 * @returns whether it has a time to go on at; else the queue decides.
 */
function noteRetry({ database, jobs }: Deps, run: OpenRun, { message, retryAt }: ProviderFailure): Promise<boolean> {
  return transaction(database, system('job'), async (em) => {
    const [row] = await sql<{ postponed: number }>(
      em,
      `update integrations.sync_runs set status = 'QUEUED', error = ?, retry_at = ?,
         postponed = postponed + case when ?::timestamptz is null then 0 else 1 end
       where id = ? returning postponed`,
      [message, retryAt, retryAt, run.id],
    )
    const when = retryAt === null ? 'It is tried again shortly.' : `It is tried again at ${retryAt.toISOString()}.`
    await writeSyncLine(em, run.id, { level: 'WARNING', message: `${message} ${when}` })
    await changed(em, run.connection)
    if (!row || retryAt === null || row.postponed > MOST_POSTPONED) return false
    const startAfter = Math.max(1, Math.ceil((retryAt.getTime() - Date.now()) / 1000))
    await jobs.send(em, SYNC_QUEUE, { runId: run.id }, { startAfter })
    return true
  })
}

/** @param message null: the last try's, if it left one. */
function failRun(database: Database, runId: string, message: string | null): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const [run] = await sql<{ id: string; companyId: string | null; error: string }>(
      em,
      `update integrations.sync_runs set status = 'FAILED', finished_at = now(),
         error = coalesce(?, error, 'The synchronisation was given up after several tries. Start it again later.')
       where id = ? and status in ('QUEUED', 'RUNNING') returning connection_id as id, company_id as "companyId", error`,
      [message, runId],
    )
    if (!run) return
    await sql(
      em,
      `update integrations.connections set last_error = ?, status = case status when 'PAUSED' then status else 'ERROR' end where id = ?`,
      [run.error, run.id],
    )
    await writeSyncLine(em, runId, { level: 'ERROR', message: run.error, isEnd: true })
    addToTimeline(em, run, { kind: 'sync_failed', message: `Synchronisation failed. ${run.error}`, viewer: null })
    await em.flush()
    await changed(em, run)
  })
}

async function changed(em: EntityManager, { id, companyId }: Pick<Connection, 'id' | 'companyId'>): Promise<void> {
  await recordEvent(em, { type: 'connection.changed', payload: { connectionId: id }, companyId: companyId ?? null })
}

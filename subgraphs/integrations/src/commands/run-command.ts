import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { deadLetterName, type Jobs } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import type { Outbound } from '@atrium/kit/outbound'
import type { Vault } from '@atrium/kit/data-keys'
import { Connection } from '../connections/connection.entity.ts'
import { noteAnswer, noteCallFailure } from '../connections/health.ts'
import { readSecrets } from '../connections/secrets.ts'
import { COMMAND_QUEUE } from '../migrations.ts'
import type { CommandResult } from '../providers/commands.ts'
import type { Provider, ProviderConfig, ProviderFailure } from '../providers/provider.ts'
import { providerOf } from '../providers/registry.ts'
import { ProviderCommand } from './command.entity.ts'
import { recordChanged, whyNotWorking } from './command.service.ts'
import { finishCommand } from './outcome.ts'
import { watchWrites } from './writes.ts'

/** Commands worked on at once in one process: they wait for providers most of the time. */
const CONCURRENCY = 4
/** All calls of one try together. */
const PATIENCE_MS = 20_000
/** A try that began so long ago is over: its process died, or its calls were cut. */
const OVER_MS = PATIENCE_MS + 2_000
const MOST_ATTEMPTS = 8
/** Messages outlive an outage of their tool: an hour late is better than never. */
const MESSAGE_PATIENCE_MS = 24 * 60 * 60_000
const FIRST_WAIT_SECONDS = 5
const LONGEST_WAIT_SECONDS = 300

export interface CommandDeps {
  database: Database
  jobs: Jobs
  vault: Vault
  outbound: Outbound
  log: Logger
}

interface CommandJob {
  commandId: string
}

/** A command as a job works on it. */
interface OpenCommand {
  row: ProviderCommand
  connection: Connection
  provider: Provider
  config: ProviderConfig
}

const NOT_KNOWN =
  'Nobody knows whether this was done: the connection broke before the answer. Look at the tool, then say here what you saw.'

export async function startCommandWorker(deps: CommandDeps): Promise<{ dispose(): Promise<void> }[]> {
  const run = ({ commandId }: CommandJob) => runCommand(deps, commandId)
  const worker = await deps.jobs.work<CommandJob>(COMMAND_QUEUE, run, { concurrency: CONCURRENCY })
  const undertaker = await deps.jobs.work<CommandJob>(deadLetterName(COMMAND_QUEUE), ({ commandId }) =>
    giveUp(deps.database, commandId),
  )
  return [worker, undertaker]
}

/**
 * Has a provider do something. No transaction is open meanwhile; that it is about to be asked is committed before, so that whoever
 * finds the command RUNNING knows that its process died, and finds out what came of it instead of asking again.
 */
export async function runCommand(deps: CommandDeps, commandId: string): Promise<void> {
  const open = await openCommand(deps, commandId)
  if (!open) return
  const { row, provider } = open
  if (!provider.commands?.[row.name]) {
    return finish(deps, open, { status: 'FAILED', error: `${provider.entry.name} cannot do this from here.` })
  }
  const recovery = provider.recovery?.[row.name]
  if (row.status === 'RUNNING' && recovery === undefined)
    return finish(deps, open, { status: 'UNKNOWN', error: NOT_KNOWN })
  if (typeof recovery === 'function' && (await settleByLooking(deps, open))) return
  if (!(await begin(deps.database, row))) return
  await attempt(deps, open)
}

/** Its process died, or our database failed, each time. */
async function giveUp(database: Database, id: string): Promise<void> {
  const find = (em: EntityManager) => em.findOne(ProviderCommand, { id })
  const row = await transaction(database, system('job'), find, { readOnly: true })
  const wasAsked = row?.status === 'RUNNING'
  const error = wasAsked ? NOT_KNOWN : 'It could not be worked on, several times. Try it again later.'
  await finishCommand(database, id, { status: wasAsked ? 'UNKNOWN' : 'FAILED', error })
}

/** Null when there is nothing to do now: it has ended, waits for its provider, or cannot be done. */
async function openCommand(deps: CommandDeps, id: string): Promise<OpenCommand | null> {
  const { database, jobs, vault } = deps
  const found = await transaction(database, system('job'), async (em) => {
    const row = await em.findOne(ProviderCommand, { id })
    if (!row || (row.status !== 'QUEUED' && row.status !== 'RUNNING')) return null
    const isOverAt = new Date((row.startedAt?.getTime() ?? 0) + OVER_MS)
    if (row.status === 'RUNNING' && isOverAt > new Date()) {
      await sendLater(em, jobs, id, isOverAt)
      return null
    }
    const connection = await em.findOneOrFail(Connection, { id: row.connectionId })
    const waitsUntil = row.name === 'postMessage' ? await afterEarlierMessages(em, row) : null
    if (waitsUntil !== null) {
      await sendLater(em, jobs, id, waitsUntil)
      return null
    }
    const opens = connection.retryAt ?? null
    if (opens !== null && opens > new Date()) {
      // Nothing is asked before: the provider said so, or several calls in a row came to nothing.
      const waits = { message: connection.lastError ?? 'The tool did not answer lately.', retryAt: opens }
      await putOff(em, jobs, row, waits)
      return null
    }
    await sql(em, 'update integrations.provider_commands set attempts = attempts + 1 where id = ?', [id])
    const config = { ...connection.config, ...(await readSecrets(em, connection, vault)) }
    return { row, connection, provider: providerOf(connection.handlerKey), config }
  })
  const problem = found && whyNotWorking(found.connection)
  if (!found || !problem) return found
  // One that was asked before may have been done.
  const status = found.row.status === 'RUNNING' ? 'UNKNOWN' : 'FAILED'
  await finishCommand(database, id, { status, error: problem })
  return null
}

/** Messages keep their order: an “over” is not read before what it ends. @returns when to look again; null when it is its turn. */
async function afterEarlierMessages(em: EntityManager, { connectionId, id, requestedAt }: ProviderCommand) {
  const [earlier] = await sql<{ retryAt: Date | null }>(
    em,
    `select max(retry_at) as "retryAt" from integrations.provider_commands
     where connection_id = ? and name = 'postMessage' and status in ('QUEUED', 'RUNNING') and (requested_at, id) < (?, ?)
     having count(*) > 0`,
    [connectionId, requestedAt, id],
  )
  return earlier ? new Date(earlier.retryAt ?? Date.now()) : null
}

/**
 * Looks whether what the command makes is there. When an earlier try may have made it, it is ours; before the first it was there
 * already.
 * @returns whether that is the end of it for now.
 */
async function settleByLooking(deps: CommandDeps, open: OpenCommand): Promise<boolean> {
  const { row, provider, config, connection } = open
  const look = provider.recovery?.[row.name]
  if (typeof look !== 'function') return false
  let existing: CommandResult | null
  try {
    existing = await look(config, row.input as never, {
      fetch: deps.outbound.fetch,
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch (error) {
    const failure = provider.describeFailure(error)
    await noteFailure(deps, connection, failure)
    if (failure.isPassing) await retryLater(deps, open, failure)
    else await finish(deps, open, { status: row.status === 'RUNNING' ? 'UNKNOWN' : 'FAILED', error: failure.message })
    return true
  }
  if (existing === null) return false
  if (row.status === 'RUNNING' || row.usesExisting) await finish(deps, open, { status: 'SUCCEEDED', result: existing })
  else {
    const error = `There is already “${existing.name ?? existing.externalId}”. Choose another name, or take what is there.`
    await finish(deps, open, { status: 'FAILED', error })
  }
  return true
}

/** From here on the provider may have been asked. @returns false when the command has ended meanwhile. */
function begin(database: Database, row: ProviderCommand): Promise<boolean> {
  return transaction(database, system('job'), async (em) => {
    const [begun] = await sql(
      em,
      `update integrations.provider_commands set status = 'RUNNING', started_at = now(), retry_at = null
       where id = ? and status in ('QUEUED', 'RUNNING') returning id`,
      [row.id],
    )
    if (begun) await recordChanged(em, row)
    return begun !== undefined
  })
}

async function attempt(deps: CommandDeps, open: OpenCommand): Promise<void> {
  const { row, provider, config, connection } = open
  const watched = watchWrites(deps.outbound.fetch)
  const call = { fetch: watched.fetch, signal: AbortSignal.timeout(PATIENCE_MS), key: row.id }
  let result: CommandResult
  try {
    const command = provider.commands![row.name] as unknown as (...given: unknown[]) => Promise<CommandResult>
    result = await command(config, row.input, call)
  } catch (error) {
    const failure = provider.describeFailure(error)
    deps.log.warn({ err: error, commandId: row.id, connectionId: connection.id }, 'A command failed at its provider')
    await noteFailure(deps, connection, failure)
    const isCertain = watched.hasChangedNothing() && (watched.isAsked() || !failure.isPassing)
    const canFindOut = provider.recovery?.[row.name] !== undefined
    if (isCertain && failure.isPassing) {
      // As if it had not begun: the next try asks anew.
      await transaction(deps.database, system('job'), (em) =>
        sql(em, `update integrations.provider_commands set status = 'QUEUED' where id = ? and status = 'RUNNING'`, [
          row.id,
        ]),
      )
      return retryLater(deps, open, failure)
    }
    if (isCertain) return finish(deps, open, { status: 'FAILED', error: failure.message })
    if (canFindOut) return retryLater(deps, open, { ...failure, isPassing: true })
    return finish(deps, open, { status: 'UNKNOWN', error: `${NOT_KNOWN} ${failure.message}` })
  }
  await finish(deps, open, { status: 'SUCCEEDED', result })
}

async function finish(
  deps: CommandDeps,
  { row, connection }: OpenCommand,
  outcome: Parameters<typeof finishCommand>[2],
) {
  await finishCommand(deps.database, row.id, outcome)
  if (outcome.status === 'SUCCEEDED') {
    await transaction(deps.database, system('job'), (em) => noteAnswer(em, connection.id))
  }
}

function noteFailure(deps: CommandDeps, connection: Connection, failure: ProviderFailure): Promise<void> {
  return transaction(deps.database, system('job'), (em) => noteCallFailure(em, connection, failure))
}

/** It waits: rate limits lift, outages end. After several tries it is given up. */
async function retryLater(deps: CommandDeps, { row }: OpenCommand, failure: ProviderFailure): Promise<void> {
  const { database, jobs } = deps
  const tries = await transaction(database, system('job'), async (em) => {
    const [now] = await sql<{ attempts: number; status: 'QUEUED' | 'RUNNING' }>(
      em,
      'select attempts, status from integrations.provider_commands where id = ? for update',
      [row.id],
    )
    if (!now || isGivenUp(row, now.attempts)) return now
    const wait = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(10, now.attempts - 1))
    await putOff(em, jobs, row, {
      message: failure.message,
      retryAt: failure.retryAt ?? new Date(Date.now() + wait * 1000),
    })
    return null
  })
  if (!tries) return
  const status = tries.status === 'RUNNING' ? 'UNKNOWN' : 'FAILED'
  await finishCommand(database, row.id, { status, error: failure.message })
}

function isGivenUp({ name, requestedAt }: ProviderCommand, attempts: number): boolean {
  if (attempts < MOST_ATTEMPTS) return false
  return name !== 'postMessage' || Date.now() - requestedAt.getTime() > MESSAGE_PATIENCE_MS
}

async function putOff(
  em: EntityManager,
  jobs: Jobs,
  row: ProviderCommand,
  { message, retryAt }: { message: string; retryAt: Date },
): Promise<void> {
  await sql(em, 'update integrations.provider_commands set error = ?, retry_at = ? where id = ?', [
    message.slice(0, 1000),
    retryAt,
    row.id,
  ])
  await sendLater(em, jobs, row.id, retryAt)
  await recordChanged(em, row)
}

function sendLater(em: EntityManager, jobs: Jobs, commandId: string, at: Date): Promise<void> {
  const startAfter = Math.max(1, Math.ceil((at.getTime() - Date.now()) / 1000))
  return jobs.send(em, COMMAND_QUEUE, { commandId }, { startAfter })
}

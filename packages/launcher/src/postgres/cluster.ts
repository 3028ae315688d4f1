import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { StartFailure } from '../failure.ts'
import { describeProcess, processEnded } from '../processes.ts'
import type { Account } from './account.ts'

export const MAJOR_VERSION = '18'
const START_TIMEOUT = 60_000
const STOP_TIMEOUT = 30_000

/** Server settings by name, as in postgresql.conf. */
export type Settings = Record<string, string | number>

/** Makes the data folder if there is none yet. Initialised aside and renamed, so an interrupted start leaves nothing half-done. */
export function initialise(account: Account, superuserPassword: string): void {
  const data = join(account.folder, 'data')
  if (existsSync(data)) return requireVersion(data)
  const [unfinished, passwordFile] = [join(account.folder, 'data.unfinished'), join(account.folder, 'password')]
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (account.owner) chownSync(passwordFile, account.owner.uid, account.owner.gid)
  // The builtin locale sorts alike on every platform and needs none installed.
  const { file, args, options } = account.command(account.binaries.initdb, [
    `--pgdata=${unfinished}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ])
  const { status, error, stderr } = spawnSync(file, args, { ...options, encoding: 'utf8' })
  rmSync(passwordFile, { force: true })
  if (status !== 0) throw new StartFailure(`PostgreSQL could not make its data folder in ${data}.\n${error ?? stderr}`)
  renameSync(unfinished, data)
}

function requireVersion(data: string): void {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (version === MAJOR_VERSION) return
  throw new StartFailure(
    `The data in ${data} was made by PostgreSQL ${version}; this is ${MAJOR_VERSION}. ` +
      `Move it with pg_dump of ${version}, or set ATRIUM_HOME to a new folder.`,
  )
}

export interface Cluster {
  pid: number
  port: number
  /** Ends open connections and stops. */
  stop(): Promise<void>
}

/** @throws StartFailure with the end of PostgreSQL's log when it does not come up. */
export async function startCluster(account: Account, settings: Settings): Promise<Cluster> {
  const data = join(account.folder, 'data')
  const logFile = join(account.folder, 'log')
  const port = await freePort()
  const all: Settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { file, args, options } = account.command(account.binaries.postgres, ['-D', data, ...flags])
  const log = openSync(logFile, 'w', 0o600)
  // A process group of its own: Ctrl-C reaches it only through us, when all that uses it has stopped.
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  if (!(await isReady(child, data))) {
    child.kill('SIGKILL')
    const output = existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n').slice(-12).join('\n') : ''
    throw new StartFailure(`PostgreSQL did not start. The end of ${logFile}:\n${output}`)
  }
  return { pid: child.pid!, port, stop: () => stopProcess(child.pid!) }
}

async function isReady(child: ChildProcess, data: string): Promise<boolean> {
  let failed = false
  child.once('error', () => (failed = true))
  const deadline = Date.now() + START_TIMEOUT
  while (!failed && child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const state = readLockFile(data)
    if (state?.pid === child.pid && state?.status === 'ready') return true
    await delay(20)
  }
  return false
}

// postmaster.pid: process id, data folder, start time, port, socket folder, address, shared memory, status.
function readLockFile(data: string): { pid: number; status: string } | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' }
}

/**
 * Stops a PostgreSQL that outlived its launcher. Only a process whose command names our data folder is touched:
 * the id in a stale lock file may meanwhile belong to anyone.
 * @returns whether there was one.
 */
export async function stopOrphan(folder: string): Promise<boolean> {
  const data = join(folder, 'data')
  const pid = readLockFile(data)?.pid
  if (!pid || !describeProcess(pid)?.command.includes(`-D ${data} `)) return false
  await stopProcess(pid)
  return true
}

async function stopProcess(pid: number): Promise<void> {
  if (!describeProcess(pid)) return
  // SIGINT is PostgreSQL's "fast shutdown", SIGQUIT its "immediate" one, after which the next start replays its log.
  process.kill(pid, 'SIGINT')
  if (await processEnded(pid, STOP_TIMEOUT)) return
  process.kill(pid, 'SIGQUIT')
  if (!(await processEnded(pid, STOP_TIMEOUT))) process.kill(pid, 'SIGKILL')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartFailure } from './failure.ts'
import { describeProcess } from './processes.ts'

/** `ATRIUM_HOME/run.json`: what runs now and where. Readable by its owner only. */
export interface RunFile {
  launcher: { pid: number; startedAt: string }
  /** The gateway's address, once it listens. */
  url?: string
  postgres?: { pid: number; port: number; folder: string; ownerUrl: string; appUrl: string }
  /** Process ids by service, in services mode. */
  services?: Record<string, number>
}

/** Creates the folder. Others may pass through it (PostgreSQL runs as another user when we are root), not look into it. */
export function openHome(home: string): void {
  try {
    makeFolder(home, 0o711)
    makeFolder(join(home, 'keys'), 0o700)
    writeFileSync(join(home, 'keys', '.writable'), '')
    rmSync(join(home, 'keys', '.writable'))
  } catch (error) {
    throw new StartFailure(
      `Atrium cannot write to ${home} (${(error as NodeJS.ErrnoException).code}). ` +
        'Start it as the user who owns that folder, or set ATRIUM_HOME to a folder of yours.',
    )
  }
}

// Level by level: `recursive` never returns on a file system that takes no folders, such as /proc.
function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return
  makeFolder(dirname(path), mode)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/**
 * Takes the home for this process until `release`. A lock whose process has ended is taken over.
 * @throws StartFailure when another launcher runs on it.
 */
export function lockHome(home: string): { release(): void } {
  openHome(home)
  const file = runFilePath(home)
  const launcher = { pid: process.pid, startedAt: describeProcess(process.pid)?.startedAt ?? '' }
  // Written whole and then linked into place, which fails when the name is taken: no one ever reads half a lock.
  const [mine, stale] = [`${file}.${process.pid}`, `${file}.${process.pid}.stale`]
  writeWhole(mine, { launcher })
  try {
    while (!linked(mine, file)) {
      const holder = readRunFile(home)
      if (holder && isRunning(holder)) throw new StartFailure(alreadyRuns(home, holder))
      discard(file, stale, holder)
    }
  } finally {
    rmSync(mine, { force: true })
  }
  return { release: () => rmSync(file, { force: true }) }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

// Between reading and removing, another launcher may have replaced the stale lock by its own: that one is put back.
function discard(file: string, aside: string, holder: RunFile | null): void {
  try {
    renameSync(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const moved = parseRunFile(aside)
  if (moved && moved.launcher.pid !== holder?.launcher.pid) linked(aside, file)
  rmSync(aside)
}

function alreadyRuns(home: string, { launcher, url }: RunFile): string {
  const where = url ? `at ${url}` : 'and is starting'
  return (
    `Atrium already runs on ${home} ${where} (process ${launcher.pid}). ` +
    `Stop it with \`kill ${launcher.pid}\`, or set ATRIUM_HOME to another folder.`
  )
}

/** Whether the launcher that wrote the file still runs. A process id alone would not prove it: ids are used again. */
export function isRunning({ launcher }: RunFile): boolean {
  return describeProcess(launcher.pid)?.startedAt === launcher.startedAt
}

/** The file, or null when there is none or it cannot be read. */
export function readRunFile(home: string): RunFile | null {
  return parseRunFile(runFilePath(home))
}

function parseRunFile(path: string): RunFile | null {
  try {
    const file = JSON.parse(readFileSync(path, 'utf8')) as RunFile
    return file.launcher ? file : null
  } catch {
    return null
  }
}

export function updateRunFile(home: string, change: Partial<RunFile>): void {
  writeWhole(runFilePath(home), { ...readRunFile(home), ...change })
}

/** A value kept as JSON under `ATRIUM_HOME/keys`, made on first use. Readable by its owner only. */
export function readOrCreate<T>(home: string, name: string, create: () => T): T {
  const file = join(home, 'keys', name)
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new StartFailure(`${file} cannot be read: ${(error as Error).message}`)
    const value = create()
    writeWhole(file, value)
    return value
  }
}

/** Replaces a file at once, so that nobody reads half of it. Readable by its owner only. */
export function writeWhole(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}

function runFilePath(home: string): string {
  return join(home, 'run.json')
}

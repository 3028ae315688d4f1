import { spawnSync, type SpawnOptions } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { SEARCH_PATH } from '../env.ts'
import { StartFailure } from '../failure.ts'
import type { Binaries } from './binaries.ts'

/** How PostgreSQL's programs are run, and where their files stand. */
export interface Account {
  binaries: Binaries
  /** Holds the data and the log. */
  folder: string
  /** User and group that own the files; null when they are ours anyway. */
  owner: { uid: number; gid: number } | null
  command(program: string, args: string[]): { file: string; args: string[]; options: SpawnOptions }
  /** Something the person who starts Atrium should know. */
  notice?: string
}

const REACHABLE_ROOT = '/var/lib/atrium'

/**
 * PostgreSQL refuses to run as root. So when we are root, it runs, by the first of these that works here:
 * as the unprivileged user; under a folder closed to others, as root's own files seen from a user namespace;
 * where namespaces are forbidden too (most containers), as the unprivileged user from a folder that it can reach.
 */
export function chooseAccount(home: string, binaries: Binaries): Account {
  const folder = join(home, 'postgres')
  if (process.getuid?.() !== 0) return { binaries, folder, owner: null, command: (file, args) => plain(file, args) }
  const user = unprivilegedUser()
  // Data that once went to the reachable folder stays there, even where a namespace would work by now.
  if (existsSync(join(reachableFolder(home), 'postgres'))) return reachableCopy(home, binaries, user)
  if (isOpen(home) && runs(plain(binaries.postgres, ['--version'], user))) return asUser(binaries, folder, user)
  const inNamespace = (program: string, args: string[]) =>
    plain('unshare', ['--user', `--map-user=${user.uid}`, program, ...args])
  if (runs(inNamespace(binaries.postgres, ['--version']))) {
    return { binaries, folder, owner: { uid: 0, gid: 0 }, command: inNamespace }
  }
  return reachableCopy(home, binaries, user)
}

interface User {
  uid: number
  gid: number
}

function plain(file: string, args: string[], user?: User): ReturnType<Account['command']> {
  // The working folder may be closed to the user, and the caller's environment is not PostgreSQL's business.
  return { file, args, options: { cwd: '/', env: { PATH: SEARCH_PATH, LC_ALL: 'C', TZ: 'UTC' }, ...user } }
}

function runs({ file, args, options }: ReturnType<Account['command']>): boolean {
  return spawnSync(file, args, { ...options, stdio: 'ignore' }).status === 0
}

function asUser(binaries: Binaries, folder: string, user: User): Account {
  return { binaries, folder, owner: user, command: (file, args) => plain(file, args, user) }
}

// Programs and data are copied: PostgreSQL's programs find their libraries beside themselves.
function reachableCopy(home: string, binaries: Binaries, user: User): Account {
  const folder = reachableFolder(home)
  const root = join(folder, `programs-${binaries.version}`)
  if (!existsSync(root)) {
    mkdirSync(folder, { recursive: true })
    // Said again, because the umask may have closed them.
    for (const open of [REACHABLE_ROOT, folder]) chmodSync(open, 0o755)
    cpSync(binaries.root, `${root}.unfinished`, { recursive: true, verbatimSymlinks: true })
    openToAll(`${root}.unfinished`)
    renameSync(`${root}.unfinished`, root)
  }
  const copied = { ...binaries, root, initdb: join(root, 'bin', 'initdb'), postgres: join(root, 'bin', 'postgres') }
  if (!isOpen(root) || !runs(plain(copied.postgres, ['--version'], user))) {
    throw new StartFailure(
      `PostgreSQL cannot run as root, and user ${user.uid} cannot run it from ${root}. ` +
        'Start Atrium as another user, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.',
    )
  }
  const account = asUser(copied, join(folder, 'postgres'), user)
  return { ...account, notice: `${home} is closed to other users, so PostgreSQL keeps its data in ${account.folder}.` }
}

function reachableFolder(home: string): string {
  return join(REACHABLE_ROOT, createHash('sha256').update(home).digest('hex').slice(0, 12))
}

function openToAll(root: string): void {
  spawnSync('chmod', ['-R', 'a+rX', root])
}

function unprivilegedUser(): User {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)]
    if (uid !== null && gid !== null) return { uid, gid }
  }
  throw new StartFailure(
    'PostgreSQL cannot run as root, and this machine has neither a user `postgres` nor `nobody`. ' +
      'Create one (`useradd --system postgres`), or start Atrium as another user.',
  )
}

function idOf(flag: string, name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : null
}

/** Whether every user may pass through this folder and all above it. */
function isOpen(folder: string): boolean {
  const passable = (statSync(folder).mode & 0o001) !== 0
  return passable && (dirname(folder) === folder || isOpen(dirname(folder)))
}

/** Creates the account's folder, and hands over what an earlier start made under another account. */
export function prepareFolder({ folder, owner }: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (owner && lstatSync(folder).uid !== owner.uid) handOver(folder, owner)
}

function handOver(path: string, owner: User): void {
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) handOver(join(path, name), owner)
  // Last the folder itself: if this is interrupted, the next start sees the old owner and does it again.
  chownSync(path, owner.uid, owner.gid)
}
